import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { letBoxesBreak } from '../../src/page/let-boxes-break.ts';

function after(html: string, column = 118): string {
  const tree = fromHtml(html, { fragment: true });
  letBoxesBreak(tree, column);
  return toHtml(tree);
}

function callout(letters: number, kind = 'note'): string {
  return `<section class="box ${kind}"><p class="box-label">Note</p><p>${'x'.repeat(letters)}</p></section>`;
}

test('a callout of fifteen lines may go over a page', () => {
  expect(after(callout(15 * 66))).toContain('class="box note box-long"');
});

test('a callout of eight lines stays whole', () => {
  expect(after(callout(8 * 66))).toBe(callout(8 * 66));
});

test('many short items make a callout long', () => {
  const items = '<li><p>x</p></li>'.repeat(12);
  expect(after(`<section class="box gap"><ul>${items}</ul></section>`)).toContain('box-long');
});

test('the summary of an era stays whole, however long it is', () => {
  expect(after(callout(30 * 66, 'era-summary'))).toBe(callout(30 * 66, 'era-summary'));
});

const row = (letters: number) =>
  `<table><tbody><tr><td>one</td><td>${'x '.repeat(letters / 2)}</td></tr></tbody></table>`;

test('a row of a table that is half a page high may go over a page', () => {
  expect(after(row(3000))).toContain('<tr class="row-long">');
});

test('a row of ten lines stays whole', () => {
  expect(after(row(600))).toBe(row(600));
});

test.each([
  ['a callout', callout(9 * 66), 'box-long'],
  ['a row', row(1000), 'row-long'],
])('%s has more lines in a narrower column of another template', (_, html, name) => {
  expect(after(html)).not.toContain(name);
  expect(after(html, 86)).toContain(name);
});
