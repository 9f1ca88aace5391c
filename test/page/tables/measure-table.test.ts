import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, it } from 'vitest';
import { measureTable } from '../../../src/page/tables/measure-table.ts';
import { measureText, ownTemplate } from '../../support/own-template.ts';

function tableOf(html: string): Element {
  const [table] = fromHtml(html, { fragment: true }).children;
  if (table?.type !== 'element') throw new Error('no table');
  return table;
}

const measured = (table: Element) =>
  measureTable(table, ownTemplate.letters, ownTemplate.measure.sizes.raised_letters);

/** Needs of the second column of a table of one row. */
function needOf(cell: string) {
  const html = `<table><tbody><tr><td></td><td>${cell}</td></tr></tbody></table>`;
  const [, need] = measured(tableOf(html)).columns;
  if (!need) throw new Error('no second column');
  return need;
}

const SLACK = 1.02;
const width = (text: string, weight: 400 | 600 | 700 = 400) => measureText(text, 1, weight) * SLACK;

describe('the longest piece of a column', () => {
  it.each([
    ['a measured word', 'measured'],
    ['27\u00a0December 2018', '27\u00a0December'],
    ['Arne–Blye line', 'Arne–'],
    ['2005–2009', '2005–2009'],
    ['two\u200bparts', 'parts'],
    ['<em>mea</em>sured', 'measured'],
    ['one<br>measured', 'measured'],
    ['<p>one</p><p>measured</p>', 'measured'],
  ])('of %j is %j', (cell, piece) => {
    expect(needOf(cell).least).toBeCloseTo(width(piece), 3);
  });

  it('is one letter in a script without spaces', () => {
    expect(needOf('国際連合').least).toBeCloseTo(SLACK, 3);
  });

  it('counts the citation after a word', () => {
    const cited = needOf('word<sup class="citation">[<a href="#ref-1">1</a>]</sup>').least;
    expect(cited).toBeCloseTo(width('word') + 0.72 * width('[1]', 600), 3);
  });

  it('counts a tag as one', () => {
    const tag = '<span class="support-tag">no source</span>';
    expect(needOf(tag).least).toBeGreaterThan(width('no source', 600));
  });

  it('is no longer than a word may be that must not break', () => {
    expect(needOf('x'.repeat(300)).least).toBeCloseTo(15 * SLACK);
  });

  it('is wider in the head and in bold', () => {
    const html =
      '<table><thead><tr><th>x</th><th>Amount</th></tr></thead><tbody><tr><td>x</td><td>Amount</td></tr></tbody></table>';
    expect(measured(tableOf(html)).columns[1]?.least).toBeCloseTo(width('Amount', 700), 3);
    expect(needOf('<strong>Amount</strong>').least).toBeCloseTo(width('Amount', 600), 3);
  });
});

describe('the longest cell of a column', () => {
  it('is told as one line', () => {
    expect(needOf('two  \n words').longest).toBeCloseTo(width('two words'), 3);
  });

  it('is the longest of its lines', () => {
    expect(needOf('one<br>two words').longest).toBeCloseTo(width('two words'), 3);
  });

  it('is nothing where the cell is empty', () => {
    expect(needOf('')).toEqual({ least: 0, longest: 0, typical: 0 });
  });

  it('counts letters of code as equally wide', () => {
    expect(needOf('<code>iiii</code>').longest).toBeCloseTo(needOf('<code>MMMM</code>').longest);
  });

  it('takes page numbers and pictures to be there', () => {
    expect(needOf('<span data-page-of="a"></span>').longest).toBeGreaterThan(1);
    expect(needOf('<img src="data:," alt="x">').longest).toBeGreaterThan(5);
  });
});

it('a table without rows has no columns', () => {
  expect(measured(tableOf('<table></table>'))).toEqual({
    columns: [],
    rows: [],
  });
});

it('rows may have fewer cells than the head', () => {
  const html = '<table><tr><th>A</th><th>B</th></tr><tr><td>1</td></tr></table>';
  expect(measured(tableOf(html)).columns).toHaveLength(2);
});

it('a table in a cell counts for that cell only', () => {
  const inner = '<table><tbody><tr><td>a</td><td>b</td><td>c</td></tr></tbody></table>';
  const html = `<table><tbody><tr><td>${inner}</td></tr></tbody></table>`;
  expect(measured(tableOf(html)).columns).toHaveLength(1);
});
