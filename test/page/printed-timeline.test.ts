import { beforeAll, describe, expect, it } from 'vitest';
import { overlap } from '../../src/figures/geometry/box.ts';
import { type PdfItem, type PdfPage, type ReadPdf, readPdf } from '../pdf/read-pdf.ts';
import { showTags } from '../pdf/show-tags.ts';
import { briefingText } from '../support/briefing-text.ts';
import { printInMemory } from '../support/print-in-memory.ts';
import { wide, widely } from '../support/widely.ts';

/** A history of eras of ten years from 1900, each with events on as many days. */
function history(eras: number, rows: readonly string[]): { keys: string[]; body: string } {
  const indices = Array.from({ length: eras }, (_, index) => index);
  return {
    keys: [
      'eras:',
      ...indices.map(
        (n) => `  - {id: e${n}, label: Era ${n}, from: ${1900 + 10 * n}, to: ${1910 + 10 * n}}`,
      ),
    ],
    body: indices
      .map((n) =>
        [
          `## Era ${n}`,
          ':::era-summary\nA time of events. :no-source[]\n\n- This. :no-source[]\n- That. :no-source[]\n:::',
          `:::chronology\n${rows.map((row, m) => `- ${row.replace('YYYY', String(1900 + 10 * n + (m % 10)))} in era ${n}. :no-source[]`).join('\n')}\n:::`,
        ].join('\n\n'),
      )
      .join('\n\n'),
  };
}

async function printed({ keys, body }: { keys: string[]; body: string }, lang = 'en') {
  const files = { 'content/x.md': briefingText(body, [`lang: ${lang}`, ...keys]) };
  const { pdf: built } = await printInMemory(files);
  return { pdf: await readPdf(built.bytes), tags: await showTags(built.bytes) };
}

const plain = (text: string) => text.replace(/[\s\u00a0]+/g, ' ');

function pageWith(pdf: ReadPdf, words: string): PdfPage {
  const page = pdf.pages.find(({ text }) => plain(text).includes(words));
  if (!page) throw new Error(`no page has ${words}`);
  return page;
}

const places = (pdf: ReadPdf, words: string) =>
  plain(pdf.textByPage.join(' ')).split(words).length - 1;

const boxOf = ({ x, y, width, size }: PdfItem) => ({ x, y, width, height: size * 0.75 });

/** Texts that are set in a size of the drawing, with more than blanks. */
const drawnIn = (page: PdfPage, size: number) =>
  page.items.filter((item) => Math.abs(item.size - size) < 0.01 && item.text.trim() !== '');

describe('a timeline with labels in print', () => {
  let pdf: ReadPdf;
  let tags: string;
  beforeAll(async () => {
    const rows = Array.from({ length: 8 }, (_, n) => `YYYY Something of note, number ${n}`);
    ({ pdf, tags } = await printed(history(3, rows)));
  }, 120_000);

  it('has its labels, titles and caption on one page', () => {
    const page = pageWith(pdf, '24 dated events by era');
    expect(drawnIn(page, 7.5).length).toBeGreaterThan(5);
    expect(plain(page.text)).toContain('I Era 0 1900–1909');
  });

  it('has no two labels one over the other', () => {
    const labels = drawnIn(pageWith(pdf, '24 dated events by era'), 7.5).map(boxOf);
    const covered = labels.filter((box, index) =>
      labels.slice(index + 1).some((other) => overlap(box, other, -0.2)),
    );
    expect(covered).toEqual([]);
  });

  it('cuts nothing off with an ellipsis', () => {
    expect(pdf.textByPage.join(' ')).not.toContain('…');
  });

  it('is a figure with a text alternative', () => {
    expect(tags).toMatch(/Figure.*Timeline of 24 dated events by era/);
  });
});

describe('a strip in print', () => {
  let pdf: ReadPdf;
  let tags: string;
  beforeAll(async () => {
    const rows = Array.from({ length: 7 }, (_, n) => `YYYY Something of note, number ${n},`);
    ({ pdf, tags } = await printed(history(6, rows)));
  }, 120_000);

  it('repeats no row of the chronologies', () => {
    expect(places(pdf, 'Something of note, number 3, in era 2.')).toBe(1);
    expect(places(pdf, 'Something of note, number 3')).toBe(6);
  });

  it('has the rows of all eras, its legend and its caption on one page', () => {
    const page = pageWith(pdf, '42 dated events by era');
    const spans = drawnIn(page, 8).map(({ text }) => plain(text));
    expect(spans).toEqual(expect.arrayContaining(['1900–1909', '1950–1959']));
    expect(plain(page.text)).toContain('no source (42)');
  });

  it('is a figure with a text alternative, not a list', () => {
    expect(tags).toMatch(/Figure.*Timeline of 42 dated events by era/);
  });

  it('stands at most 60 mm high with legend and caption', () => {
    const page = pageWith(pdf, '42 dated events by era');
    const first = drawnIn(page, 8).find(({ text }) => plain(text) === '1900–1909');
    const foot = page.items.find(({ text }) => plain(text).includes('each on its own scale'));
    if (!first || !foot) throw new Error('the strip or its caption is not there');
    // The name of the era stands over its span.
    const height = (first.y + 18 - foot.y) * (25.4 / 72);
    expect(height).toBeGreaterThan(30);
    expect(height).toBeLessThan(60);
  });
});

describe('300 events of one day in print', () => {
  it('are a bar with their number, whatever the direction of writing', {
    ...wide,
    timeout: 240_000,
  }, async () => {
    const rows = Array.from({ length: 300 }, () => '1900-05-05 An event');
    for (const lang of widely(['ar'], ['en', 'ar'])) {
      const { pdf } = await printed(history(1, rows), lang);
      const counts = pdf.pages.flatMap((page) => drawnIn(page, 7.4)).map(({ text }) => text);
      expect(counts).toContain('300');
    }
  });
});
