import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { fillContents } from '../../../src/page/links/fill-contents.ts';

const LIST = '<nav class="contents"><p>Contents</p></nav>';

function filled(html: string): string {
  const tree: Root = fromHtml(html, { fragment: true });
  fillContents(tree, 'en');
  return toHtml(tree);
}

/** Ids and words of the links, in order. */
function linksOf(html: string): string[] {
  const links = filled(html).matchAll(
    /<a href="#([^"]*)"><span class="contents-title">(.*?)<\/span>/g,
  );
  return [...links].map(([, id, words]) => `${id} ${words}`);
}

test('a list of contents links to each heading and asks for its page', () => {
  expect(filled(`${LIST}<h2 id="a">A</h2>`)).toBe(
    '<nav class="contents"><p>Contents</p><ul><li><a href="#a">' +
      '<span class="contents-title">A</span> ' +
      '<span class="contents-leader" aria-hidden="true"></span><span data-page-of="a"></span>' +
      '</a></li></ul></nav><h2 id="a">A</h2>',
  );
});

test('third-level headings stand in a list below their section', () => {
  expect(filled(`${LIST}<h2 id="a">A</h2><h3 id="b">B</h3>`)).toMatch(
    /<\/a><ul><li><a href="#b">.*<\/a><\/li><\/ul><\/li><\/ul><\/nav>/,
  );
});

test('a third-level heading before any section stands at the top', () => {
  expect(linksOf(`${LIST}<h3 id="b">B</h3><h2 id="a">A</h2>`)).toEqual(['b B', 'a A']);
});

test('headings of other levels are left out', () => {
  expect(linksOf(`${LIST}<h1 id="a">A</h1><h2 id="b">B</h2><h4 id="c">C</h4>`)).toEqual(['b B']);
});

test('citations, marks of notes and tags are not copied', () => {
  const heading =
    '<h2 id="a">A <em>b</em><span data-cites="1">[1]</span><sup class="note-mark">a</sup></h2>';
  expect(linksOf(LIST + heading)).toEqual(['a A b']);
});

test('raised text that is no mark is copied, as plain words say it', () => {
  const heading = '<h2 id="a">10<sup class="script">3</sup> m, 1<sup>er</sup></h2>';
  expect(linksOf(LIST + heading)).toEqual(['a 10³ m, 1er']);
});

test('of a part that stands on one page only the first heading is told', () => {
  const part = '<div class="one-page"><h2 id="a">A</h2><h2 id="b">B</h2></div><h2 id="c">C</h2>';
  expect(linksOf(LIST + part)).toEqual(['a A', 'c C']);
});

test('a heading without an id gets one that nothing has', () => {
  expect(linksOf(`${LIST}<p id="section-2"></p><h2>A</h2>`)).toEqual(['section-3 A']);
});

test('a list over no headings prints nothing', () => {
  expect(filled(LIST)).toBe('<nav class="contents"></nav>');
});

test('another nav is left alone', () => {
  expect(filled('<nav></nav><h2>A</h2>')).toBe('<nav></nav><h2>A</h2>');
});

test('a list of figures tells each once, by its number and the first sentence of its caption', () => {
  const list = '<nav class="contents contents-figures"><p>Figures</p></nav>';
  const label = (words: string) => `<span class="figure-number">${words}</span>`;
  const html =
    `${list}<h2 id="a">A</h2><figure id="m"><figcaption>${label('Map 1.')} Cutts St. to Rome. Drawn.</figcaption></figure>` +
    `<figure><figcaption>${label('Figure 1.')} Cases<sup data-cites="1">[1]</sup></figcaption></figure>` +
    `<figure><figcaption>No number</figcaption></figure><table><caption>${label('Table 1.')} T</caption></table>`;
  expect(linksOf(html)).toEqual(['m Map 1. Cutts St. to Rome.', 'figure-2 Figure 1. Cases']);
});

test('a list of tables tells the parts of a folded table once', () => {
  const list = '<nav class="contents contents-tables"><p>Tables</p></nav>';
  const table = '<table><caption><span class="figure-number">Table 1.</span> T</caption></table>';
  expect(linksOf(list + table + table)).toEqual(['table-2 Table 1. T']);
});

test('the table of the eras is listed by its heading, as its caption only says how to read it', () => {
  const list = '<nav class="contents contents-tables"><p>Tables</p></nav>';
  const caption = '<caption><span class="figure-number">Table 1.</span> Rows in italics.</caption>';
  const html = `${list}<section class="eras-table"><h2 id="e">The eras</h2><table id="t">${caption}</table></section>`;
  expect(linksOf(html)).toEqual(['t Table 1. The eras']);
});

test('a list of what is not there prints nothing, not even its title', () => {
  expect(filled('<nav class="contents contents-tables"><p>Tables</p></nav><h2 id="a">A</h2>')).toBe(
    '<nav class="contents contents-tables"></nav><h2 id="a">A</h2>',
  );
});

test('a footer is part of the contents only where it is a numbered annex', () => {
  const footer = (inner: string) => `<footer><h2 id="f">${inner}About</h2></footer>`;
  const numbered = footer('<span class="section-number">C</span> ');
  expect([linksOf(`${LIST}${footer('')}`), linksOf(LIST + numbered)]).toEqual([[], ['f C About']]);
});

test('contents written into the text print nothing where the template has its own', () => {
  const flow = (inner: string) => `<div class="flow">${inner}<h2 id="a">A</h2></div>`;
  expect(linksOf(flow(LIST))).toEqual(['a A']);
  expect(linksOf(LIST + flow(LIST))).toEqual(['a A']);
});
