import { beforeAll, describe, expect, it } from 'vitest';
import type { Built } from '../src/index.ts';
import type { ReadPdf } from './pdf/read-pdf.ts';
import { builtBriefing } from './support/built-briefing.ts';
import { readOnce } from './support/read-once.ts';

const cases = [
  { name: 'eight-eras.md', pages: [4, 8], eras: 8, references: 15, citations: 98 },
  { name: 'maps.md', pages: [3, 5], eras: 0, references: 0, citations: 0 },
  { name: 'no-eras.md', pages: [1, 3], eras: 0, references: 3, citations: 17 },
  { name: 'french.md', pages: [3, 3], eras: 2, references: 4, citations: 28 },
  { name: 'german.md', pages: [1, 1], eras: 0, references: 2, citations: 10 },
  { name: 'hebrew.md', pages: [3, 3], eras: 2, references: 2, citations: 19 },
  { name: 'charts.md', pages: [3, 6], eras: 0, references: 1, citations: 1 },
  { name: 'short-and-long-eras.md', pages: [3, 6], eras: 3, references: 1, citations: 49 },
] as const;

describe.each(cases)('the sample briefing $name', ({ name, pages, ...told }) => {
  let built: Built;
  let pdf: ReadPdf;

  beforeAll(async () => {
    built = await builtBriefing(`test/fixtures/briefings/${name}`);
    pdf = await readOnce(built.pdf?.bytes ?? new Uint8Array());
  });

  it('gives no message that is not an info', () => {
    expect(built.messages.filter(({ level }) => level !== 'info')).toEqual([]);
  });

  it('has the length its text asks for', () => {
    expect(pdf.pages.length >= pages[0] && pdf.pages.length <= pages[1]).toBe(true);
  });

  it('has a numbered heading for each of its eras in the outline', () => {
    const titles = pdf.outline.map(({ title }) => title);
    const numbered = titles.flatMap((title) => /^[IVX]+(?= )/.exec(title) ?? []);
    expect(numbered).toEqual(built.record?.eras.map(({ numeral }) => numeral));
    expect(numbered).toHaveLength(told.eras);
  });

  it('tells its eras and references as data', () => {
    const { eras, references } = built.record ?? {};
    expect([eras?.length, references?.total]).toEqual([told.eras, told.references]);
  });

  it('knows the page of every section and of every place that cites', () => {
    const { record } = built;
    const citations = record?.references.entries.flatMap((entry) => entry.citations) ?? [];
    const isPlaced = ({ page = 0 }) => page >= 1 && page <= pdf.pages.length;
    expect(record?.eras.filter(isPlaced)).toHaveLength(told.eras);
    expect(citations.filter(isPlaced)).toHaveLength(told.citations);
    expect(citations).toHaveLength(told.citations);
  });

  it('holds no straight quote in its text', () => {
    expect(pdf.pages.filter(({ text }) => /["']/.test(text))).toEqual([]);
  });
});
