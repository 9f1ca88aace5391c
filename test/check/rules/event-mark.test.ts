import { describe, expect, it } from 'vitest';
import { eventMark } from '../../../src/check/rules/event-mark.ts';
import { foundIn, reasonsIn } from './found-in.ts';

const row = (text: string) => `:::chronology\n- ${text}\n:::`;

describe('eventMark', () => {
  it.each([
    '2009 A.',
    '2009 (planned) A.',
    '2009 (key) A.',
    '2009 (key) (planned) A.',
    '2009 (unsuccessful) coup.',
    '2009 (Kent) A flood.',
    '2009 (12 dead) A flood.',
    '2009 () A.',
  ])('says nothing of "%s"', async (text) => {
    expect(await reasonsIn(eventMark, row(`${text} :no-source[]`))).toEqual([]);
  });

  it.each([
    ['2009 (planed) A.', '(planed)', '(planned)'],
    ['2009 (Keys) A.', '(Keys)', '(key)'],
    ['2009 (planned; key) A.', '(planned; key)', '(planned) (key)'],
    ['2009 (key) (plannd) A.', '(plannd)', '(planned)'],
  ])('asks what is meant in "%s"', async (text, actual, expected) => {
    const found = await foundIn(eventMark, row(`${text} :no-source[]`));
    expect(found).toMatchObject([{ actual, expected: [expected] }]);
  });
});
