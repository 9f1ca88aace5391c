import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import type { Letters } from '../../src/figures/measure-text.ts';
import { letBoxesBreak } from '../../src/page/let-boxes-break.ts';
import { ownTemplate } from '../support/own-template.ts';

/** Of 118 mm, a line of a callout has 66 letters, and one of half a table 40. */
const letters = {
  text: ({ length }: string, size: number) => length * size * 0.489,
  heading: ({ length }: string, size: number) => length * size * 0.418,
  code: ({ length }: string, size: number) => length * size * 0.6,
};

function after(html: string, column = 118, own: Letters = letters): string {
  const tree = fromHtml(html, { fragment: true });
  letBoxesBreak(tree, { ...ownTemplate.measure, column }, own);
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

test('lines are counted by how wide letters are, and only code has those of its source', () => {
  const box = (text: string) => `<section class="box note"><p>${text}</p></section>`;
  const isLong = (html: string) => after(html, 118, ownTemplate.letters).includes('box-long');
  const [narrow, wide] = ['i ', 'm '].map((word) => isLong(box(word.repeat(500))));
  expect([narrow, wide]).toEqual([false, true]);
  const lines = 'A line of a source.\n'.repeat(12);
  expect([isLong(box(lines)), isLong(box(`<pre>${lines}</pre>`))]).toEqual([false, true]);
});
