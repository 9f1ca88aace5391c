import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BriefingRecord } from '../../src/model/record.ts';
import { printEra, readRecord } from './print-era.ts';

const path = 'content/russia-venezuela-relations.md';

/** Checked by hand, event by event, against the article that the briefing restates. */
const golden = JSON.parse(
  readFileSync('test/content/russia-venezuela-relations.eras.json', 'utf8'),
) as { eras: { id: string }[] };

/** Number that the article gives each of its references. */
const articleNumbers: Readonly<Record<string, number>> = {
  untitled2012arms: 1,
  bbc2008bombers: 2,
  deadlink2008exercise: 3,
  xinhua2008projects: 4,
  guardian2008gold: 5,
  laht2008reactor: 6,
  barelink2008flotilla: 7,
  aje2009loan: 8,
  orchids2010housing: 9,
  nuclear2010deal: 10,
  ria2011loan: 11,
  ria2011importer: 12,
  beckhusen2017: 13,
  ambassadors2018: 14,
  deyoung2018: 15,
  cnbc2019: 16,
  wainer2019: 17,
};

let record: BriefingRecord;

beforeAll(async () => {
  record = await readRecord(path, readFileSync(path, 'utf8'));
});

describe('what is derived of the briefing on Russia and Venezuela', () => {
  it.each(golden.eras)('is for the era $id what the article tells', (era) => {
    const numberOf = (key: string) => String(articleNumbers[key] ?? 0);
    expect(printEra(record, era.id, numberOf)).toEqual(era);
  });

  it('gives a term to those whose office the article dates, and to nobody else', () => {
    const told = record.eras.map(({ leaders, noLeadersOnRecord = false }) => ({
      noLeadersOnRecord,
      terms: leaders.flatMap((side) =>
        side.leaders.map(({ name, from = '', to = '' }) => `${name} ${from}/${to}`),
      ),
      named: leaders.flatMap((side) => side.named.map(({ name }) => name)),
    }));
    expect(told).toEqual([
      { noLeadersOnRecord: true, terms: [], named: [] },
      { noLeadersOnRecord: false, terms: ['Hugo Chávez /2013-03'], named: ['Dmitry Medvedev'] },
      {
        noLeadersOnRecord: false,
        terms: ['Nicolás Maduro 2013-04/'],
        named: ['Juan Guaidó', 'Vladimir Putin'],
      },
    ]);
  });

  it('leaves nothing outside the eras, the gap apart', () => {
    const { eras, gaps, events, amounts, flags } = record;
    expect({ eras: eras.map(({ id }) => id), gaps, events, amounts, flags: flags.length }).toEqual({
      eras: golden.eras.map(({ id }) => id),
      gaps: [expect.objectContaining({ span: expect.objectContaining({ first: '1991-12-26' }) })],
      events: [],
      amounts: [],
      flags: 5,
    });
  });

  it('has every reference of the article cited', () => {
    const cited = record.references.entries.filter(({ citations }) => citations.length > 0);
    const numbers = cited.map(({ key }) => articleNumbers[key] ?? 0).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 17 }, (_, index) => index + 1));
  });
});
