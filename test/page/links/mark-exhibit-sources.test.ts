import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { markExhibitSources } from '../../../src/page/links/mark-exhibit-sources.ts';
import { wrapSections } from '../../../src/page/wrap-sections.ts';

/** What is marked, as text. */
function marked(html: string, lang = 'en'): string[] {
  const tree: Root = fromHtml(html, { fragment: true });
  markExhibitSources(tree, lang);
  return [...toHtml(tree).matchAll(/<p class="exhibit-source">(.*?)<\/p>/g)].map(
    ([, text]) => text ?? '',
  );
}

test.each(['<table></table>', '<figure></figure>'])('a source after %s is marked', (exhibit) => {
  expect(marked(`${exhibit}\n<p>Source: own count.</p>`)).toEqual(['Source: own count.']);
});

test('a remark after the source is marked too', () => {
  expect(marked('<table></table><p>Sources: a.</p><p>Note: b.</p><p>Text: c.</p>')).toEqual([
    'Sources: a.',
    'Note: b.',
  ]);
});

test.each([
  '<p>Source: nothing.</p>',
  '<table></table><p>Text.</p><p>Source: late.</p>',
  '<table></table><p>Sources differ: some.</p>',
  '<table></table><ul><li>Source: a.</li></ul>',
])('nothing is marked in %s', (html) => {
  expect(marked(html)).toEqual([]);
});

test.each([
  ['es', 'Fuente: a.'],
  ['ru', 'Источник: a.'],
  ['ar', 'المصدر: a.'],
  ['fr', 'Source : a.'],
  ['fr', 'Remarque\u00a0: a.'],
  ['de', 'Quelle: a.'],
  ['pt-BR', 'Fontes: a.'],
  ['it', 'Fonte: a.'],
  ['he', 'מקור: a.'],
  ['ru', 'Source: a.'],
])('in %s a line may begin as in "%s"', (lang, line) => {
  expect(marked(`<table></table><p>${line}</p>`, lang)).toEqual([line]);
});

test('a source stays in the row of its wide table', () => {
  const wide = `<table class="table-wide"><tr><td>1</td></tr></table>`;
  const tree: Root = fromHtml(`<div class="flow">${wide}<p>Source: a.</p><p>b</p></div>`, {
    fragment: true,
  });
  markExhibitSources(tree, 'en');
  wrapSections(tree);
  expect(toHtml(tree)).toMatch(
    /<div class="section-wide"><table class="table-wide">.*<\/table><p class="exhibit-source">Source: a\.<\/p><\/div>/,
  );
});
