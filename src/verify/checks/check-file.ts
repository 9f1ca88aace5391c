import { createHash } from 'node:crypto';
import { CosString } from '../../pdf/cos/cos.ts';
import { textOf } from '../../pdf/cos/cos-entries.ts';
import { latin1 } from '../../pdf/cos/latin1.ts';
import type { Fault } from '../faults/fault.ts';
import type { Evidence } from '../reading/evidence.ts';

/**
 * Check header, identifier and end of the file (ISO 19005-3, 6.1.2 and 6.1.3).
 *
 * @param evidence What was read from the file.
 * @returns The faults.
 */
export function* checkFile(evidence: Evidence): Generator<Fault> {
  const { bytes } = evidence;
  yield* checkHeader(latin1(bytes.subarray(0, 64)));
  yield* checkEnd(latin1(bytes.subarray(Math.max(0, bytes.length - 1024))));
  yield* checkIdentifier(evidence);
}

function* checkHeader(head: string): Generator<Fault> {
  const version = /^%PDF-1\.[0-7](\r\n|\r|\n)/.exec(head);
  if (!version) {
    const reason = `\`${head.slice(0, 9).trim()}\` at the beginning; \`%PDF-1.0\` to \`%PDF-1.7\` was expected`;
    yield { rule: 'file-header', reason };
    return;
  }
  if (/^%[\x80-\xff]{4}/.test(head.slice(version[0].length))) return;
  const reason =
    'no comment of four bytes above 127 in the second line; it marks the file as binary';
  yield { rule: 'file-header', reason };
}

function* checkEnd(tail: string): Generator<Fault> {
  const after = tail.slice(tail.lastIndexOf('%%EOF') + 5);
  if (tail.includes('%%EOF') && /^(\r\n|\r|\n)?$/.test(after)) return;
  const found = tail.includes('%%EOF') ? `${after.length} bytes after \`%%EOF\`` : 'no `%%EOF`';
  yield { rule: 'file-end', reason: `${found}; the file was expected to end there` };
}

function* checkIdentifier({ pdf, bytes }: Evidence): Generator<Fault> {
  const [first, second] = pdf.array(pdf.trailer.get('ID'))?.map((id) => pdf.resolve(id)) ?? [];
  const isIdentifier = (id: unknown) => id instanceof CosString && id.bytes.length > 0;
  if (!isIdentifier(first) || !isIdentifier(second)) {
    yield {
      rule: 'file-identifier',
      reason: 'no `ID` of two strings in the trailer; an identifier was expected',
    };
    return;
  }
  const producer = textOf(pdf, pdf.dict(pdf.trailer.get('Info'))?.get('Producer')) ?? '';
  if (!producer.startsWith('Briefpress') || !(first instanceof CosString)) return;
  if (first.bytes === digestBeforeXref(bytes)) return;
  yield {
    rule: 'file-as-built',
    reason: '`ID` is not the digest of the file; somebody changed it after it was built',
  };
}

/** The identifier of our files: half the SHA-256 of all that stands before the cross-reference. */
function digestBeforeXref(bytes: Uint8Array): string {
  const tail = latin1(bytes.subarray(Math.max(0, bytes.length - 64)));
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1] ?? 0);
  const digest = createHash('sha256').update(bytes.subarray(0, start)).digest();
  return digest.subarray(0, 16).toString('latin1');
}
