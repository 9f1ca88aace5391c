import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../src/references/markup/clean-text.ts';
import { pandocMarkup } from '../../../src/references/markup/pandoc-markup.ts';

describe('pandocMarkup', () => {
  it.each([
    ['**Rivers** in rain', '<b>Rivers</b> in rain'],
    ['The *Salmo salar* of _Skeena_', 'The <i>Salmo salar</i> of <i>Skeena</i>'],
    ['The genes g~1~ and CO~2~', 'The genes g<sub>1</sub> and CO<sub>2</sub>'],
    ['10^3^ m and (a)^*n*^', '10<sup>3</sup> m and (a)<sup><i>n</i></sup>'],
    ['^14^C dates', '<sup>14</sup>C dates'],
    ['`npm` in use', 'npm in use'],
    ['`a_b_c`{=html}', 'a_b_c'],
    ['1914--1918', '1914–1918'],
    ['Rivers---and rain ... again', 'Rivers—and rain … again'],
    ['Price \\$5 \\* \\[x\\] \\_a\\_', 'Price $5 * [x] _a_'],
    ['\\<i\\> and \\&amp;', '&lt;i> and &amp;amp;'],
    ['a\\ b', 'a\u00a0b'],
    ['<i>x</i> &amp; H<sub>2</sub>O', '<i>x</i> &amp; H<sub>2</sub>O'],
  ])('reads %s', (text, marked) => {
    expect(pandocMarkup(text)).toBe(marked);
  });

  it.each([
    '2 * 3 * 4',
    'snake_case_name and other_name',
    '~200–~300',
    '1964~ to 1970~',
    '~5 to ~10',
    'Q* and A* search',
    'a*b*c',
    '* a note',
    'x^2 and y^2',
    'The --verbose flag',
    'Wait.....',
    'C:\\Users\\name',
  ])('leaves %s as it is', (text) => {
    expect(pandocMarkup(text)).toBe(text);
  });

  it('loses no letter and no figure', () => {
    const text = fc.stringMatching(/^[a-c1-3*_~^` \\-]{0,30}$/);
    const kept = (value: string) =>
      value
        .match(/[a-c1-3]/g)
        ?.sort()
        .join('') ?? '';
    fc.assert(
      fc.property(text, (value) => {
        const marked = pandocMarkup(value).replace(/<\/?(?:b|i|sup|sub)>/g, '');
        expect(kept(marked)).toBe(kept(value));
      }),
    );
  });

  it('makes text that reads as meant', () => {
    expect(cleanText(pandocMarkup('[npj]{.nocase} and g~1~, 10^3^ m'))).toBe('npj and g₁, 10³ m');
  });
});
