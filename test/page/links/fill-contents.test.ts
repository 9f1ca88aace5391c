import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { fillContents } from '../../../src/page/links/fill-contents.ts';

const LIST = '<nav class="contents"><p>Contents</p></nav>';

function filled(html: string): string {
  const tree: Root = fromHtml(html, { fragment: true });
  fillContents(tree);
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

test('a heading without an id gets one that nothing has', () => {
  expect(linksOf(`${LIST}<p id="section-2"></p><h2>A</h2>`)).toEqual(['section-3 A']);
});

test('a list over no headings prints nothing', () => {
  expect(filled(LIST)).toBe('<nav class="contents"></nav>');
});

test('another nav is left alone', () => {
  expect(filled('<nav></nav><h2>A</h2>')).toBe('<nav></nav><h2>A</h2>');
});
