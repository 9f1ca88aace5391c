import { describe, expect, it } from 'vitest';
import { eventBoundary } from '../../../src/check/rules/event-boundary.ts';
import { foundIn, reasonsIn } from './found-in.ts';

const eras = ['eras:', '  - {id: e, label: Early, from: 1900-06-01, to: 1950-06-01}'];
const inEarly = (text: string) => `## Early\n\n:::chronology\n- ${text}\n:::`;

describe('eventBoundary', () => {
  it.each(['1900-06 A.', '1925 B.', '1950-05 C.', '1940/.. D.', '1960 E.'])(
    'says nothing of "%s"',
    async (row) => {
      expect(await reasonsIn(eventBoundary, inEarly(row), eras)).toEqual([]);
    },
  );

  it.each([
    ['1900', 'reaches over the start, `1900-06-01`,'],
    ['1950', 'reaches over the last day, `1950-05-31`,'],
    ['1949/1951', 'reaches over the last day, `1950-05-31`,'],
    ['1900/..', 'reaches over the start, `1900-06-01`,'],
  ])('tells of %s', async (date, words) => {
    const [found] = await foundIn(eventBoundary, inEarly(`${date} A.`), eras);
    expect(found).toMatchObject({ at: date, reason: expect.stringContaining(words) });
  });

  it('tells of a date over the end of the time covered', async () => {
    const open = [
      'eras:',
      '  - {id: e, label: Early, from: 1900, to: open, covered_to: 1950-06-01}',
    ];
    expect(await reasonsIn(eventBoundary, inEarly('1950-06 A.'), open)).toEqual([
      'The date `1950-06` reaches over the end of the time covered, `1950-06-01`, of `Early`, expected days on one side of it',
    ]);
  });
});
