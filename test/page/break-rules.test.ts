import { describe, expect, it } from 'vitest';
import type { Paper } from '../../src/model/settings.ts';
import { type PdfPage, type ReadPdf, readPdf } from '../pdf/read-pdf.ts';
import { press } from '../support/shared-press.ts';
import { composeWith, emptyParts, hast, model } from './fixtures.ts';
import { pageFaults } from './page-fill.ts';

/** Print a body after so many lines of text, so that its breaks fall elsewhere. */
async function printed(body: string, lines: number, paper: Paper = 'a4'): Promise<ReadPdf> {
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
const era = `<h2 id="era" class="era-heading"><span class="era-numeral">II</span> Middle era</h2>
<div class="era-rail"><p class="era-rail-span">1999–2013</p><dl class="era-facts">${['Leaders', 'Events', 'Arms', 'Loans', 'References'].map(fact).join('')}</dl></div>
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

  it('has its heading and the span of its rail on one line', async () => {
    const { pages } = await printed(era, 2);
    const page = pages.find(({ text }) => text.includes('Middle era'));
    expect(heightOf(page, '1999')).toBe(heightOf(page, 'Middle era') ?? heightOf(page, 'II'));
  });

  it('is read as heading, rail, text', async () => {
    const { pages } = await printed(era, 2);
    expect(pages[0]?.text).toMatch(/Middle era.*1999–2013.*Leaders.*Era summary.*Arms/is);
  });
});

describe('a chronology', () => {
  it.each([22, 25, 28])('of eight rows stays on one page after %i lines', async (lines) => {
    expect(pagesWith(await printed(chronology(8), lines), /Event \d/)).toHaveLength(1);
  });

  it.each([24, 26, 28, 30])('leaves no row alone after %i lines', async (lines) => {
    const { pages } = await printed(chronology(14), lines);
    const counts = pages.map(({ text }) => text.match(/Event \d+/g)?.length ?? 0);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(14);
    expect(counts).not.toContain(1);
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
