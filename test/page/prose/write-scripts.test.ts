import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { toString as textOf } from 'hast-util-to-string';
import { describe, expect, it } from 'vitest';
import { writeScripts } from '../../../src/page/prose/write-scripts.ts';

function written(html: string, canShow: (character: string) => boolean = () => true) {
  const tree = fromHtml(
    html.replaceAll('<sup>', '<sup class="script">').replaceAll('<sub>', '<sub class="script">'),
    { fragment: true },
  );
  writeScripts(tree, canShow);
  return tree;
}

describe('figures in scripts are characters that say so', () => {
  it.each([
    ['10<sup>3</sup> m', '10³ m'],
    ['m<sup>2</sup>', 'm²'],
    ['CO<sub>2</sub>', 'CO₂'],
    ['N<sub>2</sub>O<sub>4</sub>', 'N₂O₄'],
    ['10<sup>-6</sup> and 10<sup>−6</sup>', '10⁻⁶ and 10⁻⁶'],
    ['10<sup>15</sup>', '10¹⁵'],
    ['SO<sub>4</sub><sup>2-</sup>', 'SO₄²⁻'],
    ['x<sup>n</sup>', 'xⁿ'],
    ['PM<sub>2.5</sub>', 'PM₂.₅'],
    ['<b>10<sup>6</sup></b> people', '<b>10⁶</b> people'],
    ['10<sup>1/2</sup>', '10^(1/2)'],
  ])('%s', (html, expected) => {
    expect(toHtml(written(html))).toBe(expected);
  });
});

describe('what keeps its look', () => {
  it.each([
    'T<sub>max</sub>',
    '1<sup>st</sup> of May',
    'x<sup><i>n</i></sup>',
    'a<sup><code>3</code></sup>',
  ])('%s', (html) => {
    expect(toHtml(written(html)).replaceAll(' class="script"', '')).toBe(html);
  });

  it('is a mark of a reference, which is no script of the text', () => {
    const html = '<sup class="citation"><a href="#ref-3">[3]</a></sup> 10<sup class="note">3</sup>';
    expect(toHtml(written(html))).toBe(html);
  });

  it('is all that the fonts lack a character for', () => {
    const tree = written('10<sup>3</sup> 10<sup>6</sup>', (character) => character !== '⁶');
    expect(toHtml(tree)).toBe('10³ 10<sup class="script">6</sup>');
  });
});

it('never lets a power read as another number', () => {
  fc.assert(
    fc.property(fc.nat(10_000), fc.integer({ min: -99, max: 99 }), (base, power) => {
      const text = textOf(written(`${base}<sup>${power}</sup> of them`));
      expect(text).not.toContain(`${base}${power}`);
      expect(text.normalize('NFKC').replaceAll('−', '-')).toBe(`${base}${power} of them`);
    }),
  );
});
