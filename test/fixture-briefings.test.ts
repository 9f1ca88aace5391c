import { beforeAll, describe, expect, it } from 'vitest';
import { type Built, build } from '../src/index.ts';
import { createWorld } from '../src/io/create-world.ts';
import { resolveSettings } from '../src/options.ts';
import { placeOnPages } from '../src/record/place-on-pages.ts';
import { type ReadPdf, readPdf } from './pdf/read-pdf.ts';
import { press } from './support/shared-press.ts';

const root = process.cwd();
const settings = resolveSettings({}, { root, config: undefined }, {});
const world = createWorld(root);

const cases = [
  { name: 'eight-eras.md', pages: [4, 8], eras: 8, references: 15 },
  { name: 'maps.md', pages: [3, 5], eras: 0, references: 0 },
  { name: 'no-eras.md', pages: [1, 3], eras: 0, references: 3 },
  { name: 'french.md', pages: [3, 3], eras: 2, references: 4 },
  { name: 'german.md', pages: [1, 1], eras: 0, references: 2 },
  { name: 'hebrew.md', pages: [3, 3], eras: 2, references: 2 },
  { name: 'charts.md', pages: [3, 6], eras: 0, references: 1 },
  { name: 'short-and-long-eras.md', pages: [3, 6], eras: 3, references: 1 },
] as const;

describe.each(cases)('the sample briefing $name', ({ name, pages, eras, references }) => {
  let built: Built;
  let pdf: ReadPdf;

  beforeAll(async () => {
    built = await build({ path: `test/fixtures/briefings/${name}`, settings }, world, press);
    pdf = await readPdf(built.pdf?.bytes ?? new Uint8Array());
  });

  it('gives no message that is not an info', () => {
    expect(built.messages.filter(({ level }) => level !== 'info')).toEqual([]);
  });

  it('has the length its text asks for', () => {
    expect(pdf.pages.length >= pages[0] && pdf.pages.length <= pages[1]).toBe(true);
  });

  it('has a numbered heading for each of its eras in the outline', () => {
    const titles = pdf.outline.map(({ title }) => title);
    const numerals = (built.record?.eras ?? []).map(({ numeral }) => numeral);
    const missing = numerals.filter((one) => !titles.some((title) => title.startsWith(`${one} `)));
    expect(missing).toEqual([]);
  });

  it('tells its eras and references as data', () => {
    expect([built.record?.eras.length, built.record?.references.total]).toEqual([eras, references]);
  });

  it('knows the page of every section and of every place that cites', () => {
    const record = built.record && placeOnPages(built.record, built.pdf?.pageOf ?? {});
    const citations = record?.references.entries.flatMap((entry) => entry.citations) ?? [];
    const placed = [...(record?.eras ?? []), ...citations];
    expect(placed.filter(({ page }) => page === undefined)).toEqual([]);
  });

  it('holds no straight quote in its text', () => {
    expect(pdf.pages.filter(({ text }) => /["']/.test(text))).toEqual([]);
  });
});
