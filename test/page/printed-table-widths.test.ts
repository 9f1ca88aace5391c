import { describe, expect, it } from 'vitest';
import type { PageModel } from '../../src/model/page-model.ts';
import { type PdfItem, type ReadPdf, readPdf } from '../pdf/read-pdf.ts';
import { builtBriefing } from '../support/built-briefing.ts';
import { readOnce } from '../support/read-once.ts';
import { press } from '../support/shared-press.ts';
import { eachWidely } from '../support/widely.ts';
import { composeWith, emptyParts, hast, model } from './fixtures.ts';

/** Print a body as Markdown would give it. */
async function printed(body: string, changes: Partial<PageModel> = {}): Promise<ReadPdf> {
  const { page, messages } = await composeWith({
    model: { ...model, ...changes },
    parts: { ...emptyParts, body: hast(`<h2 id="one">One</h2>${body}`) },
  });
  if (messages.length > 0) throw new Error(JSON.stringify(messages));
  const outcome = await press.print(page, { pageLimit: 100 });
  if (outcome.kind !== 'printed') throw new Error(`the outcome was ${outcome.kind}`);
  return readPdf(outcome.printed.bytes);
}

const MM = 72 / 25.4;

function tableOf(head: readonly string[], rows: readonly (readonly string[])[], caption = '') {
  const row = (cells: readonly string[], name: string) =>
    `<tr>${cells.map((cell) => `<${name}>${cell}</${name}>`).join('')}</tr>`;
  const title = caption && `<caption>${caption}</caption>`;
  const body = rows.map((cells) => row(cells, 'td')).join('');
  return `<table>${title}<thead>${row(head, 'th')}</thead><tbody>${body}</tbody></table>`;
}

function itemsOf({ pages }: ReadPdf): PdfItem[] {
  return pages.flatMap(({ items }) => items);
}

/** The piece of text that begins so. */
function itemOf(pdf: ReadPdf, text: string): PdfItem {
  const item = itemsOf(pdf).find((one) => one.text.startsWith(text));
  if (!item) throw new Error(`nothing begins with ${text}`);
  return item;
}

const text = '<p>A line of text.</p>';

describe('a table of few numbers', () => {
  const caption = 'Cases that were told to the board in the first years of its work';
  const table = tableOf(
    ['Year', 'Cases', 'Deaths'],
    [
      ['1950', '131', '12'],
      ['1951', '79', '4'],
    ],
    caption,
  );

  it('keeps its columns together', async () => {
    const pdf = await printed(text + table);
    const [first, last] = [itemOf(pdf, '1950'), itemOf(pdf, '12')];
    expect(last.x - first.x).toBeLessThan(45 * MM);
  });

  it('has its caption on one line all the same', async () => {
    const words = (await printed(text + table)).pages.flatMap(({ items }) =>
      items.filter((item) => /Cases that were|first years|its work/.test(item.text)),
    );
    expect(new Set(words.map(({ y }) => Math.round(y))).size).toBe(1);
  });

  it('stands at the margin of its text where that is written from right to left', async () => {
    const pdf = await printed(`<p>נוסח</p>${table.replace('Year', 'שנה')}`, {
      lang: 'he',
      dir: 'rtl',
    });
    const [year, paragraph] = [itemOf(pdf, 'שנה'), itemOf(pdf, 'נוסח')];
    expect(year.x + year.width).toBeCloseTo(paragraph.x + paragraph.width, 0);
  });
});

describe('a table that takes fewer lines over the whole width', () => {
  const row = [
    'Bruma weir',
    'Coastal plain',
    '1950',
    '12.5',
    'out of service since the flood of 2021, to be rebuilt',
  ];
  const table = tableOf(
    ['Facility', 'District', 'Year', 'Capacity', 'Condition'],
    Array(8).fill(row),
  );

  it('begins at the edge of the page, left of the text', async () => {
    const pdf = await printed(text + table);
    expect(itemOf(pdf, 'A line').x - itemOf(pdf, 'Facility').x).toBeCloseTo(52 * MM, 0);
  });

  it('has each row on one line', async () => {
    const pdf = await printed(text + table);
    const conditions = itemsOf(pdf).filter((item) => /rebuilt/.test(item.text));
    const years = itemsOf(pdf).filter((item) => item.text === '1950');
    expect(conditions).toHaveLength(8);
    expect(conditions.map(({ y }) => y)).toEqual(years.map(({ y }) => y));
  });
});

describe('a cell of nothing but a citation', () => {
  const mark = '<sup class="citation">[<a href="#one">1</a>]</sup>';
  const table = tableOf(['Place', 'Opened', 'Source'], [['Arne', `1950${mark}`, mark]]);

  it('stands on the line in letters of 8 pt, others are raised and smaller', async () => {
    const pdf = await printed(text + table);
    const place = itemOf(pdf, 'Arne');
    const marks = itemsOf(pdf).filter(({ text: words }) => words === '1');
    expect(marks.map(({ size, y }) => [size.toFixed(1), Math.round(y - place.y)])).toEqual([
      ['6.1', 3],
      ['8.0', 0],
    ]);
  });
});

describe('a table that goes over a page', () => {
  const table = (rows: number) =>
    tableOf(
      ['Number', 'What was found'],
      Array.from({ length: rows }, (_, index) => [
        `Row ${index + 1}.`,
        'The gauge was moved in the second year of readings, as the bank had slipped. '.repeat(3),
      ]),
    );

  /** How many rows stand on each page that has some. */
  async function shares(rows: number, lines: number): Promise<number[]> {
    const { pages } = await printed(text.repeat(lines) + table(rows));
    return pages
      .map((page) => page.items.filter((item) => /^Row \d/.test(item.text)).length)
      .filter((count) => count > 0);
  }

  // Without the rules it would have eight rows and one after 12 lines, one and eight after 26.
  eachWidely<[number, number[]]>(
    [
      [14, [6, 3]],
      [22, [3, 6]],
      [24, [9]],
    ],
    [
      [12, [6, 3]],
      [26, [9]],
      [28, [9]],
      [30, [9]],
      [32, [9]],
      [34, [9]],
      [36, [9]],
    ],
  )('has three rows on each side at least, after %i lines', async (lines, expected) => {
    expect(await shares(9, lines)).toEqual(expected);
  });
});

describe('a table at the foot of a page', () => {
  const rows = Array.from({ length: 6 }, (_, index) => [`Row ${index + 1}.`, 'a few words']);
  const table = tableOf(['Number', 'What was found'], rows, 'Caption of it');
  const parts = /^(Caption of|What was|Row \d|Note: a)/;

  // Without the rules the note would stand alone after 23 lines, two rows after 25, caption and head after 29.
  eachWidely([23, 25, 30], [24, 26, 27, 28, 29, 36, 37, 38, 39, 40, 41, 42])(
    'keeps caption, head and note with rows, after %i lines',
    async (lines) => {
      const { pages } = await printed(`${text.repeat(lines)}${table}<p>Note: a.</p>`);
      const found = pages.map(({ items }) => items.flatMap((item) => parts.exec(item.text) ?? []));
      const kept = ['Caption of', 'What was', ...rows.map((_, index) => `Row ${index + 1}`)];
      expect(found.map((each) => [...new Set(each)])).toEqual([[], [...kept, 'Note: a']]);
    },
  );
});

describe('a table of fourteen columns in a briefing from right to left', () => {
  const words = ['سنة', 'محطة', 'ارتفاع', 'انخفاض', 'متوسط', 'أعلى', 'أدنى'];
  const head = [...words, ...words].map((word, index) => `${word}${index + 1}`);
  const rows = Array.from({ length: 7 }, (_, row) =>
    head.map((_, column) => (column === 0 ? `R${row + 1}` : `${row * 100 + column}.5`)),
  );
  const setting = { lang: 'ar', dir: 'rtl' } as const;

  it('stays on its page, and each column under its head', async () => {
    const pdf = await printed(`<p>نص</p>${tableOf(head, rows)}`, setting);
    const outside = pdf.pages.flatMap(({ items, width }) =>
      items.filter((item) => item.x < 20 * MM - 1 || item.x + item.width > width - 20 * MM + 1),
    );
    expect(outside).toEqual([]);
    const values = itemsOf(pdf).filter((item) => /^\d+\.5$/.test(item.text));
    expect(values).toHaveLength(7 * 13);
  });

  it('has its first column at the right, in every part', async () => {
    const pdf = await printed(`<p>نص</p>${tableOf(head, rows)}`, setting);
    const right = Math.max(...itemsOf(pdf).map((item) => item.x + item.width));
    const names = itemsOf(pdf).filter((item) => /^R[1-7]$/.test(item.text));
    expect(names.length % 7).toBe(0);
    expect(names.filter((item) => right - (item.x + item.width) > 2)).toEqual([]);
    expect(names.length).toBeGreaterThanOrEqual(7);
  });
});

describe('the eras at a glance, where there are many', () => {
  const name = /^(I|II|III|IV|V|VI|VII|VIII)$/;

  it('take less than a page', async () => {
    const { pdf } = await builtBriefing('content/smallpox-eradication.md');
    if (!pdf) throw new Error('not built');
    const { pages } = await readOnce(pdf.bytes);
    const withHead = pages.filter(({ items }) => items.some((item) => item.text === 'Method'));
    expect(
      withHead.map(({ text }) => [/The eras at a glance/, /VI After/].map((one) => one.test(text))),
    ).toEqual([[true, true]]);
  });

  it('have each name over the first column, on the page of what is told of it', async () => {
    const { pdf } = await builtBriefing('test/fixtures/briefings/eight-eras.md');
    if (!pdf) throw new Error('not built');
    const { pages } = await readOnce(pdf.bytes);
    const page = pages.find(({ items }) =>
      items.some((item) => item.text.startsWith('Named in the')),
    );
    const items = page?.items ?? [];
    const head = items.find((item) => item.text === 'Leaders');
    const glance = items.filter((item) => item.y < (head?.y ?? 0));
    const names = glance.filter((item) => name.test(item.text.trim()));
    expect(names.length).toBeGreaterThanOrEqual(5);
    expect(names.filter((item) => Math.abs(item.x - (head?.x ?? 0)) > 1)).toEqual([]);
    const lowest = Math.min(...glance.filter((item) => item.y > 70).map((item) => item.y));
    expect(names.filter((item) => item.y - lowest < 9)).toEqual([]);
  });
});
