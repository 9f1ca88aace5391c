import { describe, expect, it } from 'vitest';
import { type ReadPdf, readPdf } from '../pdf/read-pdf.ts';
import { press } from '../support/shared-press.ts';
import { composeWith, emptyParts, hast, model } from './fixtures.ts';

async function printed(body: string, title: string): Promise<ReadPdf> {
  const { page, messages } = await composeWith({
    model: { ...model, title },
    parts: { ...emptyParts, body: hast(body) },
  });
  if (messages.length > 0) throw new Error(JSON.stringify(messages));
  const outcome = await press.print(page, { pageLimit: 100 });
  if (outcome.kind !== 'printed') throw new Error(`the outcome was ${outcome.kind}`);
  return readPdf(outcome.printed.bytes);
}

const sections = Array.from(
  { length: 30 },
  (_, index) =>
    `<h2 id="s${index}">Section number ${index + 1}</h2><p>A line.</p><h3 id="p${index}">Part ${index + 1}</h3><p>A line.</p>`,
).join('');
const contents = '<nav class="contents"><p class="box-label">Contents</p></nav>';

describe('the list of contents', () => {
  it('stands in two columns over the whole width, all of it on one page', async () => {
    const { pages } = await printed(contents + sections, 'Rivers');
    const listed =
      pages[0]?.items.filter(({ text, size }) => /^Section/.test(text) && size < 10) ?? [];
    expect(listed.map(({ text }) => text)).toHaveLength(30);
    const lefts = new Set(listed.map(({ x }) => Math.round((x * 25.4) / 72)));
    expect([...lefts].sort((a, b) => a - b)).toEqual([20, 108]);
  });
});

it('first in a section, the list of contents stands below the heading beside it', async () => {
  const { pages } = await printed(
    `<h2 id="a">All that stands here</h2>${contents}<p>A line.</p>`,
    'Rivers',
  );
  const heightOf = (wanted: RegExp, larger: boolean) =>
    pages[0]?.items.find(({ text, size }) => wanted.test(text) && larger === size > 10)?.y ?? 0;
  expect(heightOf(/here/, true)).toBeGreaterThan(heightOf(/^contents/i, false) + 8);
});

describe('a title', () => {
  const heightOf = async (title: string) => {
    const { pages } = await printed('<p>Text.</p>', title);
    return pages[0]?.items.find(({ text }) => title.startsWith(text.trim()) && text.length > 3)
      ?.size;
  };

  it('is set smaller where it is long', async () => {
    const long =
      'Water security in the Meridian basin: supply, finance and governance of districts';
    expect(await heightOf('Water security')).toBeCloseTo(27, 0);
    expect(await heightOf(long)).toBeCloseTo(20, 0);
  });
});
