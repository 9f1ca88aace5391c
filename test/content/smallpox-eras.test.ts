import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BriefingRecord } from '../../src/model/record.ts';
import { printEra, readRecord } from './print-era.ts';

const path = 'content/smallpox-eradication.md';

/** Checked by hand, event by event, against the text of the briefing. */
const golden = JSON.parse(readFileSync('test/content/smallpox-eradication.eras.json', 'utf8')) as {
  eras: { id: string }[];
};

let record: BriefingRecord;

beforeAll(async () => {
  record = await readRecord(path, readFileSync(path, 'utf8'));
});

describe('what is derived of the briefing on smallpox', () => {
  it.each(golden.eras)('is for the era $id what its text tells', (era) => {
    expect(printEra(record, era.id, (key) => key)).toEqual(era);
  });

  it('has six eras without a gap', () => {
    const { eras, gaps } = record;
    expect([eras.map(({ id }) => id), gaps]).toEqual([golden.eras.map(({ id }) => id), []]);
    expect(eras).toHaveLength(6);
  });

  it('counts an amount once, though several places tell it', () => {
    const ids = record.eras.flatMap(({ amounts }) => amounts.map(({ id }) => id));
    expect(ids).toEqual([...new Set(ids)]);
  });
});
