import { createHash } from 'node:crypto';
import { type CosDict, CosString } from '../../pdf/cos/cos.ts';
import { itemsOf, nameOf, numberOf, textOf } from '../../pdf/cos/cos-entries.ts';
import { readNameTree } from '../../pdf/cos/read-name-tree.ts';
import type { Fault } from '../faults/fault.ts';
import type { Evidence } from '../reading/evidence.ts';
import type { EmbeddedFile } from '../reading/list-embedded-files.ts';
import { quoted } from '../reading/quoted.ts';

/** Relationships of ISO 19005-3, annex E. */
const RELATIONSHIPS: ReadonlySet<string> = new Set([
  ...['Source', 'Data', 'Alternative', 'Supplement', 'Unspecified'],
]);

/**
 * Check that attachments are described, listed and whole (ISO 19005-3, 6.8; ISO 14289-1, 7.11).
 *
 * @param evidence What was read from the file.
 * @returns The faults.
 */
export function* checkAttachments(evidence: Evidence): Generator<Fault> {
  const { pdf, catalog, attachments } = evidence;
  const named = listedFiles(evidence);
  const associated = new Set(itemsOf(pdf, catalog.get('AF')).map((value) => pdf.dict(value)));
  for (const attachment of attachments) {
    const name = quoted(attachment.name || 'a file');
    yield* checkSpecification(evidence, attachment, name);
    if (!associated.has(attachment.dict)) {
      yield {
        rule: 'attachment-listed',
        reason: `${name} is not in \`AF\`; it was expected there`,
      };
    }
    if (!named.has(attachment.dict)) {
      const reason = `${name} is not among the \`EmbeddedFiles\`; it was expected there`;
      yield { rule: 'attachment-listed', reason, clause: 'ISO 32000-1, 7.11.4' };
    }
    yield* checkBytes(evidence, attachment, name);
  }
}

function listedFiles({ pdf, catalog }: Evidence): Set<CosDict | undefined> {
  const tree = pdf.dict(catalog.get('Names'))?.get('EmbeddedFiles');
  return new Set(readNameTree(pdf, tree).map(([, value]) => pdf.dict(value)));
}

function* checkSpecification(
  { pdf }: Evidence,
  { dict, relationship }: EmbeddedFile,
  name: string,
): Generator<Fault> {
  for (const key of ['F', 'UF']) {
    if (textOf(pdf, dict.get(key))) continue;
    yield {
      rule: 'attachment-described',
      reason: `${name} has no \`${key}\`; its name was expected`,
    };
  }
  if (relationship !== undefined && RELATIONSHIPS.has(relationship)) return;
  const told = relationship === undefined ? 'no `AFRelationship`' : quoted(relationship);
  const reason = `${name} has ${told}; \`Source\`, \`Data\` or another relationship was expected`;
  yield { rule: 'attachment-described', reason };
}

function* checkBytes(
  { pdf }: Evidence,
  { stream, bytes, damage }: EmbeddedFile,
  name: string,
): Generator<Fault> {
  const type = nameOf(pdf, stream?.dict.get('Subtype'));
  if (stream && !/^[-\w+.]+\/[-\w+.]+$/.test(type ?? '')) {
    const told = type === undefined ? 'no type' : `the type ${quoted(type)}`;
    const reason = `${name} has ${told}; one such as \`text/markdown\` was expected`;
    yield { rule: 'attachment-described', reason };
  }
  if (!bytes) {
    const reason = `${name} has \`${damage}\`; a whole file was expected`;
    yield { rule: 'attachment-whole', reason };
    return;
  }
  const facts = pdf.dict(stream?.dict.get('Params'));
  const size = numberOf(pdf, facts?.get('Size'));
  if (size !== bytes.length) {
    const reason = `${name} says it has ${size ?? 'no'} bytes; ${bytes.length}, as it has, was expected`;
    yield { rule: 'attachment-whole', reason };
  }
  const digest = pdf.resolve(facts?.get('CheckSum'));
  if (!(digest instanceof CosString)) return;
  if (digest.bytes === createHash('md5').update(bytes).digest().toString('latin1')) return;
  const reason = `${name} has a \`CheckSum\` that is not of its bytes; their digest was expected`;
  yield { rule: 'attachment-whole', reason };
}
