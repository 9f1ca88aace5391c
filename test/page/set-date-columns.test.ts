import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import type { Sizes } from '../../src/model/measure.ts';
import { setDateColumns } from '../../src/page/set-date-columns.ts';
import { ownTemplate } from '../support/own-template.ts';

/** Every letter is half as wide as high: 1.5 mm in the size of dates. */
const letters = {
  text: () => 0,
  heading: (text: string, size: number) => text.length * size * 0.5,
  code: () => 0,
};
const { sizes } = ownTemplate.measure;

function set(dates: readonly string[], lang = 'en', own: Partial<Sizes> = {}) {
  const rows = dates.map(
    (date) => `<li><span class="chronology-date">${date}</span> It rose.</li>`,
  );
  const tree = fromHtml(
    `<section class="box chronology"><ul>${rows.join('')}</ul></section><section class="box chronology"></section>`,
    { fragment: true },
  );
  setDateColumns(tree, lang, { sizes: { ...sizes, ...own }, letters });
  const html = toHtml(tree);
  return {
    widths: [...html.matchAll(/--dates: ([\d.]+)mm/g)].map(([, width]) => Number(width)),
    dates: [...html.matchAll(/date">([^<]*)/g)].map(([, date = '']) =>
      date.replaceAll('&nbsp;', '_').replaceAll('\u00A0', '_'),
    ),
  };
}

describe('the column of dates', () => {
  it('is as wide as the longest date, in every list of the document', () => {
    expect(set(['1978', '11 September 1978']).widths).toEqual([28, 28]);
  });

  it('stays as it is for dates that fit', () => {
    expect(set(['1978', '3 May 1978']).widths).toEqual([]);
  });

  it.each([
    ['en', '11 September 1978', '11_September_1978'],
    ['es', '11 de septiembre de 1978', '11_de_septiembre_de_1978'],
    ['de', '11. September 1978', '11._September_1978'],
    ['ru', '11 сентября 1978 г.', '11_сентября_1978_г.'],
    ['pt', '11 de setembro de 1978', '11_de_setembro_de_1978'],
    ['fr', '11 septembre 1978', '11_septembre_1978'],
    ['it', '11 settembre 1978', '11_settembre_1978'],
    ['ar', '11 سبتمبر 1978', '11_سبتمبر_1978'],
    ['he', '11 בספטמבר 1978', '11_בספטמבר_1978'],
  ])('%s: keeps %s on one line', (lang, date, expected) => {
    const { dates, widths } = set([date], lang);
    expect(dates).toEqual([expected]);
    expect(widths[0] ?? 25).toBeGreaterThanOrEqual(Math.min(38, date.length * 1.5 + 2));
  });

  it('lets an interval break between its dates, and measures only the longer of them', () => {
    const { dates, widths } = set(['15 January 2008 to 14 December 2010']);
    expect(dates).toEqual(['15_January_2008 to 14_December_2010']);
    expect(widths).toEqual([26.5, 26.5]);
  });

  it.each([
    ['larger letters', { date_letters: 10 }, [32.5, 32.5]],
    ['more space behind a date', { date_gap: 4 }, [30, 30]],
    ['a column as wide', { date_width: 40 }, []],
  ])('is measured for a template with %s', (_, own, widths) => {
    expect(set(['11 September 1978'], 'en', own).widths).toEqual(widths);
  });

  it('is never so wide that the text gets narrow', () => {
    expect(set(['x'.repeat(100)]).widths).toEqual([38, 38]);
  });
});
