import { createHash } from 'node:crypto';
import { type CosDict, CosStream, CosString } from '../../pdf/cos.ts';
import { readNameTree } from '../../pdf/read-name-tree.ts';
import { itemsOf, nameOf, numberOf, quoted, textOf } from '../cos-entries.ts';
import type { Evidence } from '../evidence.ts';
import type { Fault } from '../fault.ts';
import { reasonOf } from '../reason-of.ts';

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
  const { pdf, catalog } = evidence;
  const named = listedFiles(evidence);
  const associated = new Set(itemsOf(pdf, catalog.get('AF')).map((value) => pdf.dict(value)));
  for (const [, value] of pdf.objects()) {
    if (!(value instanceof Map) || !pdf.dict(value.get('EF'))) continue;
    const name = quoted(textOf(pdf, value.get('UF')) ?? textOf(pdf, value.get('F')) ?? 'a file');
    yield* checkSpecification(evidence, value, name);
    if (!associated.has(value)) {
      yield {
        rule: 'attachment-listed',
        reason: `${name} is not in \`AF\`; it was expected there`,
      };
    }
    if (!named.has(value)) {
      const reason = `${name} is not among the \`EmbeddedFiles\`; readers look for it there`;
      yield { rule: 'attachment-listed', reason, clause: 'ISO 32000-1, 7.11.4' };
    }
    yield* checkBytes(evidence, value, name);
  }
}

function listedFiles({ pdf, catalog }: Evidence): Set<CosDict | undefined> {
  const tree = pdf.dict(catalog.get('Names'))?.get('EmbeddedFiles');
  if (tree === undefined || !pdf.dict(tree)) return new Set();
  return new Set(readNameTree(pdf, tree).map(([, value]) => pdf.dict(value)));
}

function* checkSpecification(
  { pdf }: Evidence,
  specification: CosDict,
  name: string,
): Generator<Fault> {
  for (const key of ['F', 'UF']) {
    if (textOf(pdf, specification.get(key))) continue;
    yield {
      rule: 'attachment-described',
      reason: `${name} has no \`${key}\`; its name was expected`,
    };
  }
  const relationship = nameOf(pdf, specification.get('AFRelationship'));
  if (relationship !== undefined && RELATIONSHIPS.has(relationship)) return;
  const told = relationship === undefined ? 'no `AFRelationship`' : quoted(relationship);
  const reason = `${name} has ${told}; \`Source\`, \`Data\` or another relationship was expected`;
  yield { rule: 'attachment-described', reason };
}

function* checkBytes(evidence: Evidence, specification: CosDict, name: string): Generator<Fault> {
  const { pdf } = evidence;
  const files = pdf.dict(specification.get('EF'));
  const stream = pdf.resolve(files?.get('UF') ?? files?.get('F'));
  if (!(stream instanceof CosStream)) {
    yield { rule: 'attachment-whole', reason: `${name} has no bytes; the file was expected` };
    return;
  }
  const type = nameOf(pdf, stream.dict.get('Subtype'));
  if (!/^[-\w+.]+\/[-\w+.]+$/.test(type ?? '')) {
    const told = type === undefined ? 'no type' : `the type ${quoted(type)}`;
    const reason = `${name} has ${told}; one such as \`text/markdown\` was expected`;
    yield { rule: 'attachment-described', reason };
  }
  yield* checkDigest(evidence, stream, name);
}

function* checkDigest(
  { pdf, decode }: Evidence,
  stream: CosStream,
  name: string,
): Generator<Fault> {
  let bytes: Uint8Array;
  try {
    bytes = decode(stream);
  } catch (error) {
    const reason = `${name} has \`${reasonOf(error)}\`; a whole file was expected`;
    yield { rule: 'attachment-whole', reason };
    return;
  }
  const facts = pdf.dict(stream.dict.get('Params'));
  const size = numberOf(pdf, facts?.get('Size'));
  if (size !== bytes.length) {
    const reason = `${name} has ${bytes.length} bytes and says ${size ?? 'nothing'}; its size was expected`;
    yield { rule: 'attachment-whole', reason };
  }
  const digest = pdf.resolve(facts?.get('CheckSum'));
  if (!(digest instanceof CosString)) return;
  if (digest.bytes === createHash('md5').update(bytes).digest().toString('latin1')) return;
  const reason = `${name} has another \`CheckSum\` than its bytes; the digest of the file was expected`;
  yield { rule: 'attachment-whole', reason };
}
