import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseLocator } from '../../src/references/parse-locator.ts';

/** One line for a locator: `label locator → rest`. */
function show(text: string, lang = 'en'): string {
  const { label, locator, rest } = parseLocator(text, lang);
  return `${locator === undefined ? 'none' : `${label} ${locator}`} → ${rest}`;
}

describe('a locator in English', () => {
  test.each([
    [', p. 3', 'page 3 → '],
    [' p. 3', 'page 3 → '],
    ['p. 3', 'page 3 → '],
    [',p.3', 'page 3 → '],
    [', P. 3', 'page 3 → '],
    [', pp. 33–35', 'page 33–35 → '],
    [', pp. 33-35', 'page 33-35 → '],
    [', pp. 33--35', 'page 33--35 → '],
    [', pp. 33 – 35', 'page 33 – 35 → '],
    [', pp. 33, 35 and 40', 'page 33, 35 →  and 40'],
    [', pp. 3, 5 & 7', 'page 3, 5 & 7 → '],
    [', pp. 3:5', 'page 3:5 → '],
    [', p 3', 'page 3 → '],
    [', p3', 'page p3 → '],
    [', page 3', 'page 3 → '],
    [', pages 3', 'page 3 → '],
    [', paged 3', 'none → , paged 3'],
    [', chap. 3', 'chapter 3 → '],
    [', chapter 3', 'chapter 3 → '],
    [', ch. IV', 'chapter IV → '],
    [', ch. iv', 'chapter iv → '],
    [', ch IV', 'none → , ch IV'],
    [', pp. xii–xiv', 'page xii–xiv → '],
    [', pp. xii and xiv', 'page xii →  and xiv'],
    [', p. 3 I think', 'page 3 →  I think'],
    [', p. 3, I think', 'page 3 → , I think'],
    [', part I', 'part I → '],
    [', sec. 3.2', 'section 3.2 → '],
    [', § 3', 'section 3 → '],
    [', §3', 'section 3 → '],
    [', §§ 3–5', 'section 3–5 → '],
    [', ¶ 4', 'paragraph 4 → '],
    [', ¶¶ 4, 6', 'paragraph 4, 6 → '],
    [', vol. 2', 'volume 2 → '],
    [', v. 2', 'verse 2 → '],
    [', fig. 2a', 'figure 2a → '],
    [', n. 7', 'note 7 → '],
    [', no. 7', 'number 7 → '],
    [', ll. 1–4', 'line 1–4 → '],
    [', col. 3', 'column 3 → '],
    [', fol. 3r', 'folio 3r → '],
    [', op. 12', 'opus 12 → '],
    [', art. 51', 'article 51 → '],
    [', bk. 2, ch. 3', 'book 2 → , ch. 3'],
    [', 12', 'page 12 → '],
    [', 12–15, 18', 'page 12–15, 18 → '],
    [', A-12', 'none → , A-12'],
    [', A12', 'page A12 → '],
    [' 12th edition', 'page 12th →  edition'],
    [', p. 3.', 'page 3 → .'],
    [', p. 3, and more', 'page 3 → , and more'],
    [', p. 3”', 'page 3 → ”'],
    [', p. 12(b)', 'page 12(b) → '],
    [', p. 12[b]', 'page 12[b] → '],
    [', p. (12)', 'page (12) → '],
    [' (2004)', 'none →  (2004)'],
    [' [p. 3]', 'none →  [p. 3]'],
    [', p. 3*x*', 'page 3 → *x*'],
    [', pp. 33\n–35', 'page 33 –35 → '],
    [',\np.\n3', 'page 3 → '],
    [', emphasis mine', 'none → , emphasis mine'],
    [', p. and more', 'none → , p. and more'],
    [' and *more*', 'none →  and *more*'],
    ['’s book', 'none → ’s book'],
    [',', 'none → ,'],
    ['', 'none → '],
    [', p. ٣', 'page ٣ → '],
  ])('%j: %s', (text, expected) => {
    expect(show(text)).toBe(expected);
  });
});

describe('a locator in braces', () => {
  test.each([
    [', {p. 3}', 'page 3 → '],
    [', {ch. one} x', 'chapter one →  x'],
    [', {p. iv, vi and more}, x', 'page iv, vi and more → , x'],
    [', {12}', 'page 12 → '],
    [', {the end}', 'page the end → '],
    [', {s.v. “oil”}', 'sub-verbo “oil” → '],
    [', {p. {a} b}', 'page {a} b → '],
    [', { p.\n3 }', 'page 3 → '],
    [', {p.} 3', 'page p. →  3'],
    [', {}12 monkeys', 'none → , 12 monkeys'],
    [', {} 12 monkeys', 'none → , 12 monkeys'],
    ['{}, 12 monkeys', 'none → , 12 monkeys'],
    [', { }, 12', 'none → , , 12'],
    [', {p. 3', 'none → , {p. 3'],
  ])('%j: %s', (text, expected) => {
    expect(show(text)).toBe(expected);
  });
});

describe('a locator in the language of the document', () => {
  test.each([
    ['es', ', pág. 3', 'page 3 → '],
    ['es', ', págs. 3 y 5', 'page 3 →  y 5'],
    ['es-VE', ', cap. IV', 'chapter IV → '],
    ['es', ', párr. 12', 'paragraph 12 → '],
    ['es', ', n.º 4', 'number 4 → '],
    ['es', ', PÁRRAFO 12', 'paragraph 12 → '],
    ['ru', ', с. 12–15', 'page 12–15 → '],
    ['ru', ', стр. 12', 'page 12 → '],
    ['ru', ', гл. IV', 'chapter IV → '],
    ['ru', ', № 5', 'number 5 → '],
    ['ru', ', т. 2, с. 5', 'volume 2 → , с. 5'],
    ['ar', '، ص 12', 'none → ، ص 12'],
    ['ar', ', ص 12', 'page 12 → '],
    ['ar', ', ص. ١٢', 'page ١٢ → '],
    ['ar', ', الفصل 3', 'chapter 3 → '],
    ['fr', ', chap. 2', 'chapter 2 → '],
    ['fr', ', nᵒ 3', 'issue 3 → '],
    ['fr', ', alinéa 3', 'paragraph 3 → '],
    ['de', ', S. 12', 'page 12 → '],
    ['de', ', Bd. 2', 'volume 2 → '],
    ['de', ', Rn. 7', 'paragraph 7 → '],
    ['de', ', p. 7', 'page 7 → '],
    ['pt-BR', ', págs. 3-4', 'page 3-4 → '],
    ['pt', ', secção 3', 'section 3 → '],
    ['it', ', pagg. 3-4', 'page 3-4 → '],
    ['it', ', comma 2', 'paragraph 2 → '],
    ['he', ', עמ׳ 12', 'page 12 → '],
    ['he', ", עמ' 12", 'page 12 → '],
    ['he', ', כרך 2', 'volume 2 → '],
    ['en', ', S. 12', 'none → , S. 12'],
    ['xx', ', p. 7', 'page 7 → '],
  ])('%s %j: %s', (lang, text, expected) => {
    expect(show(text, lang)).toBe(expected);
  });
});

describe('parseLocator', () => {
  const piece = fc.constantFrom(
    ...[',', ' ', 'p.', 'pp.', 'ch', '§', '¶¶', '3', '12b', 'iv', '–', '-', '--', '&', '{', '}'],
    ...['(', ')', '[', ']', '.', '\n', 'and', '*', '\\', '“', '٣', 'с.', '\u00a0'],
  );
  const text = fc.oneof(
    fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'grapheme' }),
  );

  test('leaves out exactly one stretch of the text', () => {
    fc.assert(
      fc.property(text, (source) => {
        const { rest, from, to } = parseLocator(source, 'ru');
        expect(source.slice(0, from) + source.slice(to)).toBe(rest);
      }),
    );
  });

  test('takes its locator from the text', () => {
    fc.assert(
      fc.property(text, (source) => {
        const { locator = '', to } = parseLocator(source, 'en');
        expect(source.slice(0, to).replace(/\s+/g, ' ')).toContain(locator);
      }),
    );
  });

  test('names a label exactly when there is a locator', () => {
    fc.assert(
      fc.property(text, (source) => {
        const { label, locator } = parseLocator(source, 'en');
        expect(label === undefined).toBe(locator === undefined);
      }),
    );
  });

  test('finds no empty locator', () => {
    fc.assert(
      fc.property(text, (source) => {
        expect(parseLocator(source, 'en').locator?.trim()).not.toBe('');
      }),
    );
  });
});

describe('a comma with a blank before it', () => {
  test.each([' , p. 3', ' ,p. 3', '\u00a0, p. 3', ', p. 3'])(
    'is read as one without: %j',
    (text) => {
      expect(parseLocator(text, 'en')).toMatchObject({ label: 'page', locator: '3', rest: '' });
    },
  );
});
