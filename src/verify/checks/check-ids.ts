import { CosRef, type CosValue } from '../../pdf/cos/cos.ts';
import { readNameTree } from '../../pdf/cos/read-name-tree.ts';
import type { Fault } from '../faults/fault.ts';
import type { Evidence } from '../reading/evidence.ts';
import { quoted } from '../reading/quoted.ts';
import { tellElement } from '../reading/read-structure.ts';

/**
 * Check that identifiers of structure elements are unique and listed (ISO 32000-1, 14.7.2), and
 * that each note has one (ISO 14289-1, 7.9).
 *
 * @param evidence What was read from the file.
 * @returns The faults.
 */
export function* checkIds(evidence: Evidence): Generator<Fault> {
  const { pdf, structure } = evidence;
  const listed = listIds(evidence);
  const seen = new Set<string>();
  for (const element of structure.elements) {
    const { id } = element;
    if (element.standard === 'Note' && !id) {
      const reason = `${tellElement(element)} has no \`ID\`; one was expected`;
      yield { rule: 'note-id', reason };
    }
    if (!id) continue;
    if (seen.has(id)) {
      const reason = `${tellElement(element)} has the ID ${quoted(id)} of another; its own was expected`;
      yield { rule: element.standard === 'Note' ? 'note-id' : 'structure-id-unique', reason };
    } else if (pdf.dict(listed.get(id)) !== element.dict) {
      const reason = `the ID ${quoted(id)} of ${tellElement(element)} is not in the \`IDTree\`; it was expected there`;
      yield { rule: 'structure-id-unique', reason };
    }
    seen.add(id);
  }
}

function listIds({ pdf, structure }: Evidence): Map<string, CosValue> {
  const pairs = readNameTree(pdf, structure.root?.get('IDTree'));
  return new Map(
    pairs.flatMap(([name, ref]) => (ref instanceof CosRef ? [[name.bytes, ref]] : [])),
  );
}
