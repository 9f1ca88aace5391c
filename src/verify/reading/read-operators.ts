import type { CosValue } from '../../pdf/cos/cos.ts';
import { latin1 } from '../../pdf/cos/latin1.ts';
import { type CosCursor, parseCos, skipSpace } from '../../pdf/cos/parse-cos.ts';
import { UnexpectedPdf } from '../../pdf/cos/unexpected-pdf.ts';

/** One operator of a content stream or of a CMap, with what stands before it. */
export interface Operation {
  operator: string;
  operands: CosValue[];
}

/** No operator of ISO 32000-1 has more; a stream that gathers more is no content. */
const MAX_OPERANDS = 4096;

/**
 * Read a content stream or a CMap operator by operator (ISO 32000-1, 7.8.2 and 9.7.5.4). An inline
 * image is given as one operator `BI` with the keys and values of its head.
 *
 * @param bytes The decoded stream.
 * @returns The operators in order.
 * @throws UnexpectedPdf where something else than operands and operators stands.
 */
export function* readOperators(bytes: Uint8Array): Generator<Operation> {
  const text = latin1(bytes);
  const cursor: CosCursor = { text, at: 0 };
  let operands: CosValue[] = [];
  for (skipSpace(cursor); cursor.at < text.length; skipSpace(cursor)) {
    const operator = takeOperator(cursor);
    if (operator === undefined) {
      operands.push(parseCos(cursor));
      if (operands.length > MAX_OPERANDS) throw unexpected(cursor, 'too many operands');
      continue;
    }
    if (operator === 'ID') skipImage(cursor);
    if (operator !== 'BI') {
      yield { operator: operator === 'ID' ? 'BI' : operator, operands };
      operands = [];
    }
  }
  if (operands.length > 0) throw unexpected(cursor, 'operands without operator');
}

/** Takes a word that is an operator; undefined where an operand begins. */
function takeOperator(cursor: CosCursor): string | undefined {
  if (!startsWord(cursor.text.charCodeAt(cursor.at))) return undefined;
  const start = cursor.at;
  let end = start + 1;
  while (continuesWord(cursor.text.charCodeAt(end))) end++;
  const word = cursor.text.slice(start, end);
  if (word === 'true' || word === 'false' || word === 'null') return undefined;
  cursor.at = end;
  return word;
}

/** Tells a letter, `'` and `"`. */
function startsWord(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    code === 0x27 ||
    code === 0x22
  );
}

/** Tells a letter, a digit, `*`, `'` and `"`, as in `f*` or `d1`. */
function continuesWord(code: number): boolean {
  return startsWord(code) || code === 0x2a || (code >= 0x30 && code <= 0x39);
}

/** Skips the data of an inline image, which ends with `EI` between white space (8.9.7). */
function skipImage(cursor: CosCursor): void {
  const end = /\sEI(?=\s|$)/g;
  end.lastIndex = cursor.at;
  if (!end.test(cursor.text)) throw unexpected(cursor, 'an inline image without end');
  cursor.at = end.lastIndex;
}

function unexpected(cursor: CosCursor, what: string): UnexpectedPdf {
  return new UnexpectedPdf('verify', `${what} at byte ${cursor.at} of a content stream`);
}
