import { CosStream, CosString, type CosValue } from '../../pdf/cos/cos.ts';
import { boxOf, nameOf } from '../../pdf/cos/cos-entries.ts';
import { inheritedEntry } from '../../pdf/cos/inherited-entry.ts';
import type { Fault } from '../faults/fault.ts';
import type { Evidence } from '../reading/evidence.ts';
import { quoted } from '../reading/quoted.ts';

/**
 * Check that no value is larger than readers must bear (ISO 19005-3, 6.1.13) and that streams are
 * packed by allowed filters (6.1.7).
 *
 * @param evidence What was read from the file.
 * @returns The faults.
 */
export function* checkValues(evidence: Evidence): Generator<Fault> {
  for (const [ref, value] of evidence.pdf.objects()) {
    const limit = exceeded(value);
    if (limit) yield { rule: 'value-limits', reason: `\`object ${ref.number}\` holds ${limit}` };
    if (value instanceof CosStream) yield* checkStream(evidence, ref.number, value);
  }
  yield* checkPageSizes(evidence);
}

/** Looks through all parts of one object, on a stack of its own. */
function exceeded(object: CosValue): string | undefined {
  const waiting: CosValue[] = [object];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    const limit = exceededBy(value);
    if (limit) return limit;
    const whole = value instanceof CosStream ? value.dict : value;
    if (whole instanceof Map) {
      for (const [key, part] of whole) {
        if (key.length > 127) return 'a key of more than 127 bytes; 127 at most were expected';
        waiting.push(part);
      }
    } else if (Array.isArray(whole)) for (const part of whole) waiting.push(part);
  }
  return undefined;
}

function exceededBy(value: CosValue): string | undefined {
  if (typeof value === 'number') {
    const isInteger = Number.isInteger(value) && Math.abs(value) < 1e15;
    if (isInteger && value <= 2147483647 && value >= -2147483648) return undefined;
    if (!isInteger && Math.abs(value) <= 3.403e38) return undefined;
    return `the number \`${value}\`; one of at most 2147483647 was expected`;
  }
  if (value instanceof CosString && value.bytes.length > 32767) {
    return `a string of ${value.bytes.length} bytes; 32767 at most were expected`;
  }
  if (typeof value === 'string' && value.length > 128) {
    return `a name of ${value.length - 1} bytes; 127 at most were expected`;
  }
  return undefined;
}

const FILTERS: ReadonlySet<string> = new Set([
  ...['ASCIIHexDecode', 'ASCII85Decode', 'FlateDecode', 'RunLengthDecode'],
  ...['CCITTFaxDecode', 'JBIG2Decode', 'DCTDecode', 'JPXDecode'],
]);

function* checkStream({ pdf }: Evidence, number: number, stream: CosStream): Generator<Fault> {
  for (const key of ['F', 'FFilter', 'FDecodeParms']) {
    if (!stream.dict.has(key)) continue;
    const reason = `\`${key}\` in the stream of object ${number}; its bytes in the file were expected`;
    yield { rule: 'stream-filter', reason };
  }
  const filter = pdf.resolve(stream.dict.get('Filter'));
  for (const item of Array.isArray(filter) ? filter : [filter]) {
    const name = nameOf(pdf, item);
    if (name === undefined || FILTERS.has(name)) continue;
    const reason = `the filter ${quoted(name)} of object ${number}; one that PDF/A allows was expected`;
    yield { rule: 'stream-filter', reason };
  }
}

function* checkPageSizes({ pdf, pages }: Evidence): Generator<Fault> {
  for (const [index, ref] of pages.entries()) {
    const page = pdf.dict(ref);
    const box = page && boxOf(pdf, inheritedEntry(pdf, page, 'MediaBox'));
    const sides = box ? [Math.abs(box[2] - box[0]), Math.abs(box[3] - box[1])] : [0];
    if (sides.every((side) => side >= 3 && side <= 14400)) continue;
    const found = box ? `\`${sides.join(' × ')}\` pt` : 'no `MediaBox`';
    const reason = `${found}; a page of 3 to 14400 pt was expected`;
    yield { rule: 'value-limits', page: index + 1, reason };
  }
}
