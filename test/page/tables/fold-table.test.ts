import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { foldTable } from '../../../src/page/tables/fold-table.ts';

function tableOf(html: string): Element {
  const [table] = fromHtml(html, { fragment: true }).children;
  if (table?.type !== 'element') throw new Error('no table');
  return table;
}

function folded(
  html: string,
  parts = [
    [0, 1],
    [0, 2],
  ],
  lang = 'en',
): string[] {
  return foldTable(tableOf(html), parts, lang).map((part) => toHtml(part));
}

const caption =
  '<caption><span class="figure-number">Table\u00a02.</span> Arms <sup data-cites="1" id="cite-1">[1]</sup></caption>';
const head = '<thead><tr><th>Year</th><th align="right">Sum</th><th>Note</th></tr></thead>';
const body =
  '<tbody><tr><td>1999</td><td align="right">5</td><td>a</td></tr>\n<tr><td>2000</td><td align="right">6</td><td>b</td></tr></tbody>';

describe('foldTable', () => {
  it('makes a table of each part, with the first column in all', () => {
    expect(folded(`<table id="tab-x">${caption}${head}${body}</table>`)).toEqual([
      `<table id="tab-x" class="table-part">${caption}<thead><tr><th scope="col">Year</th><th align="right" scope="col">Sum</th></tr></thead><tbody><tr><th scope="row">1999</th><td align="right">5</td></tr><tr><th scope="row">2000</th><td align="right">6</td></tr></tbody></table>`,
      '<table class="table-part table-continued"><caption><span class="figure-number">Table\u00a02</span>, part 2 of 2</caption><thead><tr><th scope="col">Year</th><th scope="col">Note</th></tr></thead><tbody><tr><th scope="row">1999</th><td>a</td></tr><tr><th scope="row">2000</th><td>b</td></tr></tbody></table>',
    ]);
  });

  it('leaves a table of one part as it is', () => {
    const html = `<table>${head}${body}</table>`;
    expect(folded(html, [[0, 1, 2]])).toEqual([html]);
  });

  it.each([
    ['es', 'Table\u00a02</span>, parte 2 de 2'],
    ['ru', 'Table\u00a02</span>, часть 2 из 2'],
    ['ar', 'Table\u00a02</span>، الجزء 2 من 2'],
    ['fi', 'Table\u00a02</span>, part 2 of 2'],
  ])('names the parts in %s', (lang, words) => {
    expect(folded(`<table>${caption}${head}${body}</table>`, undefined, lang)[1]).toContain(words);
  });

  it('names every part of a table without a number', () => {
    const parts = folded(`<table>${head}${body}</table>`);
    expect(parts.map((part) => /<caption>(.*)<\/caption>/.exec(part)?.[1])).toEqual([
      'Part 1 of 2',
      'Part 2 of 2',
    ]);
  });

  it('tells citations of the first column as copies where it stands again', () => {
    const cited = '<td>1999<sup class="citation" id="cite-3" data-cites="2">[2]</sup></td>';
    const html = `<table>${head}<tbody><tr>${cited}<td>5</td><td>a</td></tr></tbody></table>`;
    const [first = '', second = ''] = folded(html);
    expect(first).toContain('<sup class="citation" id="cite-3" data-cites="2">');
    expect(second).toContain('<sup class="citation" data-cites="2" data-copy-of="cite-3">');
  });

  it('keeps a copy of a copy as that', () => {
    const cited = '<td><sup data-cites="2" id="cite-3-2" data-copy-of="cite-3">[2]</sup></td>';
    const html = `<table>${head}<tbody><tr>${cited}<td>5</td><td>a</td></tr></tbody></table>`;
    expect(folded(html)[1]).toContain('<sup data-cites="2" data-copy-of="cite-3">');
  });

  it('gives no id twice', () => {
    const row = '<tr><td><span id="a">x</span></td><td id="b">5</td><td id="c">6</td></tr>';
    const parts = folded(`<table>${head}<tbody>${row}</tbody></table>`).join('');
    expect(parts.match(/id="\w"/g)).toEqual(['id="a"', 'id="b"', 'id="c"']);
  });

  it('fills a row that is too short', () => {
    const [, second = ''] = folded(`<table>${head}<tbody><tr><td>1999</td></tr></tbody></table>`);
    expect(second).toContain('<tr><th scope="row">1999</th><td></td></tr>');
  });

  it('folds a table without a head, and one without a body', () => {
    expect(folded(`<table>${body}</table>`)).toHaveLength(2);
    expect(folded(`<table>${head}</table>`)[1]).toContain(
      '<thead><tr><th scope="col">Year</th><th scope="col">Note</th></tr></thead></table>',
    );
  });

  describe('a table whose rows stand in groups', () => {
    const html =
      '<table><thead><tr><th scope="col">A</th><th scope="col">B</th><th scope="col">C</th></tr></thead>' +
      '<tbody><tr><th scope="rowgroup" colspan="3">I <sup data-cites="1" id="cite-1">[1]</sup></th></tr><tr><td>1</td><td>2</td><td>3</td></tr></tbody></table>';

    it('has the head of each group in every part, as wide as that', () => {
      const parts = folded(html, [[0, 1], [2]]);
      expect(parts.map((part) => /<th scope="rowgroup"[^>]*>.*?<\/th>/.exec(part)?.[0])).toEqual([
        '<th scope="rowgroup" colspan="2">I <sup data-cites="1" id="cite-1">[1]</sup></th>',
        '<th scope="rowgroup" colspan="1">I <sup data-cites="1" data-copy-of="cite-1">[1]</sup></th>',
      ]);
    });

    it('shows each column once', () => {
      const parts = folded(html, [[0, 1], [2]]);
      expect(parts.map((part) => part.match(/<td>\d<\/td>/g))).toEqual([
        ['<td>1</td>', '<td>2</td>'],
        ['<td>3</td>'],
      ]);
    });
  });
});
