import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BriefingRecord, EventRecord } from '../../src/model/record.ts';
import type { Paper } from '../../src/model/settings.ts';
import { measurePageFill } from '../../src/pdf/content/measure-page-fill.ts';
import { tellPageFill } from '../../src/print/tell-page-fill.ts';
import { printedOn } from '../support/printed-on.ts';
import { readRecord } from './print-era.ts';

/** What a briefing must keep, whatever is edited, and the pages that it may take. */
const briefings = [
  {
    name: 'russia-venezuela-relations',
    pages: { a4: 7, letter: 7 },
    events: 25,
    references: 17,
    amounts: ['more than US$4 billion', 'US$2 billion', 'US$4 billion', 'US$1.6 billion'],
    quantities: [
      'eighteen years',
      '46 possible agreements',
      '100,000 AK-103 rifles',
      '10,000 flats',
      'nine joint ventures',
      'third meeting',
      'Tu-160 bombers, two of them',
      '9,900 km',
    ],
  },
  {
    name: 'smallpox-eradication',
    pages: { a4: 11, letter: 12 },
    events: 38,
    references: 40,
    amounts: ['US$98 million', 'US$200 million', 'US$15 million', '£10,000', '£20,000'],
    quantities: [
      '750,000 of 12 million',
      '33,219',
      '218,326',
      '3,405',
      '126,423',
      '48,329',
      '100,952',
      '6,500',
      '225,000',
      '4,535',
      '3,229',
      '79 countries',
      '122,098',
      '131,000',
      '187,967',
    ],
  },
] as const;

interface PrintedBriefing {
  text: string;
  source: string;
  record: BriefingRecord;
  pageCount: number;
  holes: string[];
}

async function print(name: string, paper: Paper): Promise<PrintedBriefing> {
  const path = `content/${name}.md`;
  const source = readFileSync(path, 'utf8');
  const { bytes, pdf } = await printedOn(path, paper);
  return {
    text: oneLine(pdf.textByPage.join(' ')),
    source,
    record: await readRecord(path, source),
    pageCount: pdf.pages.length,
    holes: tellPageFill(path, measurePageFill(bytes)).map(({ reason }) => reason),
  };
}

function eventsOf({ events, eras }: BriefingRecord): EventRecord[] {
  return [...events, ...eras.flatMap((era) => era.events)];
}

function oneLine(text: string): string {
  return text.replace(/[\u00ad\u2060]/g, '').replace(/\s+/g, ' ');
}

function countIn(text: string, part: string): number {
  return text.split(part).length - 1;
}

const cases = briefings.flatMap((briefing) =>
  (['a4', 'letter'] as const).map((paper) => ({ ...briefing, paper })),
);

describe.each(cases)('$name on $paper', ({ name, paper, pages, ...kept }) => {
  let printed: PrintedBriefing;
  beforeAll(async () => {
    printed = await print(name, paper);
  });

  it('takes no more pages than it needs', () => {
    expect(printed.pageCount).toBeLessThanOrEqual(pages[paper]);
  });

  it('has no page but the last that is less than seven tenths full', () => {
    expect(printed.holes).toEqual([]);
  });

  it('keeps every event and every reference', () => {
    const { references } = printed.record;
    const events = eventsOf(printed.record);
    expect(events).toHaveLength(kept.events);
    expect(references.entries).toHaveLength(kept.references);
    expect(events.filter(({ text }) => !printed.text.includes(oneLine(text)))).toEqual([]);
  });

  it('keeps every amount and every quantity', () => {
    const { text } = printed;
    const lost = [...kept.amounts, ...kept.quantities].filter((part) => !text.includes(part));
    expect(lost).toEqual([]);
  });

  it('prints no amount, event or brief more than twice beyond where its author wrote it', () => {
    const { text, source, record } = printed;
    const copies = (part: string) => countIn(text, part) - countIn(oneLine(source), part);
    const briefs = record.eras.flatMap(({ brief }) => (brief ? [brief.text] : []));
    const events = eventsOf(record).map((event) => event.text);
    expect([...briefs, ...events].filter((part) => copies(oneLine(part)) > 2)).toEqual([]);
    // One amount may stand in the words of another, as in “more than US$4bn”.
    const amounts = [record, ...record.eras].flatMap((one) =>
      one.amounts.map(({ shown }) => shown),
    );
    const longer = (shown: string) => amounts.filter((one) => one !== shown && one.includes(shown));
    const own = (shown: string) =>
      longer(shown).reduce((count, one) => count - copies(one), copies(shown));
    expect(amounts.length).toBeGreaterThan(3);
    expect(amounts.filter((shown) => own(shown) > 2)).toEqual([]);
  });
});
