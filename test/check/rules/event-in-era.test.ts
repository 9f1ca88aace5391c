import { describe, expect, it } from 'vitest';
import { eventInEra } from '../../../src/check/rules/event-in-era.ts';
import { foundIn, reasonsIn, twoEras } from './found-in.ts';

const inEarly = (...texts: string[]) =>
  ['## Early', ':::chronology', ...texts.map((text) => `- ${text}`), ':::'].join('\n');
const open = ['eras:', '  - {id: e, label: Early, from: 1900, to: open, covered_to: 1950-06}'];

describe('eventInEra', () => {
  it.each(['1900 A.', '1949-12-31 B.', '1949/1951 C.', '1899/1901 D.', '1949/.. E.'])(
    'takes "%s"',
    async (row) => {
      expect(await reasonsIn(eventInEra, inEarly(row), twoEras)).toEqual([]);
    },
  );

  it('says nothing of events that stand in no era', async () => {
    const body = ':::chronology\n- 1800 A.\n:::';
    expect(await reasonsIn(eventInEra, body, twoEras)).toEqual([]);
  });

  it('names the era an event would belong to', async () => {
    const [found] = await foundIn(eventInEra, inEarly('1950-01-01 A.'), twoEras);
    expect(found).toMatchObject({ at: '1950-01-01', expected: ['Late'] });
  });

  it('takes an event that runs on for one of the era it starts in', async () => {
    expect(await reasonsIn(eventInEra, inEarly('1899/.. A.'), twoEras)).toEqual([
      'Event of `1899/..` stands in `Early`, expected days from `1900-01-01` to `1949-12-31`',
    ]);
  });

  it('tells of a declared gap that holds the event', async () => {
    const eras = [
      'eras:',
      '  - {id: early, label: Early, from: 1900, to: 1950}',
      '  - {gap: true, from: 1950, to: 1960}',
    ];
    const [found] = await foundIn(eventInEra, inEarly('1955 A.'), eras);
    expect(found?.note).toMatch(/it falls into a declared gap\.$/);
  });

  it('tells of an event after the time that is covered', async () => {
    expect(await reasonsIn(eventInEra, inEarly('1950-07 A.'), open)).toEqual([
      'Event of `1950-07` stands in `Early`, expected nothing after `1950-06`, up to which that era is covered',
    ]);
  });

  it('lets a planned event lie after the time that is covered', async () => {
    expect(await reasonsIn(eventInEra, inEarly('1950-07 (planned) A.'), open)).toEqual([]);
  });

  it('does not let a planned event lie after an era with an end', async () => {
    expect(await reasonsIn(eventInEra, inEarly('1960 (planned) A.'), twoEras)).toHaveLength(1);
  });

  it('leaves an era without a span to other rules', async () => {
    const eras = ['eras:', '  - {id: e, label: Early, from: 1950, to: 1900}'];
    expect(await reasonsIn(eventInEra, inEarly('1800 A.'), eras)).toEqual([]);
  });
});
