import { beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../src/build.ts';
import { createWorld } from '../../src/io/create-world.ts';
import type { Paper } from '../../src/model/settings.ts';
import { resolveSettings } from '../../src/options.ts';
import { verifyPdf } from '../../src/verify/verify-pdf.ts';
import { type PdfPage, type ReadPdf, readPdf } from '../pdf/read-pdf.ts';
import { installed } from '../support/installed.ts';
import { press } from '../support/shared-press.ts';

/** Points in a millimetre. */
const MM = 72 / 25.4;

const root = process.cwd();
const world = createWorld(root);
const settings = resolveSettings({}, { root, config: undefined }, {});
const look = { ...settings.look, templates: 'test/fixtures/templates', forcedTemplate: 'ledger' };

interface Printed {
  html: string;
  bytes: Uint8Array;
  pdf: ReadPdf;
}

/** Print a sample in the template of the fixtures: nothing in `src/` knows of it. */
async function printed(path: string, paper: Paper): Promise<Printed> {
  const built = await build(
    { path, settings: { ...settings, look: { ...look, forcedPaper: paper } } },
    world,
    press,
    { installed: await installed },
  );
  if (!built.pdf) throw new Error(JSON.stringify(built.messages));
  const { bytes } = built.pdf;
  return { html: built.ready?.page.html ?? '', bytes, pdf: await readPdf(bytes) };
}

/** Widths in mm of the drawings of one kind, as they are drawn. */
function drawingsIn({ html }: Printed, name: string): number[] {
  const found = html.matchAll(new RegExp(`<svg[^>]*class="${name}"[^>]*>`, 'g'));
  return [...found].map(([tag]) => {
    const width = Number(/viewBox="0 0 ([\d.]+)/i.exec(tag)?.[1]) / MM;
    return Math.round(width * 10) / 10;
  });
}

/** Text that stands beside the text area, which lies in the middle of the page. */
function outside({ items, width, height }: PdfPage, page: number, turned: number): string[] {
  const area = (width > height ? turned : page) * MM;
  const [left, right] = [(width - area) / 2, (width + area) / 2];
  return items
    .filter(({ text }) => text.trim() !== '')
    .filter(({ x, width: own }) => x < left - 1 || x + own > right + 1)
    .map(({ text }) => text);
}

/** Words of the tables of a document, without those that are so long that they may break. */
function tableWords({ html }: Printed): string[] {
  const tables = html.match(/<table.*?<\/table>/gs) ?? [];
  const texts = tables.map((table) =>
    table.replace(/<sup.*?<\/sup>/gs, ' ').replace(/<[^>]*>/g, ' '),
  );
  return texts
    .flatMap((text) => text.split(/[\s\u00a0]+/))
    .filter((word) => /^\p{L}{2,24}$/u.test(word));
}

/** Where text of a kind ends, farthest from the middle of its page, in mm. */
function farthest({ pdf }: Printed, kind: RegExp, isTurned: boolean): number {
  const ends = pdf.pages
    .filter(({ width, height }) => width > height === isTurned)
    .flatMap(({ items, width }) =>
      items.filter(({ text }) => kind.test(text)).map((item) => item.x + item.width - width / 2),
    );
  return Math.max(...ends) / MM;
}

/** Space in mm between the year that ends each date of a chronology and what happened then. */
function spacesBehindDates({ pdf }: Printed): number[] {
  return pdf.pages.flatMap(({ items }) =>
    items
      .filter(({ text, font, size }) => /^\d{4}$/.test(text) && /Bold/.test(font) && size > 9)
      .flatMap(({ x, y, width }) => {
        const behind = items.filter((one) => Math.abs(one.y - y) < 1 && one.x > x);
        const next = behind.sort((a, b) => a.x - b.x).find(({ text }) => text.trim() !== '');
        return next && !/Bold/.test(next.font) ? [(next.x - x - width) / MM] : [];
      }),
  );
}

/** Sizes in pt of the text of one kind. */
function sizesOf({ pdf }: Printed, kind: RegExp): number[] {
  const items = pdf.pages.flatMap((page) => page.items);
  const sizes = items.filter(({ text }) => kind.test(text)).map(({ size }) => size);
  return [...new Set(sizes.map((size) => Math.round(size * 10) / 10))].sort((a, b) => a - b);
}

describe('a template with other fonts and another measure', () => {
  let tables: Printed;
  let history: Printed;
  let charts: Printed;

  beforeAll(async () => {
    tables = await printed('test/fixtures/briefings/wide-tables.md', 'a4');
    history = await printed('content/russia-venezuela-relations.md', 'a4');
    charts = await printed('test/fixtures/briefings/charts.md', 'letter');
  }, 180_000);

  it('conforms', () => {
    const all = [tables, history, charts];
    expect(all.flatMap(({ bytes }) => verifyPdf(bytes).findings)).toEqual([]);
  });

  it('has charts as wide as its column on that paper', () => {
    const drawn = drawingsIn(charts, 'chart');
    expect([drawn.length > 5, new Set(drawn)]).toEqual([true, new Set([112])]);
  });

  it('has a timeline as wide as its page, and the map of page one as wide as its rail', () => {
    const drawn = [drawingsIn(history, 'timeline'), drawingsIn(history, 'locator-map')];
    expect(drawn).toEqual([[150], [40]]);
  });

  it('prints nothing beside its text area', () => {
    const found = [
      ...[...tables.pdf.pages, ...history.pdf.pages].flatMap((page) => outside(page, 150, 220)),
      ...charts.pdf.pages.flatMap((page) => outside(page, 158, 220)),
    ];
    expect(found).toEqual([]);
  });

  it('is not made smaller by anything', () => {
    const text = tables.pdf.pages[0]?.items.find((item) => item.text.startsWith('The board reads'));
    expect(text?.size).toBeCloseTo(9.5, 1);
  });

  it('has figures of turned tables that end at the edge of its turned pages, and none beyond its text', () => {
    const figure = /^\d+\.\d+$/;
    expect(farthest(tables, figure, true)).toBeCloseTo(220 / 2, 0);
    expect(farthest(tables, figure, false)).toBeGreaterThan(0);
    expect(farthest(tables, figure, false)).toBeLessThanOrEqual(150 / 2);
  });

  it('has dates in a column that is measured for their letters', () => {
    const spaces = spacesBehindDates(history);
    const least = Math.min(...spaces);
    expect([spaces.length > 10, least > 3.5, least < 4]).toEqual([true, true, true]);
  });

  it('sets tables, headings and heads of pages in the letters of its manifest', () => {
    expect(sizesOf(tables, /^\d+\.\d+$/)).toEqual([9, 9.5]);
    expect(sizesOf(tables, /^(Folded|Turned)$/)).toContain(13);
    expect(sizesOf(tables, /^Wide tables$/)).toContain(7);
  });

  it('sets a quotation in as far as its manifest says, and the table in it fits', () => {
    const page = tables.pdf.pages.find(({ text }) => text.includes('In a quotation'));
    const edge = page?.items.find(({ text }) => text === 'Station')?.x ?? 0;
    expect(Math.abs(edge / MM - (30 + 150 - 104 + 9))).toBeLessThan(0.3);
    expect(page?.items.some(({ text }) => text === 'telephone')).toBe(true);
  });

  it('breaks no word of a table, though its letters are wider', () => {
    const shown = [tables, history].map(
      ({ pdf }) => new Set(pdf.textByPage.join(' ').split(/[^\p{L}]+/u)),
    );
    const broken = [tables, history].flatMap((print, index) =>
      tableWords(print).filter((word) => !shown[index]?.has(word)),
    );
    const fonts = tables.pdf.pages.flatMap(({ items }) => items.map(({ font }) => font));
    expect([fonts.some((font) => font.startsWith('IBMPlexMono')), broken]).toEqual([true, []]);
  });
});
