import { expect, it } from 'vitest';
import { readPdf } from '../pdf/read-pdf.ts';
import { press } from '../support/shared-press.ts';
import { composeWith, emptyParts, hast } from './fixtures.ts';

it('raised and lowered figures are copied as what they are, in every weight and in headings', async () => {
  const body = hast(
    '<h2 id="a">CO<sub class="script">2</sub></h2><p>A flow of 10<sup class="script">3</sup> m, ' +
      '<b>10<sup class="script">15</sup></b> and <i>10<sup class="script">-6</sup></i>.</p>',
  );
  const { page, bookmarks } = await composeWith({ parts: { ...emptyParts, body } });
  const outcome = await press.print(page, { pageLimit: 100 });
  if (outcome.kind !== 'printed') throw new Error(`the outcome was ${outcome.kind}`);
  const { pages } = await readPdf(outcome.printed.bytes);
  const text = pages.flatMap(({ items }) => items.map((item) => item.text)).join('');
  expect(text).toContain('CO₂');
  // Blanks at the ends of pieces are no text of their own to this reader.
  expect(text.replace(/\s+/g, '')).toContain('10³m,10¹⁵and10⁻⁶.');
  expect(bookmarks).toContain('CO₂');
});
