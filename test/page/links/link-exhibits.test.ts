import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { linkExhibits } from '../../../src/page/links/link-exhibits.ts';

function label(text: string): string {
  return `<span class="figure-number">${text}</span> Words`;
}

const figure = `<figure id="fig-a"><figcaption>${label('Figure\u00a02.')}</figcaption></figure>`;
const table = `<table id="tab-a"><caption>${label('Table\u00a01.')}</caption></table>`;

/** A reference before the exhibits that it may name. */
function linked(link: string, lang = 'en', exhibits = figure + table): string {
  const tree: Root = fromHtml(`<p>${link}</p>${exhibits}`, { fragment: true });
  linkExhibits(tree, lang);
  return toHtml(tree).replace(/<\/p>.*/, '</p>');
}

test('a reference tells number and page, also of what stands after it', () => {
  expect(linked('See <a href="#fig-a">Figure</a>.')).toBe(
    '<p>See <a href="#fig-a">Figure\u00a02</a> (p.\u00a0<span data-page-of="fig-a"></span>).</p>',
  );
});

test('a reference tells the number of a table', () => {
  expect(linked('<a href="#tab-a">Table</a>')).toContain('>Table\u00a01</a>');
});

test('the spelling of the author stays', () => {
  expect(linked('<a href="#fig-a">figure</a>')).toContain('>figure\u00a02</a>');
});

test('a word for something else gives way to what the caption says', () => {
  expect(linked('<a href="#tab-a">Figure</a>')).toContain('>Table\u00a01</a>');
});

test('each of two references in a line is completed', () => {
  const both = linked('<a href="#fig-a">Figure</a>, <a href="#tab-a">Table</a>');
  expect(both.match(/data-page-of="[^"]*"/g)).toEqual([
    'data-page-of="fig-a"',
    'data-page-of="tab-a"',
  ]);
});

test.each([
  '<a href="#fig-a">this figure</a>',
  '<a href="#other">Figure</a>',
  '<a href="https://example.org">Figure</a>',
  '<a>Figure</a>',
])('%s stays as it is', (link) => {
  expect(linked(link)).toBe(`<p>${link}</p>`);
});

test.each([
  ['es', 'Figura', 'p.'],
  ['ru', 'Рисунок', 'с.'],
  ['ar', 'الشكل', 'ص.'],
])('in %s the word is that of the language, or the English one', (lang, word, page) => {
  const exhibit = `<figure id="fig-a"><figcaption>${label(`${word}\u00a03.`)}</figcaption></figure>`;
  const links = [word, 'Figure'].map((text) =>
    linked(`<a href="#fig-a">${text}</a>`, lang, exhibit),
  );
  const expected = `<p><a href="#fig-a">${word}\u00a03</a> (${page}\u00a0<span data-page-of="fig-a"></span>)</p>`;
  expect(links).toEqual([expected, expected]);
});

test.each([
  ['fr', 'Tableau', 'p.'],
  ['de-AT', 'Tabelle', 'S.'],
  ['pt-BR', 'Tabela', 'p.'],
  ['it', 'Tabella', 'p.'],
  ['he', 'טבלה', 'עמ׳'],
])('a reference in %s says %s', (lang, word, page) => {
  const exhibit = `<table id="tab-a"><caption>${label(`${word}\u00a01.`)}</caption></table>`;
  expect(linked(`<a href="#tab-a">${word}</a>`, lang, exhibit)).toBe(
    `<p><a href="#tab-a">${word}\u00a01</a> (${page}\u00a0<span data-page-of="tab-a"></span>)</p>`,
  );
});
