import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partCode } from '../../../src/references/markup/part-code.ts';

const marked = (text: string, pieces: string[]) =>
  partCode(text, pieces)
    .map((part) => (part.isCode ? `[${part.text}]` : part.text))
    .join('');

describe('the code in a text', () => {
  it.each([
    ['The switch --n="x" and…', ['--n="x"'], 'The switch [--n="x"] and…'],
    ['Set x = \'y\' or "z"', ["x = 'y'", '"z"'], 'Set [x = \'y\'] or ["z"]'],
    ["Set x = 'y…", ["x = 'y' -- z"], "Set [x = 'y]…"],
    ['a="1" a="1"', ['a="1"', 'a="1"'], '[a="1"] [a="1"]'],
    ['Cut before…', ["it's"], 'Cut before…'],
    ['"A"', [], '"A"'],
    ['', ['"'], ''],
  ])('is parted from its words: %s', (text, pieces, expected) => {
    expect(marked(text, pieces)).toBe(expected);
  });

  it('is parted without loss', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (text, pieces) => {
        const parts = partCode(text, pieces);
        expect(parts.map((part) => part.text).join('')).toBe(text);
      }),
    );
  });
});
