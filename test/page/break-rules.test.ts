import { describe, expect, it } from 'vitest';
import type { Paper } from '../../src/model/settings.ts';
import { readBoxes } from '../pdf/read-boxes.ts';
import { type PdfPage, type ReadPdf, readPdf } from '../pdf/read-pdf.ts';
import { builtBriefing } from '../support/built-briefing.ts';
import { press } from '../support/shared-press.ts';
import { eachWidely, wide, widely } from '../support/widely.ts';
import { composeWith, emptyParts, hast, model } from './fixtures.ts';
import { footOf, pageFaults } from './page-fill.ts';

const remembered = new Map<string, Promise<ReadPdf>>();

/** Print a body after so many lines of text, so that its breaks fall elsewhere: once for all tests. */
function printed(body: string, lines: number, paper: Paper = 'a4'): Promise<ReadPdf> {
  const key = `${lines} ${paper} ${body}`;
  const pdf = remembered.get(key) ?? print(body, lines, paper);
  remembered.set(key, pdf);
  return pdf;
}

async function print(body: string, lines: number, paper: Paper): Promise<ReadPdf> {
  const before = `<h2 id="before">Before</h2>${'<p>A line of text.</p>'.repeat(lines)}`;
  const { page, messages } = await composeWith({
    model: { ...model, paper },
    parts: { ...emptyParts, body: hast(before + body) },
  });
  if (messages.length > 0) throw new Error(JSON.stringify(messages));
  const outcome = await press.print(page, { pageLimit: 100 });
  if (outcome.kind !== 'printed') throw new Error(`the outcome was ${outcome.kind}`);
  return readPdf(outcome.printed.bytes);
}

const sentence =
  'The commission went through the plans of both sides and left the greater part of them open.';
const paragraph = `<p>${`${sentence} `.repeat(5)}</p>`;
const fact = (label: string) => `<div><dt>${label}</dt><dd>Some words that fill a line</dd></div>`;
const row = (text: string) =>
  `<li class="event event-sourced"><span class="chronology-date">May 2018</span> <span class="chronology-text">${text}</span></li>`;
const chronology = (rows: number) =>
  `<section class="box chronology"><p class="box-label">Chronology</p><ul>${Array.from({ length: rows }, (_, index) => row(`Event ${index + 1}`)).join('')}</ul></section>`;
const facts = ['Leaders', 'Events', 'Money', 'References'];
const era = `<h2 id="era" class="era-heading"><span class="era-numeral">II</span> Middle era</h2>
<div class="era-strip"><p class="era-strip-span">1999–2013</p><dl class="era-facts">${facts.map(fact).join('')}</dl></div>
<section class="box era-summary"><p class="box-label">Era summary</p><ul><li>${sentence}</li><li>${sentence}</li><li>${sentence}</li></ul></section>
${paragraph}<h3 id="arms">Arms</h3>${paragraph}${chronology(6)}`;

/** Numbers of the pages on which a text that matches stands, from 1. */
function pagesWith({ pages }: ReadPdf, pattern: RegExp): number[] {
  return pages.flatMap(({ text }, index) => (pattern.test(text) ? [index + 1] : []));
}

/** The height at which a text begins, in pt. */
function heightOf(page: PdfPage | undefined, text: string): number | undefined {
  return page?.items.find((item) => item.text.startsWith(text))?.y;
}

describe('the section of an era', () => {
  it.each([
    [22, 'a4'],
    [24, 'a4'],
    [26, 'a4'],
    [28, 'a4'],
    [20, 'letter'],
    [23, 'letter'],
    [26, 'letter'],
  ] as const)('breaks well after %i lines on %s', async (lines, paper) => {
    expect(pageFaults(await printed(era, lines, paper), paper)).toEqual([]);
  });

  eachWidely([20, 22, 24, 26, 28, 30], [21, 23, 25, 27, 29])(
    'has its facts on the page of its heading, with text below them, after %i lines',
    async (lines) => {
      const pdf = await printed(era, lines);
      const [heading] = pagesWith(pdf, /Middle era/);
      expect([
        pagesWith(pdf, /Leaders/),
        pagesWith(pdf, /References/),
        pagesWith(pdf, /Era summary/i),
      ]).toEqual([[heading], [heading], [heading]]);
    },
  );

  it('has its facts side by side, from edge to edge of the page', async () => {
    const { pages } = await printed(era, 2);
    const labels = pages[0]?.items.filter(({ text }) => facts.includes(text.trim())) ?? [];
    expect(new Set(labels.map(({ y }) => y)).size).toBe(1);
    expect(labels.map(({ x }) => Math.round((x * 25.4) / 72))).toEqual([20, 72, 119, 156]);
  });

  it('has its heading and its span on one line', async () => {
    const { pages } = await printed(era, 2);
    const page = pages.find(({ text }) => text.includes('Middle era'));
    expect(heightOf(page, '1999')).toBe(heightOf(page, 'Middle era') ?? heightOf(page, 'II'));
  });

  it('is read as heading, span, facts, text', async () => {
    const { pages } = await printed(era, 2);
    expect(pages[0]?.text).toMatch(/Middle era.*1999–2013.*Leaders.*Era summary.*Arms/is);
  });
});

describe('a heading beside its text', () => {
  const short = '<h2 id="two">Resident diplomatic missions</h2><ul><li>One.</li><li>Two.</li></ul>';
  const long = `<h2 id="long">Recognition, bombers, a veto and what came of them all in the end</h2>${paragraph}`;

  it.each([short, long])(
    'stays on the page of its text wherever that falls: %s',
    wide,
    async (section) => {
      for (let lines = 22; lines <= 32; lines += widely(2, 1)) {
        const pdf = await printed(section, lines);
        expect([lines, ...pageFaults(pdf, 'a4')]).toEqual([lines]);
        const heading = pagesWith(pdf, /Resident|Recognition/);
        const first = pagesWith(pdf, /One\.|The commission/);
        expect([lines, heading[0]]).toEqual([lines, first[0]]);
      }
    },
  );

  it('stands at the outer edge, on the first line of the text', async () => {
    const { pages } = await printed(short, 2);
    const heading = pages[0]?.items.find(({ text }) => text.startsWith('Resident'));
    const text = pages[0]?.items.find(({ text }) => text.startsWith('One'));
    expect(Math.round(((heading?.x ?? 0) * 25.4) / 72)).toBe(20);
    expect(Math.abs((heading?.y ?? 0) - (text?.y ?? 99))).toBeLessThan(4);
  });

  it('is read before its text', async () => {
    const { pages } = await printed(short, 2);
    expect(pages[0]?.text).toMatch(/Resident diplomatic missions.*One.*Two/s);
  });
});

it.each([
  ['eight-eras', 'a4'],
  ['eight-eras', 'letter'],
  ['cyrillic', 'a4'],
  ['no-eras', 'letter'],
  ['plain', 'letter'],
] as const)(
  'no rule of %s stands at the foot of a page of %s, while its heading is on the next',
  async (name, paper) => {
    const { pdf } = await builtBriefing(`test/fixtures/briefings/${name}.md`, paper);
    const pages = await readBoxes(pdf?.bytes ?? new Uint8Array());
    expect(pages[0]?.length).toBeGreaterThan(3);
    const stray = pages.flatMap((boxes, index) => {
      const foot = footOf(index + 1, paper);
      return boxes.filter(([, lower, , upper]) => lower < foot - 0.3 && upper > foot - 2);
    });
    expect(stray).toEqual([]);
  },
);

describe('a chronology', () => {
  const countsOf = ({ pages }: ReadPdf) =>
    pages.map(({ text }) => text.match(/Event \d+/g)?.length ?? 0).filter((count) => count > 0);

  it.each([25, 28])('of five rows stays on one page after %i lines', async (lines) => {
    expect(countsOf(await printed(chronology(5), lines))).toEqual([5]);
  });

  it.each([24, 26, 28])(
    'leaves at least three of its rows on each side of a break after %i lines',
    async (lines) => {
      for (const rows of [6, 14]) {
        const counts = countsOf(await printed(chronology(rows), lines));
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(rows);
        expect(Math.min(...counts)).toBeGreaterThanOrEqual(3);
      }
    },
  );

  it('of six rows may break in its middle', async () => {
    const counts = [];
    for (const lines of [25, 26, 27]) {
      counts.push(countsOf(await printed(chronology(6), lines)));
    }
    expect(counts).toContainEqual([3, 3]);
  });
});

describe('a callout', () => {
  const callout = (sentences: number) =>
    `<section class="box note"><p class="box-label">Note</p><p>${`${sentence} `.repeat(sentences)}</p></section>`;

  it.each([26, 28, 30])('of eight lines stays whole after %i lines', async (lines) => {
    expect(pagesWith(await printed(callout(5), lines), /commission/)).toHaveLength(1);
  });

  it('of forty lines may go over a page', async () => {
    expect(pagesWith(await printed(callout(30), 24), /commission/)).toEqual([1, 2]);
  });
});

it('a table repeats its head on every page', async () => {
  const rows = Array.from({ length: 60 }, (_, index) => `<tr><td>${index}</td><td>x</td></tr>`);
  const head = '<thead><tr><th scope="col">Year</th><th scope="col">Sum</th></tr></thead>';
  const table = `<table>${head}<tbody>${rows.join('')}</tbody></table>`;
  const pdf = await printed(table, 5);
  expect(pagesWith(pdf, /Year Sum/)).toEqual(pdf.pages.map((_, index) => index + 1));
});

describe('no line ends', () => {
  /** The lines of a print in which some text stands, as words in one piece. */
  function linesWith({ pages }: ReadPdf, pattern: RegExp): string[] {
    const rows = new Map<string, string>();
    for (const [index, page] of pages.entries()) {
      for (const { y, text } of page.items) {
        const row = `${index} ${Math.round(y)}`;
        rows.set(row, (rows.get(row) ?? '') + text);
      }
    }
    return [...rows.values()].filter((line) => pattern.test(line));
  }

  it('inside a short word around a hyphen, or a range', async () => {
    const words = ['AK-103', 're-checked', '22–44', '1966–1977'];
    // Words of one to eight letters before it: somewhere a line would end within.
    const paragraphs = words.flatMap((word) =>
      Array.from(
        { length: 8 },
        (_, index) => `<p>${`${'x'.repeat(index + 1)} `.repeat(3)}${`${word} `.repeat(40)}</p>`,
      ),
    );
    const lines = linesWith(await printed(paragraphs.join(''), 1), /AK|re-|22|1966|checked|1977/);
    const torn = lines.filter(
      (line) =>
        words.reduce((rest, word) => rest.split(word).join(''), line).replace(/[x\s]/g, '') !== '',
    );
    expect(lines.length).toBeGreaterThan(60);
    expect(torn).toEqual([]);
  });

  it('inside a date of a chronology or of a table', async () => {
    const list = chronology(3).replaceAll('May 2018', '11 September 1978');
    const cell = '<td>30 November 1976</td>';
    const words = `<td>${sentence}</td>`;
    const table = `<table><tbody>${`<tr>${cell}${words}${words}</tr>`.repeat(3)}</tbody></table>`;
    const pdf = await printed(`${list}${table}`, 1);
    const lines = linesWith(pdf, /1978|1976/).map((line) => line.replace(/\s+/g, ''));
    expect(lines).toHaveLength(6);
    for (const line of lines) expect(line).toMatch(/11September1978|30November1976/);
  });

  it('but inside a chain of many parts, which stays in its column', async () => {
    const chain = `${'1978-'.repeat(60)}1979`;
    const pdf = await printed(
      `<p>${chain}</p><table><tbody><tr><td>${chain}</td></tr></tbody></table>`,
      1,
    );
    expect(pageFaults(pdf, 'a4')).toEqual([]);
  });
});

describe('the space above a heading exceeds the space below it', () => {
  /** Distances from baseline to baseline, in pt, over and under a heading. */
  function spacesAround({ pages }: ReadPdf, title: string): { above: number; below: number } {
    for (const { items } of pages) {
      const heading = items.find(({ text, font }) => text === title && /bold/i.test(font));
      if (!heading) continue;
      const others = items.filter(({ x }) => Math.abs(x - heading.x) < 100).map(({ y }) => y);
      const over = Math.min(...others.filter((y) => y > heading.y + 1));
      const under = Math.max(...others.filter((y) => y < heading.y - 1));
      return { above: over - heading.y, below: heading.y - under };
    }
    throw new Error(`no heading “${title}”`);
  }

  const after = {
    'a paragraph': '<p>A line of text.</p>',
    'a table and its source':
      '<table><tbody><tr><td>One</td><td>Two</td></tr></tbody></table><p class="exhibit-source">Source: ours.</p>',
    'a box': `<section class="box note"><p class="box-label">Note</p><p>${sentence}</p></section>`,
    'a list': '<ul><li>One</li><li>Two</li></ul>',
  };

  it('wherever it stands in the text', async () => {
    const headings = Object.entries(after).flatMap(([name, html]) =>
      ['h3', 'h4', 'h5', 'h6'].map((tag) => ({ title: `The ${tag} after ${name}`, tag, html })),
    );
    const parts = headings.map(
      ({ title, tag, html }, index) =>
        `${html}<${tag} id="x-${index}">${title}</${tag}><p>${sentence}</p>`,
    );
    const pdf = await printed(parts.join(''), 1);
    const tight = headings.filter(({ title }) => {
      const { above, below } = spacesAround(pdf, title);
      return above <= below + 3;
    });
    expect(tight).toEqual([]);
  });

  it('for the key points after the bottom line', async () => {
    const { page } = await composeWith({
      parts: {
        ...emptyParts,
        'bottom-line': hast(
          `<section class="box bottom-line"><p class="box-label">Bottom line</p><p>${sentence}</p></section>`,
        ),
        facts: hast(
          `<section class="box facts"><p class="box-label">At a glance</p><dl class="facts-list">${fact('One')}</dl></section>`,
        ),
        'key-points': hast(
          `<section class="box key-points"><h2 id="key">Key points</h2><ul><li>${sentence}</li></ul></section>`,
        ),
      },
    });
    const outcome = await press.print(page, { pageLimit: 10 });
    if (outcome.kind !== 'printed') throw new Error(outcome.kind);
    const { above, below } = spacesAround(await readPdf(outcome.printed.bytes), 'Key points');
    expect(above).toBeGreaterThan(below + 3);
  });
});

it('the fields of the masthead stand on the grid of rail and text', async () => {
  const texts = { published: '23 November 2026', informationTo: '2 March 2019' };
  const { page } = await composeWith({
    model: { ...model, ...texts, sourceBase: '17 references, 2 archived' },
    parts: { ...emptyParts, body: hast('<h2 id="one">One</h2><p>A line of text.</p>') },
  });
  const outcome = await press.print(page, { pageLimit: 10 });
  if (outcome.kind !== 'printed') throw new Error(outcome.kind);
  const { pages } = await readPdf(outcome.printed.bytes);
  const left = (text: string) => pages[0]?.items.find((item) => item.text === text)?.x ?? 0;
  expect(left('Published')).toBeCloseTo(left('One'), 0);
  expect(left('Information to')).toBeCloseTo(left('A line of text.'), 0);
  expect(left('Source base')).toBeGreaterThan(left('Information to'));
  expect(left('Status')).toBeGreaterThan(left('Source base'));
});

it.each([5, 13, 14, 30])('%i facts stand on the first page with the answer', async (count) => {
  const facts = Array.from({ length: count }, (_, index) => fact(`Fact ${index + 1}`));
  const { page } = await composeWith({
    parts: {
      ...emptyParts,
      'bottom-line': hast(
        `<section class="box bottom-line"><p class="box-label">Bottom line</p><p>${sentence}</p></section>`,
      ),
      facts: hast(
        `<section class="box facts"><p class="box-label">At a glance</p><dl class="facts-list">${facts.join('')}</dl></section>`,
      ),
      body: hast(`<h2 id="one">One</h2>${paragraph.repeat(20)}`),
    },
  });
  const outcome = await press.print(page, { pageLimit: 10 });
  if (outcome.kind !== 'printed') throw new Error(outcome.kind);
  const pdf = await readPdf(outcome.printed.bytes);
  expect(pagesWith(pdf, /BOTTOM LINE|Bottom line/)).toEqual([1]);
  expect(pagesWith(pdf, /Fact \d/)).toEqual([1]);
});

// Without the rule nineteen rows and one after 12 lines.
it.each([
  [11, [20]],
  [12, [17, 3]],
  [13, [17, 3]],
])('a table leaves at least three rows to the next page, after %i lines', async (lines, shares) => {
  const rows = Array.from({ length: 20 }, (_, index) => `<tr><td>Row ${index}</td><td>x</td></tr>`);
  const head = '<thead><tr><th scope="col">Year</th><th scope="col">Sum</th></tr></thead>';
  const { pages } = await printed(`<table>${head}<tbody>${rows.join('')}</tbody></table>`, lines);
  const counts = pages.map(({ text }) => text.match(/Row \d+/g)?.length ?? 0);
  expect(counts.filter((count) => count > 0)).toEqual(shares);
});

describe('a table whose first row is taller than what is left of the page', () => {
  it('begins on the page of the text before it', async () => {
    const cell = 'Words that go on and on. '.repeat(180);
    const table = `<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>one</td><td>${cell}</td></tr><tr><td>two</td><td>Short.</td></tr></tbody></table>`;
    const pdf = await printed(table, 4);
    expect(pagesWith(pdf, /Words that go on/)[0]).toBe(1);
    expect(pagesWith(pdf, /Short\./)).toHaveLength(1);
  });
});
