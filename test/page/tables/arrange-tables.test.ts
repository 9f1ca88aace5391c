import fc from 'fast-check';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { arrangeTables } from '../../../src/page/tables/arrange-tables.ts';
import { ownTemplate } from '../../support/own-template.ts';
import { slow } from '../../support/slow.ts';

function arrange(html: string, { lang = 'en', canTurn = true, widths = {} } = {}): Root {
  const tree = fromHtml(html, { fragment: true });
  const { turned, ...upright } = ownTemplate.measure;
  const measure = { ...(canTurn ? ownTemplate.measure : upright), ...widths };
  arrangeTables(tree, { lang, measure, letters: ownTemplate.letters });
  return tree;
}

/** A table whose cells are all the same, with so many columns. */
function tableOf(columns: number, word: string, attributes = '', rows = 2): string {
  const cells = (name: string) => `<${name}>${word}</${name}>`.repeat(columns);
  const body = rows > 0 ? `<tbody>${`<tr>${cells('td')}</tr>`.repeat(rows)}</tbody>` : '';
  return `<table${attributes}><thead><tr>${cells('th')}</tr></thead>${body}</table>`;
}

const flow = (html: string) => `<div class="flow">${html}</div>`;

function tablesOf(tree: Root): Element[] {
  const tables: Element[] = [];
  visit(tree, 'element', (node) => {
    if (node.tagName === 'table') tables.push(node);
  });
  return tables;
}

/** Classes of each table. */
function classesIn(html: string, options = {}): string[] {
  return tablesOf(arrange(html, options)).map(({ properties: { className } }) =>
    Array.isArray(className) ? className.join(' ') : '',
  );
}

/** Widths of the columns of each table, in percent. */
function widthsIn(html: string): number[][] {
  return tablesOf(arrange(html)).map((table) => {
    const widths: number[] = [];
    visit(table, 'element', ({ tagName, properties: { style } }) => {
      if (tagName === 'col') widths.push(Number(/width: (.*)%/.exec(String(style))?.[1]));
    });
    return widths;
  });
}

const long = 'The method was changed after the second year of readings, as the gauge had moved. ';

describe('the measure of a template', () => {
  const html = flow(tableOf(6, 'measured'));

  it('decides whether a table stays in its column', () => {
    const all = [90, 118].map((column) => classesIn(html, { widths: { column } })[0]);
    expect(all.map((classes) => classes?.includes('table-wide'))).toEqual([true, false]);
  });

  it('decides into how many parts a table is folded', () => {
    const wide = flow(tableOf(24, 'measured'));
    const counts = [120, 170].map(
      (page) => classesIn(wide, { canTurn: false, widths: { column: 100, page } }).length,
    );
    expect(counts[0]).toBeGreaterThan(counts[1] ?? 0);
  });
});

describe('a table in the flow', () => {
  it('stays in its column where it fits', () => {
    expect(classesIn(flow(tableOf(3, 'a few words')))).toEqual(['table-fitted table-short']);
  });

  it('of many short columns stays there as well', () => {
    expect(classesIn(flow(tableOf(7, '12.5')))).toEqual(['table-fitted table-short']);
  });

  it('takes the whole width where it does not', () => {
    expect(classesIn(flow(tableOf(7, 'measurement')))).toEqual([
      'table-fitted table-wide table-short',
    ]);
  });

  it('is not folded for the length of its cells', () => {
    expect(classesIn(flow(tableOf(3, long.repeat(9))))).toEqual(['table-fitted table-wide']);
  });

  it('prints in smaller letters where that is enough', () => {
    expect(classesIn(flow(tableOf(10, 'measured')))).toEqual([
      'table-fitted table-wide table-small table-short',
    ]);
    expect(classesIn(flow(tableOf(11, 'measured')))).toEqual([
      'table-fitted table-wide table-smaller table-short',
    ]);
  });

  it('is folded where it is wider still', () => {
    expect(classesIn(flow(tableOf(13, 'measurement')))).toEqual([
      'table-part table-fitted table-wide table-short',
      'table-part table-continued table-fitted table-wide table-short',
    ]);
  });

  it('moves to the annex where it would be folded into more than three parts', () => {
    const html = toHtml(arrange(flow(`<p>1</p>${tableOf(50, 'measurement')}<p>2</p>`)));
    expect(html).toMatch(
      /^<div class="flow"><p>1<\/p><p class="table-pointer"><a href="#table">Table<\/a> \(Annex, p\.\u00a0<span data-page-of="table"><\/span>\)<\/p><p>2<\/p><\/div><section class="annex"><h2 id="annex">Annex<\/h2><table[^>]* id="table"/,
    );
  });

  it('is folded, however often, where the template has no turned pages', () => {
    const classes = classesIn(flow(tableOf(50, 'measurement')), { canTurn: false });
    expect(classes.length).toBeGreaterThan(3);
  });
});

describe('a table elsewhere', () => {
  it('has less room in a list than in the flow', () => {
    const table = tableOf(7, 'measured');
    expect(classesIn(flow(`<ul><li>${table}</li></ul>`))).toEqual([
      'table-fitted table-small table-short',
    ]);
  });

  it('is folded in the list', () => {
    const tree = arrange(flow(`<ul><li>${tableOf(12, 'measured')}</li></ul>`));
    expect(toHtml(tree)).toMatch(/<li><table.*<table.*<\/li>/);
  });

  it('has the size of the style sheet where it is the data of a chart', () => {
    expect(classesIn(flow(tableOf(3, '12', ' class="chart-data"')))).toEqual([
      'chart-data table-fitted table-short',
    ]);
  });

  it.each([
    ['that compares a few eras', '<section class="eras-table">', '</section>'],
    ['of the document history', '<section class="closing-section">', '</section>'],
  ])('%s is left to the style sheet', (_, before, after) => {
    expect(classesIn(`${before}${tableOf(4, 'x')}${after}`)).toEqual(['']);
  });

  it('with cells that span others is left alone', () => {
    expect(classesIn('<table><tr><td colspan="2">x</td></tr></table>')).toEqual(['']);
  });
});

describe('a table whose rows stand in groups', () => {
  const columns = 14;
  const group = (name: string) =>
    `<tbody><tr><th scope="rowgroup" colspan="${columns}">${name}</th></tr><tr>${`<td>${long}</td>`.repeat(columns)}</tr></tbody>`;
  const heads = Array.from({ length: columns }, (_, index) => `<th scope="col">Head ${index}</th>`);
  const html = `<section class="eras-table"><table class="eras-transposed"><thead><tr>${heads.join('')}</tr></thead>${group('I')}${group('II')}</table></section>`;

  it('is folded into parts whose columns are as wide, save the last of a short part', () => {
    const [first = [], ...others] = widthsIn(html);
    expect(others.length).toBeGreaterThan(0);
    for (const widths of others) {
      expect(widths.slice(0, -1)).toEqual(first.slice(0, widths.length - 1));
    }
  });

  it('takes the whole width, with the heads of its groups in each part', () => {
    for (const table of tablesOf(arrange(html))) {
      expect(table.properties.style).toBeUndefined();
      expect(toHtml(table).match(/scope="rowgroup"/g)).toHaveLength(2);
    }
  });
});

describe('the wish of an author', () => {
  const captioned = (wish: string, columns: number) =>
    tableOf(columns, 'word', ` id="tab-x" data-wide="${wish}"`).replace(
      '<thead>',
      '<caption><span class="figure-number">Table\u00a03.</span> Arms <em>sold</em>.<sup data-cites="1" id="cite-1">[1]</sup></caption><thead>',
    );

  it('turns a table', () => {
    const html = toHtml(arrange(flow(captioned('turn', 3))));
    expect(html).toContain(
      '<p class="table-pointer"><a href="#tab-x">Table\u00a03</a>. Arms sold (Annex, p.\u00a0<span data-page-of="tab-x"></span>)</p>',
    );
    expect(html).toMatch(/<section class="annex">.*<table id="tab-x".*Table\u00a03\./);
  });

  it.each([
    ['es', 'Anexo, p.'],
    ['ru', 'Приложение, с.'],
    ['ar', 'ملحق, ص.'],
  ])('is told in the words of %s', (lang, words) => {
    expect(toHtml(arrange(flow(captioned('turn', 3)), { lang }))).toContain(words);
  });

  it('folds a table instead of turning it', () => {
    const wide = tableOf(50, 'measurement', ' data-wide="fold"');
    expect(toHtml(arrange(flow(wide)))).not.toContain('annex');
  });

  it('leaves no trace', () => {
    expect(toHtml(arrange(flow(captioned('fold', 3))))).not.toContain('data-wide');
  });

  it('takes the sources along', () => {
    const sources =
      '\n<p class="exhibit-source">Source: a.</p>\n<p class="exhibit-source">Note: b.</p>';
    const html = toHtml(arrange(flow(`${captioned('turn', 3)}${sources}\n<p>after</p>`)));
    expect(html).toMatch(
      /\)<\/p>\n<p>after<\/p><\/div>.*<\/table><p class="exhibit-source">Source: a\.<\/p><p class="exhibit-source">Note: b\.<\/p><\/section>$/,
    );
  });

  it('puts the turned tables in one annex, in their order', () => {
    const html = toHtml(
      arrange(flow(captioned('turn', 2) + tableOf(2, 'second', ' data-wide="turn"'))),
    );
    expect(html.match(/<section class="annex">/g)).toHaveLength(1);
    expect(html).toMatch(/annex.*Arms.*second/);
  });

  it('takes no id that is taken', () => {
    const html = toHtml(
      arrange(
        flow(`<h2 id="annex">A</h2><p id="table"></p>${tableOf(2, 'x', ' data-wide="turn"')}`),
      ),
    );
    expect(html).toContain('<h2 id="annex-2">Annex</h2>');
    expect(html).toMatch(/<table[^>]* id="table-2"/);
  });
});

describe('the columns of a table', () => {
  it('fill it', () => {
    const [widths = []] = widthsIn(flow(tableOf(5, 'measured')));
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(100, 0);
  });

  it('are as wide as what they hold', () => {
    const row = `<tr><td>1999</td><td>${long}</td></tr>`;
    const [[year = 0, text = 0] = []] = widthsIn(flow(`<table><tbody>${row}</tbody></table>`));
    expect(text).toBeGreaterThan(4 * year);
  });

  it('are told after the caption', () => {
    const table = '<table><caption>C</caption><tbody><tr><td>x</td></tr></tbody></table>';
    expect(toHtml(arrange(flow(table)))).toMatch(
      /<caption[^>]*>C<\/caption><colgroup><col style="width: 100.00%"><\/colgroup><tbody>/,
    );
  });

  it('stand no farther apart in a table of few short cells', () => {
    const [table] = tablesOf(arrange(flow(tableOf(4, '12.5'))));
    const share = Number(/^width: (.*)%$/.exec(String(table?.properties.style))?.[1]);
    expect(share).toBeGreaterThanOrEqual(25);
    expect(share).toBeLessThan(50);
  });

  it('fill the place of a table that nearly does so', () => {
    const [table] = tablesOf(arrange(flow(tableOf(6, 'measured'))));
    expect(table?.properties.style).toBeUndefined();
  });

  it('leave a caption the whole place', () => {
    const table = `<table><caption>C</caption>${tableOf(4, '12.5').slice('<table>'.length)}`;
    const html = toHtml(arrange(flow(table)));
    const [, share = '', margin = ''] =
      /width: ([\d.]+)%"><caption style="margin-inline-end: -([\d.]+)%"/.exec(html) ?? [];
    expect((Number(share) * (100 + Number(margin))) / 100).toBeCloseTo(100, 0);
  });
});

describe('the lines of a table', () => {
  const row = (text: string) =>
    `<tr>${['Bruma weir', 'Coastal plain', '1950', '12.5', text].map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const table = (text: string) => `<table><tbody>${row(text).repeat(8)}</tbody></table>`;
  const wrapped = 'out of service since the flood of 2021, to be rebuilt';

  it('decide for the whole width where it saves a fifth of them', () => {
    expect(classesIn(flow(table(wrapped)))[0]).toContain('table-wide');
  });

  it('decide against it where it saves less', () => {
    const mixed = `<table><tbody>${row('good').repeat(8)}${row(wrapped)}</tbody></table>`;
    expect(classesIn(flow(mixed))[0]).not.toContain('table-wide');
  });

  it('decide against it where they would get too long to follow', () => {
    const text = 'The gauge was moved in the second year of readings, as the bank had slipped. ';
    const term = `<table><tbody><tr><td>1999</td><td>${text.repeat(6)}</td></tr></tbody></table>`;
    expect(classesIn(flow(term))[0]).not.toContain('table-wide');
  });
});

describe('a cell of nothing but citations', () => {
  const cite = (id: number) => `<sup class="citation" data-cites="${id}">[${id}]</sup>`;
  const cellsOf = (cell: string) =>
    toHtml(arrange(flow(`<table><tbody><tr><td>x</td>${cell}</tr></tbody></table>`)));

  it.each([
    ['one', cite(1)],
    ['two', `${cite(1)} ${cite(2)}`],
    ['two with a comma', `${cite(1)}, ${cite(2)}`],
  ])('is told: %s', (_, content) => {
    expect(cellsOf(`<td>${content}</td>`)).toContain('<td class="cell-citations">');
  });

  it.each([
    ['text before one', `1999${cite(1)}`],
    ['nothing', ''],
    ['a dash', '–'],
  ])('is not one of %s', (_, content) => {
    expect(cellsOf(`<td>${content}</td>`)).not.toContain('cell-citations');
  });
});

describe('whatever a table holds', () => {
  const word = fc.stringMatching(/^[a-zé\u05d0\u0628史]{1,40}$/);
  const cell = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));
  const table = fc.integer({ min: 1, max: 40 }).chain((columns) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
      minLength: 1,
      maxLength: 4,
    }),
  );
  const wishes = fc.constantFrom('', ' data-wide="fold"', ' data-wide="turn"');

  function htmlOf([head = [], ...body]: readonly string[][], wish: string): string {
    const row = (cells: readonly string[], name: string) =>
      `<tr>${cells.map((text) => `<${name}>${text}</${name}>`).join('')}</tr>`;
    const rows = body.map((cells) => row(cells, 'td')).join('');
    return flow(`<table${wish}><thead>${row(head, 'th')}</thead><tbody>${rows}</tbody></table>`);
  }

  /** The cells of all rows, put together again from the parts; the first column counts once. */
  function cellsIn(tree: Root): string[][] {
    const rows: string[][] = [];
    for (const [part, one] of tablesOf(tree).entries()) {
      let number = 0;
      visit(one, 'element', (row) => {
        if (row.tagName !== 'tr') return;
        const cells = row.children.map((child) => textOf(child));
        const kept = part === 0 ? cells : cells.slice(1);
        rows[number] = [...(rows[number] ?? []), ...kept];
        number++;
      });
    }
    return rows;
  }

  it('no word is lost, and none is moved', () => {
    fc.assert(
      fc.property(table, wishes, (cells, wish) => {
        expect(cellsIn(arrange(htmlOf(cells, wish)))).toEqual(cells);
      }),
      { numRuns: 60 },
    );
  });

  it('the head of each row stands in every part', () => {
    fc.assert(
      fc.property(table, (cells) => {
        for (const part of tablesOf(arrange(htmlOf(cells, '')))) {
          const heads: string[] = [];
          visit(part, 'element', ({ tagName, children }) => {
            if (tagName === 'tr' && children[0]) heads.push(textOf(children[0]));
          });
          expect(heads).toEqual(cells.map(([head]) => head));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('a table of 400 columns or of 5,000 rows is arranged', slow, () => {
    expect(tablesOf(arrange(flow(tableOf(400, 'measured')))).length).toBeGreaterThan(10);
    expect(tablesOf(arrange(flow(tableOf(3, 'measured', '', 5000))))).toHaveLength(1);
  });

  it('a table without rows is arranged', () => {
    expect(classesIn(flow('<table></table>'))).toEqual(['table-fitted table-short']);
    expect(classesIn(flow(tableOf(14, 'measurement', '', 0)))).toHaveLength(2);
  });
});
