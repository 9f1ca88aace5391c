import { describe, expect, it } from 'vitest';
import { bidiControl } from '../../../src/check/rules/bidi-control.ts';
import { findingsOf, toldBy } from './findings-of.ts';

const tagged = (text: string) =>
  [...text].map((letter) => String.fromCodePoint(0xe0000 + (letter.codePointAt(0) ?? 0))).join('');

describe('bidiControl', () => {
  it('says nothing about text in any script', () => {
    expect(findingsOf(bidiControl, 'Чавес שלום مرحبا \u200f\u200e 中文 👩‍👩‍👧')).toEqual([]);
  });

  it.each(['202A', '202B', '202C', '202D', '202E', '2066', '2067', '2068', '2069'])(
    'finds U+%s with its line and column',
    (code) => {
      const control = String.fromCharCode(Number.parseInt(code, 16));
      expect(toldBy(bidiControl, `One.\n\nTwo ${control}three.`)).toEqual([
        `3:5 Unexpected invisible control \`U+${code}\`, expected visible text`,
      ]);
    },
  );

  it('finds one even where its pair closes it', () => {
    expect(findingsOf(bidiControl, 'a \u202bb\u202c c')).toHaveLength(2);
  });

  it('finds tag characters and tells a run of them once', () => {
    expect(findingsOf(bidiControl, `Text${tagged('hi')}.`)[0]?.actual).toBe('U+E0068 U+E0069');
  });

  it('knows flags that are written with tag characters', () => {
    expect(findingsOf(bidiControl, `\u{1f3f4}${tagged('gbsct')}\u{e007f}`)).toEqual([]);
  });

  it('looks into code', () => {
    expect(findingsOf(bidiControl, '```\n\u202e\n```')).toHaveLength(1);
  });

  it('finds what a character reference makes', () => {
    expect(toldBy(bidiControl, 'A &#x202E;b.')).toEqual([
      '1:1 Unexpected invisible control `U+202E`, expected visible text',
    ]);
  });

  it('finds what an escape in the front matter makes', () => {
    expect(findingsOf(bidiControl, 'Text.', { title: 'A \u202e b' })).toHaveLength(1);
  });
});
