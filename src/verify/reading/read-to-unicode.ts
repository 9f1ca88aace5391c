import { CosString, type CosValue } from '../../pdf/cos/cos.ts';
import { UnexpectedPdf } from '../../pdf/cos/unexpected-pdf.ts';
import { readOperators } from './read-operators.ts';

/** More than four times the codes there can be. */
const MAX_ENTRIES = 300_000;

/**
 * Read a ToUnicode CMap (ISO 32000-1, 9.10.3).
 *
 * @param bytes The decoded CMap.
 * @returns The text of each character code.
 * @throws UnexpectedPdf when it is no CMap, or lists far more codes than there can be.
 */
export function readToUnicode(bytes: Uint8Array): Map<number, string> {
  const texts = new Map<number, string>();
  let entries = 0;
  const put: Put = (code, text) => {
    if (++entries > MAX_ENTRIES) throw new UnexpectedPdf('verify', 'a CMap with too many codes');
    if (text !== undefined) texts.set(code, text);
  };
  for (const { operator, operands } of readOperators(bytes)) {
    if (operator === 'endbfchar') readCharacters(operands, put);
    if (operator === 'endbfrange') readRanges(operands, put);
  }
  return texts;
}

type Put = (code: number, text: string | undefined) => void;

function readCharacters(operands: CosValue[], put: Put): void {
  for (let i = 0; i + 1 < operands.length; i += 2) {
    const [code, text] = [operands[i], operands[i + 1]];
    if (code instanceof CosString && text instanceof CosString) put(codeOf(code), utf16Of(text));
  }
}

function readRanges(operands: CosValue[], put: Put): void {
  for (let i = 0; i + 2 < operands.length; i += 3) {
    const [low, high, to] = operands.slice(i, i + 3);
    if (!(low instanceof CosString && high instanceof CosString)) continue;
    const first = codeOf(low);
    const last = codeOf(high);
    for (let code = first; code <= last; code++) put(code, textInRange(to ?? null, code - first));
  }
}

/** A range has one text, whose last code unit counts up, or an array with a text for each code. */
function textInRange(to: CosValue, index: number): string | undefined {
  if (Array.isArray(to)) {
    const item = to[index];
    return item instanceof CosString ? utf16Of(item) : undefined;
  }
  if (!(to instanceof CosString)) return undefined;
  const text = utf16Of(to);
  const last = text.charCodeAt(text.length - 1);
  return `${text.slice(0, -1)}${String.fromCharCode((last + index) & 0xffff)}`;
}

function codeOf({ bytes }: CosString): number {
  let code = 0;
  for (let i = 0; i < bytes.length; i++) code = code * 256 + bytes.charCodeAt(i);
  return code;
}

function utf16Of({ bytes }: CosString): string {
  let text = '';
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    text += String.fromCharCode(bytes.charCodeAt(i) * 256 + bytes.charCodeAt(i + 1));
  }
  return text;
}
