import type { CosDict } from '../../pdf/cos/cos.ts';
import { nameOf } from '../../pdf/cos/cos-entries.ts';
import type { Fault } from '../faults/fault.ts';
import type { Evidence } from '../reading/evidence.ts';
import { type StructureElement, tellElement } from '../reading/read-structure.ts';
import { isStandardType } from '../reading/standard-types.ts';

/**
 * Check that the file is marked as tagged, and that each structure type is standard or mapped to a
 * standard type (ISO 14289-1, 6.2 and 7.1).
 *
 * @param evidence What was read from the file.
 * @returns The faults.
 */
export function* checkStructureTypes(evidence: Evidence): Generator<Fault> {
  const { pdf, catalog, structure } = evidence;
  const marks = pdf.dict(catalog.get('MarkInfo'));
  if (pdf.resolve(marks?.get('Marked')) !== true) {
    const reason =
      'no `Marked true` in `MarkInfo`; a file that says that it is tagged was expected';
    yield { rule: 'marked-as-tagged', reason };
  }
  if (pdf.resolve(marks?.get('Suspects')) === true) {
    yield { rule: 'marked-as-tagged', reason: '`Suspects true`; tags without doubt were expected' };
  }
  yield* checkRoleMap(evidence, pdf.dict(structure.root?.get('RoleMap')));
  for (const element of structure.elements) {
    if (element.standard === undefined) {
      const reason = `${tellElement(element)} leads to no standard type; the role map should`;
      yield { rule: 'structure-type', reason };
    }
    if (element.standard === 'Form' && !holdsOneObject(element)) {
      const reason = `${tellElement(element)} holds no field; one and nothing else was expected`;
      yield { rule: 'structure-type', reason, clause: 'ISO 14289-1, 7.18.4' };
    }
    if (element.standard === 'NonStruct' || element.standard === 'Private') {
      const reason = `${tellElement(element)} says nothing about its content; a type was expected`;
      yield { rule: 'structure-settled', reason };
    }
  }
}

function holdsOneObject({ kids }: StructureElement): boolean {
  return kids.length === 1 && kids[0]?.kind === 'object';
}

function* checkRoleMap({ pdf }: Evidence, roleMap: CosDict | undefined): Generator<Fault> {
  for (const [type, value] of roleMap ?? []) {
    const target = nameOf(pdf, value);
    if (!isStandardType(type) || target === type) continue;
    const reason = `the role map makes \`${target}\` of the standard type \`${type}\`; none was expected`;
    yield { rule: 'structure-type', reason };
  }
}
