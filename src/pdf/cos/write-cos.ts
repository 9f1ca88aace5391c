import { CosRef, CosStream, CosString, type CosValue } from './cos.ts';

/**
 * Write one object in the shortest usual spelling (ISO 32000-1, 7.3).
 *
 * @param value The object; of a stream, the dictionary is written, with the length of its data.
 * @param numberOf Gives the number an object has in the new file, or undefined for a lost one.
 * @returns The spelling, one character (0–255) for each byte.
 */
export function writeCos(value: CosValue, numberOf: (ref: CosRef) => number | undefined): string {
  if (typeof value === 'string') return writeName(value);
  if (typeof value === 'number') return writeNumber(value);
  if (value instanceof CosRef) return writeRef(numberOf(value));
  if (value instanceof CosString) return writeString(value.bytes);
  if (Array.isArray(value)) return writeArray(value, numberOf);
  if (value instanceof Map) return writeDict(value, numberOf);
  if (value instanceof CosStream) {
    return writeDict(new Map(value.dict).set('Length', value.data.length), numberOf);
  }
  return String(value);
}

type NumberOf = (ref: CosRef) => number | undefined;

/** A reference to nothing is null; spelling it out keeps readers from warning. */
function writeRef(number: number | undefined): string {
  return number === undefined ? 'null' : `${number} 0 R`;
}

function writeArray(items: CosValue[], numberOf: NumberOf): string {
  let out = '';
  for (const item of items) out += spaced(out, writeCos(item, numberOf));
  return `[${out}]`;
}

function writeDict(dict: Map<string, CosValue>, numberOf: NumberOf): string {
  let out = '';
  for (const [key, value] of dict) {
    const spelling = writeCos(value, numberOf);
    out += writeName(`/${key}`) + (startsDelimited(spelling) ? '' : ' ') + spelling;
  }
  return `<<${out}>>`;
}

function spaced(before: string, spelling: string): string {
  return before === '' || startsDelimited(spelling) ? spelling : ` ${spelling}`;
}

function startsDelimited(spelling: string): boolean {
  const code = spelling.charCodeAt(0);
  return code === 0x2f || code === 0x28 || code === 0x5b || code === 0x3c;
}

function writeName(name: string): string {
  const bare = name.slice(1);
  return /^[!"$&'*-.0-;=?-Z\\^-z|~]*$/.test(bare)
    ? name
    : `/${bare.replace(/[^!"$&'*-.0-;=?-Z\\^-z|~]/g, nameCode)}`;
}

function nameCode(character: string): string {
  return `#${character.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`;
}

function writeNumber(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`A PDF cannot hold the number ${value}.`);
  if (Object.is(value, -0)) return '0';
  const spelling = String(value);
  if (!spelling.includes('e')) return spelling.replace(/^(-?)0\./, '$1.');
  // Powers of ten are not allowed (ISO 32000-1, 7.3.3).
  return value > -1 && value < 1
    ? value.toFixed(20).replace(/\.?0+$/, '')
    : BigInt(value).toString();
}

function writeString(bytes: string): string {
  if (/^[\x20-\x7e]*$/.test(bytes)) return `(${bytes.replace(/[\\()]/g, '\\$&')})`;
  return `<${Buffer.from(bytes, 'latin1').toString('hex').toUpperCase()}>`;
}
