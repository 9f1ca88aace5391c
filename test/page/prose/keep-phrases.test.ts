import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { keepPhrases } from '../../../src/page/prose/keep-phrases.ts';
import { slow } from '../../support/slow.ts';

/** The text with `_` for each no-break space. */
function kept(text: string, lang = 'en'): string {
  const root = { type: 'root' as const, children: [{ type: 'text' as const, value: text }] };
  keepPhrases(root, lang);
  return (root.children[0]?.value ?? '').replaceAll('\u00A0', '_');
}

function keptHtml(html: string, lang = 'en'): string {
  const tree = fromHtml(html, { fragment: true });
  keepPhrases(tree, lang);
  return toHtml(tree);
}

describe('kept on one line', () => {
  it.each([
    // amounts and quantities
    ['en', 'more than US$4 billion of', 'more than US$4_billion of'],
    ['en', 'about 10 000 €.', 'about 10_000_€.'],
    ['en', 'US$ 2bn and 5 km, 20 % of', 'US$_2bn and 5_km, 20_% of'],
    ['en', '40 per cent', '40_per cent'],
    ['en', 'a line of\n3 million words', 'a line of\n3_million words'],
    // dates
    ['en', 'on 27 December and', 'on 27_December and'],
    ['en', 'on 3 March 1945, when', 'on 3_March_1945, when'],
    ['en', 'it was on 27 December 2026', 'it was on 27_December 2026'],
    ['en', 'in March 2019.', 'in March_2019.'],
    ['en', 'It was on December 27, 2026', 'It was on December_27, 2026'],
    ['en', '30 November 1976', '30_November_1976'],
    ['en', '30 November 1976[12]', '30_November_1976[12]'],
    ['en', 'December 27, 2026', 'December_27,_2026'],
    ['es', '11 de septiembre de 1978', '11_de_septiembre_de_1978'],
    ['de', '11. September 1978', '11._September_1978'],
    ['en', 'on 2 September 31 BC', 'on 2_September 31_BC'],
    ['en', 'ships came on 3–8 November 2008', 'ships came on 3–8_November 2008'],
    ['es', 'ocurrió el 1 de mayo de 2018', 'ocurrió el 1_de_mayo de_2018'],
    ['ru', 'это было 27 декабря 2026 г.', 'это было 27_декабря 2026_г.'],
    ['ar', '3 مارس 2019', '3_مارس_2019'],
    ['fr', 'le 1er mai 2018', 'le 1er_mai_2018'],
    ['de', 'am 3. März 2019', 'am 3._März_2019'],
    ['pt', 'aconteceu em 3 de maio de 2019', 'aconteceu em 3_de_maio de_2019'],
    ['it', 'il 3 marzo 2019', 'il 3_marzo_2019'],
    ['he', 'ב־3 במרץ 2019', 'ב־3_במרץ_2019'],
    // references to places
    ['de', 'seit Januar 44 v. Chr.', 'seit Januar 44_v._Chr.'],
    ['de', '10001–5001 v. Chr., dann', '10001–5001_v._Chr., dann'],
    ['de', '21. April 754 v. Chr.?', '21._April 754_v._Chr.?'],
    ['ru', 'с: январь 44 до н. э.', 'с: январь 44_до_н._э.'],
    ['ru', '15 марта 44 до н. э.', '15_марта 44_до_н._э.'],
    ['it', 'nel 44 a.C. e', 'nel 44_a.C. e'],
    ['es', 'en 44 a. C. y', 'en 44_a._C. y'],
    ['pt', 'em 44 a.C.', 'em 44_a.C.'],
    ['en', '(p. 3) and pp. 33–35', '(p._3) and pp._33–35'],
    ['en', 'No. 4, fig. 2, § 3', 'No._4, fig._2, §_3'],
    ['en', 'Part II and Chapter IV.', 'Part_II and Chapter_IV.'],
    ['es', 'n.º 4 y pág. 7', 'n.º_4 y pág._7'],
    ['ru', '№ 5, рис. 2', '№_5, рис._2'],
    ['ar', 'عام 2008', 'عام_2008'],
    ['de', 'Abb. 2, S. 12, Nr. 4', 'Abb._2, S._12, Nr._4'],
    ['pt', 'pág. 7 e artigo 2', 'pág._7 e artigo_2'],
    ['it', 'pagg. 7–9, tabella 2', 'pagg._7–9, tabella_2'],
    ['he', 'עמ׳ 12, טבלה 2', 'עמ׳_12, טבלה_2'],
    // names
    ['en', 'A. C. Dall’Agnol', 'A._C._Dall’Agnol'],
    ['en', 'Humberto F. Moran', 'Humberto_F._Moran'],
    ['en', 'Mr Smith met Nicholas II.', 'Mr_Smith met Nicholas_II.'],
    ['ru', 'т. е. так', 'т._е. так'],
    // counted nouns
    ['en', '16 references, 9 archived', '16_references, 9_archived'],
    ['en', '1 withdrawn. 2 dated', '1_withdrawn. 2_dated'],
    ['ar', '9 مؤرشفة', '9_مؤرشفة'],
    ['es', '17 referencias', '17_referencias'],
    ['ru', '17 источников', '17_источников'],
    ['fr', '17 références, 9 archivées', '17_références, 9_archivées'],
    ['de', '17 Quellen, 9 archiviert', '17_Quellen, 9_archiviert'],
    ['pt', '17 referências', '17_referências'],
    ['it', '17 riferimenti', '17_riferimenti'],
    ['he', '17 מקורות, 12 ק״מ', '17_מקורות, 12_ק״מ'],
    // what the language asks for
    ['ru', 'В Москве и в Каракасе', 'В_Москве и_в_Каракасе'],
    ['ru', 'если бы он', 'если_бы он'],
    ['ru', '4 млрд долларов', '4_млрд долларов'],
    ['fr', 'Quoi ? Oui ; non : « or »', 'Quoi_? Oui_; non_: «_or_»'],
    ['en', 'one – or two', 'one_– or two'],
  ])('%s: %s', (lang, text, expected) => {
    expect(kept(text, lang)).toBe(expected);
  });
});

describe('free to break', () => {
  it.each([
    ['en', 'went through 46 possible agreements'],
    ['en', 'in 2008 ships came'],
    ['en', '5 was enough'],
    ['en', 'about 10,000 flats'],
    ['en', 'Is it he? May 18th street'],
    ['en', 'Quoi ? Oui'],
    ['en', '12 misunderstandings'],
    ['en', 'in 2009[8] loans'],
    ['ru', '46 возможных соглашений'],
    ['en', 'Part of it. I go'],
  ])('%s: %s', (lang, text) => {
    expect(kept(text, lang)).toBe(text);
  });

  it('what would be longer than the narrowest column', () => {
    expect(kept('$5 million – – – – – – – – – – end')).toBe('$5_million_–_–_–_–_–_–_– –_–_– end');
  });
});

describe('in the document', () => {
  it('a phrase may go across elements inside a line', () => {
    expect(keptHtml('<p><b>US$4</b> <i>billion</i></p>')).toBe(
      '<p><b>US$4</b>\u00A0<i>billion</i></p>',
    );
  });

  it('white space over several lines of a template becomes one space', () => {
    expect(keptHtml('<p><b>version</b>\n    <i>1.0</i></p>')).toBe(
      '<p><b>version</b>\u00A0<i>1.0</i></p>',
    );
  });

  it('a word before a page number that is not yet known stays with it', () => {
    expect(keptHtml('<p>page <a href="#x"><span data-page-of="x"></span></a></p>')).toContain(
      'page\u00A0<a',
    );
  });

  it('two blocks have nothing to do with each other', () => {
    expect(keptHtml('<ul><li>p. </li><li>3</li></ul>')).toBe('<ul><li>p. </li><li>3</li></ul>');
  });

  it('code stays as it is', () => {
    const html = '<p><code>p. 3</code></p><pre>p. 3</pre>';
    expect(keptHtml(html)).toBe(html);
  });

  it('a forced line break stays one', () => {
    expect(keptHtml('<p>US$4<br>billion</p>')).toBe('<p>US$4<br>billion</p>');
  });
});

describe('whatever the text', () => {
  const words = fc.constantFrom(
    ...['US$4', 'billion', '27', 'December', '2026', 'p.', '3', 'A.', 'Moran', '10', '000', '€'],
    ...['в', 'млрд', 'de', 'mayo', '–', '?', '«', 'ships', 'Humberto', 'km', '№', 'II'],
  );
  const gaps = fc.constantFrom(' ', ' ', '\n', '\u00A0', '  ', ' \u00A0');
  const texts = fc
    .array(fc.tuple(words, gaps), { maxLength: 16 })
    .map((pairs) => pairs.flat().join(''));
  const langs = fc.constantFrom('en', 'es', 'ru', 'ar', 'fr', 'de');

  it('doing it twice changes nothing', () => {
    fc.assert(
      fc.property(texts, langs, (text, lang) => {
        const once = kept(text, lang).replaceAll('_', '\u00A0');
        expect(kept(once, lang).replaceAll('_', '\u00A0')).toBe(once);
      }),
    );
  });

  it('nothing but white space is changed', () => {
    fc.assert(
      fc.property(texts, langs, (text, lang) => {
        expect(kept(text, lang).split(/[\s_]+/)).toEqual(text.split(/\s+/));
      }),
    );
  });

  it('a long text is done in one go', slow, () => {
    expect(kept('US$4 billion '.repeat(50_000))).toHaveLength(650_000);
  });
});
