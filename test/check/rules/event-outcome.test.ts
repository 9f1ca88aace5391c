import { describe, expect, it } from 'vitest';
import { eventOutcome } from '../../../src/check/rules/event-outcome.ts';
import { foundIn, reasonsIn } from './found-in.ts';

const row = (text: string) => `:::chronology\n- ${text}\n:::`;
const cutOff = ['information_to: 2019-03-02'];

describe('eventOutcome', () => {
  it('points at the date of a plan that should be settled', async () => {
    const [found] = await foundIn(eventOutcome, row('2009 (planned) A.'), cutOff);
    expect(found).toMatchObject({ at: '2009', key: '2009' });
  });

  it.each([
    ['an event that was reported', '2009 A.'],
    ['a plan for later', '2020 (planned) A.'],
    ['a plan that may still be for later', '2019 (planned) A.'],
    ['a plan for the day of the cut-off', '2019-03-02 (planned) A.'],
  ])('says nothing of %s', async (_, text) => {
    expect(await reasonsIn(eventOutcome, row(text), cutOff)).toEqual([]);
  });

  it('says nothing without a cut-off', async () => {
    expect(await reasonsIn(eventOutcome, row('2009 (planned) A.'))).toEqual([]);
  });

  it('goes by the cover of the open era where there is no cut-off', async () => {
    const open = ['eras:', '  - {id: e, label: E, from: 2000, to: open, covered_to: 2018}'];
    expect(await reasonsIn(eventOutcome, row('2009 (planned) A.'), open)).toEqual([
      'Event of `2009` is planned and lies before `2018`, expected its outcome',
    ]);
  });
});
