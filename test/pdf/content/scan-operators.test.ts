import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesOf, scanOperators } from '../../../src/pdf/content/scan-operators.ts';

interface Found {
  name: string;
  numbers: number[];
  others: string[];
  /** The operator with its operands, as it is spelt. */
  text: string;
}

function scan(text: string): Found[] {
  const bytes = Buffer.from(text, 'latin1');
  const found: Found[] = [];
  scanOperators(bytes, {
    operator({ name, numbers, count, others, start, end }) {
      const starts = others.filter((_, i) => i % 2 === 0);
      found.push({
        name,
        numbers: numbers.slice(0, count),
        others: starts.map((from, i) => text.slice(from, others[2 * i + 1])),
        text: text.slice(start, end),
      });
    },
    letters(run) {
      const { least, most, last } = placesOf(run);
      found.push({ name: 'letters', numbers: [least, most, last], others: [], text: '' });
    },
  });
  return found;
}

describe('scanOperators', () => {
  it('reads numbers and their operator', () => {
    expect(scan('1 0 -.5 +3 4. .25 cm')).toEqual([
      { name: 'cm', numbers: [1, 0, -0.5, 3, 4, 0.25], others: [], text: '1 0 -.5 +3 4. .25 cm' },
    ]);
  });

  it('reads names, dictionaries and strings as they are spelt', () => {
    expect(scan('/P <</MCID 3 /A [(x>) <ab>]>> BDC')[0]?.others).toEqual([
      '/P',
      '<</MCID 3 /A [(x>) <ab>]>>',
    ]);
  });

  it('knows brackets and backslashes in strings', () => {
    expect(scan('(a (b) \\) c) Tj')[0]?.others).toEqual(['(a (b) \\) c)']);
  });

  it('reads operators that stand side by side', () => {
    expect(scan('q[1 2]TJ(x)Tj<00>Tj\nQ').map(({ name }) => name)).toEqual([
      'q',
      'TJ',
      'Tj',
      'Tj',
      'Q',
    ]);
  });

  it('skips comments', () => {
    expect(scan('q % Q\nQ').map(({ name }) => name)).toEqual(['q', 'Q']);
  });

  it('takes `true` for an operand', () => {
    expect(scan('true gs')[0]).toMatchObject({ name: 'gs', others: ['true'] });
  });

  it('takes the letters that follow on a line for one', () => {
    const line = '<0041> Tj\n7.5 0 Td <0042> Tj\n-20 0 Td <0043> Tj\n15 0 Td <0044> Tj\nET';
    expect(scan(line).map(({ name, numbers }) => [name, numbers])).toEqual([
      ['Tj', []],
      ['letters', [-12.5, 7.5, 2.5]],
      ['ET', []],
    ]);
  });

  it('leaves a letter that is not on the line to its operators', () => {
    const text = '<0041> Tj\n7 1 Td <0042> Tj\n9 0 Td <00420043> Tj\nET';
    expect(scan(text).map(({ name }) => name)).toEqual(['Tj', 'Td', 'Tj', 'Td', 'Tj', 'ET']);
  });

  it('reads a line of any length', () => {
    const line = `<0041> Tj${'\n1 0 Td <0042> Tj'.repeat(1_000_000)}\nET`;
    const moved = scan(line).map(({ name, numbers }) =>
      name === 'letters' ? (numbers[2] ?? 0) : name === 'Td' ? (numbers[0] ?? 0) : 0,
    );
    expect(moved.reduce((sum, x) => sum + x, 0)).toBe(1_000_000);
  });

  it.each([
    ['BI /W 1 ID x EI', 'an image inside a content stream'],
    ['1 2 blah', 'the operator `blah`'],
    ['(no end Tj', 'a string without end'],
    ['[1 2 TJ', 'an array or dictionary without end'],
    ['1 ) Tj', 'a stray delimiter'],
  ])('stops at %s', (text, fault) => {
    expect(() => scan(text)).toThrow(fault);
  });

  it('finds every operator of any stream, where it stands', () => {
    const operand = fc.oneof(
      fc.integer({ min: -9999, max: 9999 }).map(String),
      fc.stringMatching(/^\/[A-Za-z0-9]{1,8}$/),
      fc.stringMatching(/^\((?:[a-z ]|\\[()\\]){0,8}\)$/),
      fc.stringMatching(/^<[0-9A-F]{0,8}>$/),
    );
    const operation = fc
      .tuple(fc.array(operand, { maxLength: 5 }), fc.constantFrom('cm', 'Tj', 'BDC', 'f*', 'q'))
      .map(([operands, name]) => [...operands, name].join(' '));
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 20 }), (operations) => {
        expect(scan(operations.join('\n')).map(({ text }) => text)).toEqual(operations);
      }),
    );
  });
});
