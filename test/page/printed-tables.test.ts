import { beforeAll, describe, expect, it } from 'vitest';
import type { Paper } from '../../src/model/settings.ts';
import { verifyPdf } from '../../src/verify/verify-pdf.ts';
import type { ReadPdf } from '../pdf/read-pdf.ts';
import { showTags } from '../pdf/show-tags.ts';
import { builtBriefing } from '../support/built-briefing.ts';
import { readOnce } from '../support/read-once.ts';
import { composeWith, emptyParts, hast } from './fixtures.ts';

/** Width of the text on turned pages: 240 mm, in pt. */
const TURNED_WIDTH = (240 * 72) / 25.4;

describe.each(['a4', 'letter'] as const)('the sample of wide tables on %s', (paper: Paper) => {
  let pdf: ReadPdf;
  let bytes: Uint8Array;
  let tags: string;
  let html: string;

  beforeAll(async () => {
    const built = await builtBriefing('test/fixtures/briefings/wide-tables.md', paper);
    if (!built.pdf) throw new Error(JSON.stringify(built.messages));
    html = built.ready?.page.html ?? '';
    bytes = built.pdf.bytes;
    pdf = await readOnce(bytes);
    tags = await showTags(bytes);
  }, 120_000);

  it('conforms', () => {
    expect(verifyPdf(bytes).findings).toEqual([]);
  });

  it('is not made smaller by any table', () => {
    const text = pdf.pages[0]?.items.find((item) => item.text.startsWith('The board reads'));
    expect(text?.size).toBeCloseTo(10, 1);
  });

  it('prints no words under 7.5 pt', () => {
    const small = pdf.pages.flatMap(({ items }) =>
      items.filter(({ text, size }) => size < 7.49 && !/^[[\]\d,\s–p.]*$/.test(text)),
    );
    expect(small).toEqual([]);
  });

  it('prints nothing outside its pages', () => {
    const outside = pdf.pages.flatMap(({ items, width, height }) =>
      items.filter((item) => item.x < 0 || item.x + item.width > width || item.y > height),
    );
    expect(outside).toEqual([]);
  });

  it('breaks no word but addresses and code', () => {
    const written = new Set(
      wordsOf(html.replace(/<style>.*?<\/style>/s, '').replace(/<[^>]*>/g, ' ')),
    );
    const printed = new Set(wordsOf(pdf.textByPage.join(' ')));
    expect([...printed].filter((word) => !written.has(word) && !/gauge|code/.test(word))).toEqual(
      [],
    );
  });

  it('turns its last pages, and only those', () => {
    const turned = pdf.pages.map(({ width, height }) => width > height);
    const first = turned.indexOf(true);
    expect(first).toBeGreaterThan(1);
    expect(turned.slice(first)).not.toContain(false);
  });

  it('has label and page number on turned pages, too', () => {
    const texts = pdf.pages.map(({ text }) => [
      text.match(/TLP:AMBER\+STRICT/g)?.length,
      /Page (\d+) of (\d+)/.exec(text)?.slice(1).map(Number),
    ]);
    // The last upright page tells once more what the label means.
    expect(texts.map(([labels]) => Number(labels) >= 2)).not.toContain(false);
    expect(texts.map(([, numbers]) => numbers)).toEqual(
      pdf.pages.map((_, index) => [index + 1, pdf.pages.length]),
    );
  });

  it('uses the width of a turned page', () => {
    const page = pdf.pages.at(-1);
    const rights = page?.items.map(({ x, width }) => x + width) ?? [];
    const lefts = page?.items.map(({ x }) => x) ?? [];
    const width = Math.max(...rights) - Math.min(...lefts);
    expect(Math.abs(width - TURNED_WIDTH)).toBeLessThan(2);
  });

  it('tells where a turned table is', () => {
    const annex = pdf.outline.find(({ title }) => title === 'Annex');
    expect(pdf.textByPage.join(' ')).toContain(
      `Table 4. Readings of all months of 2025, in metres (Annex, p. ${annex?.page})`,
    );
    expect(pdf.destinations['tab-turned']).toBe(annex?.page);
  });

  it('says of each part which it is', () => {
    expect(pdf.textByPage.join(' ').match(/Table \d, part \d of \d/g)).toEqual([
      'Table 3, part 2 of 2',
      'Table 5, part 2 of 3',
      'Table 5, part 3 of 3',
    ]);
  });

  it('tags each part as a table with heads of its own', () => {
    const tables = tags.split(/^ *Table\b/m).slice(1);
    const parts = tables.filter((table) => /Caption.*\n?.*Table.3/.test(table.slice(0, 200)));
    expect(parts).toHaveLength(2);
    for (const part of parts) {
      expect(part.match(/TH [^\n]*scope=Row/g)).toHaveLength(6);
      expect(part.match(/TH [^\n]*scope=Column/g)?.length).toBeGreaterThan(5);
    }
  });
});

/** Words of small letters only; a part of a broken one would be among them. */
function wordsOf(text: string): string[] {
  return text.match(/(?<![\p{L}_-])\p{Ll}{3,}(?![\p{L}_-])/gu) ?? [];
}

describe('a citation in the head of a row', () => {
  const row = (name: string, mark = '') =>
    `<tr><td>${name}${mark}</td>${'<td>measurement</td>'.repeat(14)}</tr>`;
  const mark = '<sup class="citation" id="cite-1" data-cites="1">[1]</sup>';
  const table = `<table><tbody>${row('Arne', mark)}${row('Blye')}</tbody></table>`;

  it('counts once, and its copies are told as such', async () => {
    const { citingPlaces } = await composeWith({
      parts: { ...emptyParts, body: hast(`<p>Text</p>${table}`) },
      citingPlaces: [{ id: 'cite-1', references: [1], printedIn: 'body' }],
    });
    expect(citingPlaces).toEqual([
      { id: 'cite-1', references: [1], printedIn: 'body' },
      { id: 'cite-1-2', references: [1], printedIn: 'body', copyOf: 'cite-1' },
    ]);
  });
});

describe('a list of contents', () => {
  it('has the annex', async () => {
    const contents = '<nav class="contents"><p>Contents</p></nav><h2 id="a">A</h2>';
    const table = '<table data-wide="turn"><tbody><tr><td>1</td></tr></tbody></table>';
    const { page, headings } = await composeWith({
      parts: { ...emptyParts, body: hast(contents + table) },
    });
    expect(page.html).toMatch(/<a href="#annex"[^>]*><span class="contents-title">Annex<\/span>/);
    expect(headings).toEqual([...headings.slice(0, -1), 'Annex']);
  });
});
