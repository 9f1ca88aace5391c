import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CosRef, CosString, type CosValue } from '../../../src/pdf/cos/cos.ts';
import { parseCos } from '../../../src/pdf/cos/parse-cos.ts';
import { UnexpectedPdf } from '../../../src/pdf/cos/unexpected-pdf.ts';
import { writeCos } from '../../../src/pdf/cos/write-cos.ts';

describe('parseCos', () => {
  it.each<[string, CosValue]>([
    ['true', true],
    ['null', null],
    ['-17', -17],
    ['+5', 5],
    ['.5', 0.5],
    ['-.002', -0.002],
    ['4.', 4],
    ['594.95996', 594.95996],
    ['/Name', '/Name'],
    ['/', '/'],
    ['/A#20B#2fC', '/A B/C'],
    ['12 0 R', new CosRef(12)],
    ['12 0 Rx', 12],
    ['12 0', 12],
    ['(a(b)c)', new CosString('a(b)c')],
    ['(a\\)\\(\\\\)', new CosString('a)(\\')],
    ['(\\101\\60\\7x)', new CosString('A0\u0007x')],
    ['(a\\\r\nb\r\nc\rd)', new CosString('ab\nc\nd')],
    ['(\\q\\n)', new CosString('q\n')],
    ['<48 65\n6C6>', new CosString('Hel`')],
    ['<>', new CosString('')],
    ['[1 2 0 R(x)/N<<>>]', [1, new CosRef(2), new CosString('x'), '/N', new Map()]],
    ['% note\n7', 7],
    ['<</A 1/B[/C]/D<</E(x)>>>>', dict({ A: 1, B: ['/C'], D: dict({ E: new CosString('x') }) })],
  ])('reads `%s`', (text, value) => {
    expect(parseCos({ text, at: 0 })).toEqual(value);
  });

  it.each([
    [''],
    ['('],
    ['(\\'],
    ['<4'],
    ['<4x>'],
    ['[1'],
    ['<</A'],
    ['<</A>>'],
    ['<<1 2>>'],
    ['--1'],
    ['1e5'],
    ['nul'],
    [')'],
    ['1 1 R'],
  ])('refuses `%s`', (text) => {
    expect(() => parseCos({ text, at: 0 })).toThrow(UnexpectedPdf);
  });

  it('refuses a number that is too great', () => {
    expect(() => parseCos({ text: '9'.repeat(400), at: 0 })).toThrow(UnexpectedPdf);
  });

  it('refuses objects nested without measure', () => {
    expect(() => parseCos({ text: '['.repeat(5000), at: 0 })).toThrow(UnexpectedPdf);
  });

  it('stops after the object', () => {
    const cursor = { text: '12 0 R/Next', at: 0 };
    parseCos(cursor);
    expect(cursor.at).toBe(6);
  });

  it('reads back every object that is written', () => {
    fc.assert(
      fc.property(anyCos(), (value) => {
        const text = writeCos(value, (ref) => ref.number);
        expect(parseCos({ text, at: 0 })).toEqual(value);
      }),
    );
  });

  it('throws nothing but its own error for any bytes', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'<>[]()/\\ 019R.-#%tfnA\n\x80') }),
        (text) => {
          try {
            parseCos({ text, at: 0 });
          } catch (error) {
            expect(error).toBeInstanceOf(UnexpectedPdf);
          }
        },
      ),
    );
  });
});

function dict(entries: Record<string, CosValue>): CosValue {
  return new Map(Object.entries(entries));
}

function anyCos(): fc.Arbitrary<CosValue> {
  const byte = fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code));
  const bytes = fc.string({ unit: byte });
  const number = fc.oneof(
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }).map(coarse),
  );
  const { value } = fc.letrec<{ value: CosValue }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom(null, true, false),
      number,
      bytes.map((name) => `/${name}` as const),
      bytes.map((text) => new CosString(text)),
      fc.integer({ min: 1, max: 99999 }).map((id) => new CosRef(id)),
      fc.array(tie('value'), { maxLength: 5 }),
      fc.array(fc.tuple(bytes, tie('value')), { maxLength: 5 }).map((pairs) => new Map(pairs)),
    ),
  }));
  return value;
}

/** Lengths in a PDF have few digits; what is finer than 10⁻⁶ need not survive to the last bit. */
function coarse(value: number): number {
  return Math.round(value * 1e6) / 1e6 || 0;
}
