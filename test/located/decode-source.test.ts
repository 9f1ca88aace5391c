import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeSource, isUtf16, MAX_SOURCE_BYTES } from '../../src/located/decode-source.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

function textOf(bytes: Uint8Array): string {
  const decoded = decodeSource(bytes);
  if ('fault' in decoded) throw new Error(decoded.fault.reason);
  return decoded.text;
}

function faultOf(bytes: Uint8Array) {
  const decoded = decodeSource(bytes);
  if ('text' in decoded) throw new Error('expected a fault');
  return decoded.fault;
}

describe('decodeSource', () => {
  it.each([
    ['with a mark', [0xff, 0xfe, 0x7b, 0x00]],
    ['with a mark, in the other order', [0xfe, 0xff, 0x00, 0x7b]],
    ['without a mark', [0x7b, 0x00, 0x22, 0x00]],
    ['without a mark, in the other order', [0x00, 0x7b, 0x00, 0x22]],
  ])('names UTF-16 %s', (_, bytes) => {
    expect(faultOf(Uint8Array.from(bytes)).reason).toBe('Text in UTF-16, expected text in UTF-8');
  });

  it('removes a byte-order mark', () => {
    expect(textOf(bytesOf('\uFEFFa'))).toBe('a');
  });

  it('turns CRLF and lone CR into LF', () => {
    expect(textOf(bytesOf('a\r\nb\rc\n\r\n'))).toBe('a\nb\nc\n\n');
  });

  it('names the offset of the first byte that is not UTF-8', () => {
    expect(faultOf(Uint8Array.of(0x61, 0x0a, 0xc3, 0xa9, 0xff)).reason).toBe(
      'Byte `0xFF` at offset 4 is not UTF-8, expected text in UTF-8',
    );
  });

  it('points at the line and column of that byte', () => {
    expect(faultOf(Uint8Array.of(0x61, 0x0d, 0x0a, 0xc3, 0xa9, 0xff)).place?.start).toEqual({
      line: 2,
      column: 2,
      offset: 3,
    });
  });

  it.each([
    ['an overlong form', [0xc0, 0x80]],
    ['an overlong form of three bytes', [0xe0, 0x80, 0x80]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['a value beyond Unicode', [0xf4, 0x90, 0x80, 0x80]],
    ['a broken sequence', [0xe2, 0x82]],
    ['a continuation byte alone', [0x80]],
  ])('refuses %s at its first byte', (_, bad) => {
    expect(faultOf(Uint8Array.from([0x61, ...bad])).reason).toContain('at offset 1 ');
  });

  it.each([
    ['a byte-order mark', '\uFEFFa', 4],
    ['the sign that stands for what cannot be read', 'a\uFFFD', 4],
    ['a character of two units', 'a\u{1F30A}', 5],
  ])('counts the bytes of %s before it', (_, before, offset) => {
    const bytes = Uint8Array.from([...bytesOf(before), 0xff]);
    expect(faultOf(bytes).reason).toContain(`at offset ${offset} `);
  });

  it('refuses a NUL character and says where it stands', () => {
    expect(faultOf(bytesOf('a\nb\0')).place?.start).toEqual({ line: 2, column: 2, offset: 3 });
  });

  it('refuses a file of white space', () => {
    expect(faultOf(bytesOf(' \r\n\t')).reason).toContain('nothing but white space');
  });

  it('refuses a file without a byte', () => {
    expect(faultOf(new Uint8Array()).reason).toContain('nothing but white space');
  });

  it('refuses more than 1 MB', () => {
    expect(faultOf(new Uint8Array(MAX_SOURCE_BYTES + 1)).reason).toContain('too large');
  });

  it('names the limit of the caller where another file than a briefing is read', () => {
    const decoded = decodeSource(bytesOf('four'), 3);
    expect('fault' in decoded && decoded.fault.reason).toBe(
      '`4` bytes is too large for one file, expected at most 3',
    );
  });

  it('gives every other text back as it was', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 });
    fc.assert(
      fc.property(text, (written) => {
        fc.pre(!/[\0\r\uFEFF]/.test(written) && written.trim() !== '');
        expect(textOf(bytesOf(written))).toBe(written);
      }),
    );
  });

  it('agrees with the strict decoder about what UTF-8 is', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 12 }), (bytes) => {
        const decoded = decodeSource(bytes);
        const refused = 'fault' in decoded && decoded.fault.reason.includes('not UTF-8');
        expect(refused).toBe(!isUtf8(bytes) && !isUtf16(bytes));
      }),
      { numRuns: 2000 },
    );
  });
});

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
