import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CosString } from '../../../src/pdf/cos/cos.ts';
import { UnexpectedPdf } from '../../../src/pdf/cos/unexpected-pdf.ts';
import { readOperators } from '../../../src/verify/reading/read-operators.ts';

const read = (text: string) => [...readOperators(Buffer.from(text, 'latin1'))];

describe('readOperators', () => {
  it('gives each operator its operands', () => {
    expect(read('1 0 0 1 5 .5 cm\nq 1 0 0 rg')).toEqual([
      { operator: 'cm', operands: [1, 0, 0, 1, 5, 0.5] },
      { operator: 'q', operands: [] },
      { operator: 'rg', operands: [1, 0, 0] },
    ]);
  });

  it('reads names, strings, arrays and dictionaries', () => {
    expect(read('/P <</MCID 3>> BDC [(a) -120 <62>] TJ')).toEqual([
      { operator: 'BDC', operands: ['/P', new Map([['MCID', 3]])] },
      { operator: 'TJ', operands: [[new CosString('a'), -120, new CosString('b')]] },
    ]);
  });

  it('needs no space before an operator that follows a string', () => {
    expect(read("(a)'(b)Tj[]TJ").map(({ operator }) => operator)).toEqual(["'", 'Tj', 'TJ']);
  });

  it('reads an inline image as one operator', () => {
    expect(read('BI /W 1 /H 1 ID \x00Q EI Q')).toEqual([
      { operator: 'BI', operands: ['/W', 1, '/H', 1] },
      { operator: 'Q', operands: [] },
    ]);
  });

  it('passes over comments', () => {
    expect(read('q % Q Q\nQ').map(({ operator }) => operator)).toEqual(['q', 'Q']);
  });

  it.each([
    ['operands without operator', '1 2'],
    ['an inline image without end', 'BI ID abc'],
    ['a string without end', '(a Tj'],
    ['a number in another spelling', '1e5 w'],
    ['operands without end', '1 '.repeat(5000)],
  ])('refuses %s', (_, text) => {
    expect(() => read(text)).toThrow(UnexpectedPdf);
  });

  it('reads or refuses any bytes', () => {
    const sign = fc.constantFrom(...'()<>[]/%{}\'"* \n\\0179.-+abcBIDETJqQ');
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 80 }), (signs) => {
        try {
          return Array.isArray(read(signs.join('')));
        } catch (error) {
          return error instanceof UnexpectedPdf;
        }
      }),
    );
  });
});
