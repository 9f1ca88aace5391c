import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { keepHeadings } from '../../src/page/keep-headings.ts';
import { ownTemplate } from '../support/own-template.ts';

/** Of bold letters of 14 pt, 20 fit into 46 mm, and of those of 10 pt, 73 into 118 mm. */
const widthOf = (text: string, size: number) => text.length * size * 0.46;
const letters = { text: widthOf, heading: widthOf, code: widthOf };

const cited = new Map(Array.from({ length: 9 }, (_, index) => [`cite-${index + 1}`, [index + 1]]));

function sectioned(html: string, column = 118): string {
  const tree = fromHtml(html, { fragment: true });
  keepHeadings(tree, { measure: { ...ownTemplate.measure, column }, letters, cited });
  return toHtml(tree);
}

const section = (heading: string, text: string) =>
  `<section class="section"><h2>${heading}</h2><div class="section-text">${text}</div></section>`;
const long = `<p>${'A sentence of some words. '.repeat(20)}</p>`;

it.each([
  ['See also', 1],
  ['Resident diplomatic missions', 2],
  ['Recognition, bombers and a veto of the council', 3],
  ['Donaudampfschifffahrtsgesellschaft', 2],
  ['', 1],
])('the heading “%s” takes %i lines in the rail', (heading, lines) => {
  expect(sectioned(section(heading, long))).toContain(`style="--heading-lines: ${lines}"`);
});

it('a section without a heading is left as it is', () => {
  const html = '<section class="section section-untitled"><p>Text</p></section>';
  expect(sectioned(html)).toBe(html);
});

it.each([
  ['two bullets', '<ul><li>One.</li><li>Two.</li></ul>', true],
  ['a line', '<p>One.</p>', true],
  ['five bullets', `<ul>${'<li>One.</li>'.repeat(5)}</ul>`, false],
  ['ten lines', long, false],
  ['a table', '<table><tr><td>1</td></tr></table>', false],
])('a section of %s is short: %s', (_, text, isShort) => {
  expect(sectioned(section('See also', text)).includes('section-short')).toBe(isShort);
});

it.each([
  ['A line of text.', true],
  [
    'A sentence of some words that is longer than any line of the column beside the heading.',
    false,
  ],
])('the first paragraph “%s” is kept with what follows it: %s', (text, isKept) => {
  const html = sectioned(section('See also', `<p>${text}</p><p>Second.</p>`));
  expect(html.includes('<p class="keep-with-next">')).toBe(isKept);
});

describe('room for the sources that queue below the heading', () => {
  const mark = (number: number) => `<sup id="cite-${number}">[${number}]</sup>`;
  const words = 'A sentence of some words. ';

  it.each([
    ['none', words, undefined],
    ['two in the first lines', `${words}${mark(1)} ${words}${mark(2)}`, '2'],
    ['one that is cited twice', `${words}${mark(1)} ${words}${mark(1)}`, '1'],
    ['one there, one far below', `${words}${mark(1)} ${words.repeat(9)}${mark(2)}`, '1'],
    [
      'many, which are told in one note',
      [1, 2, 3, 4, 5].map((n) => words + mark(n)).join(' '),
      '1',
    ],
  ])('is kept for %s', (_, text, notes) => {
    const html = sectioned(section('See also', `<p>${text}</p>`));
    expect(/--heading-notes: (\d+)/.exec(html)?.[1]).toBe(notes);
  });
});

describe('lines of text', () => {
  const text = 'A sentence of some words, as long as half of a line is.';

  it.each([
    [118, true],
    [60, false],
  ])('are as long as those of a column of %i mm', (column, isOneLine) => {
    const html = sectioned(section('See also', `<p>${text}</p><p>Second.</p>`), column);
    expect(html.includes('<p class="keep-with-next">')).toBe(isOneLine);
  });

  it('are counted by the column for the sources beside them as well', () => {
    const cites = `${'A sentence of some words. '.repeat(4)}<sup id="cite-1">[1]</sup>`;
    const notesOn = (column: number) =>
      /--heading-notes: (\d+)/.exec(sectioned(section('See also', `<p>${cites}</p>`), column))?.[1];
    expect([notesOn(118), notesOn(60)]).toEqual(['1', undefined]);
  });
});
