import { describe, expect, it } from 'vitest';
import { eraLeaderTerm } from '../../../src/check/rules/era-leader-term.ts';
import { foundIn, reasonsIn } from './found-in.ts';

const led = (leaders: string) => [
  'eras:',
  `  - {id: e, label: E, from: 1950, to: 1960, leaders: {Board: ${leaders}}}`,
];

describe('eraLeaderTerm', () => {
  it.each([
    ['a name alone', 'Anna Holm'],
    ['a term inside', '[{name: A, from: 1952, to: 1954}]'],
    ['a term that begins before', '[{name: A, from: 1940, to: 1950}]'],
    ['a term that ends after', '[{name: A, from: 1959, to: 1970}]'],
    ['a term without an end', '[{name: A, from: 1940}]'],
    ['a term without a start that ends after', '[{name: A, to: 2050}]'],
    ['a term that ends on the first day', '[{name: A, to: 1950-01-01}]'],
  ])('says nothing of %s', async (_, leaders) => {
    expect(await reasonsIn(eraLeaderTerm, 'Text.', led(leaders))).toEqual([]);
  });

  it.each([
    ['ends before', '[{name: A, from: 1940, to: 1949}]', 'ends at `1949`'],
    ['has its end alone before', '[{name: A, to: 1949}]', 'ends at `1949`'],
    ['has its start alone after', '[{name: A, from: 1980}]', 'begins at `1980`'],
    ['begins on the day after', '[{name: A, from: 1960}]', 'begins at `1960`'],
  ])('tells of a term that %s', async (_, leaders, words) => {
    expect(await reasonsIn(eraLeaderTerm, 'Text.', led(leaders))).toEqual([
      `The term of \`A\` ${words}, expected one that touches \`E\`, from \`1950-01-01\` to \`1959-12-31\``,
    ]);
  });

  it('spells days before Christ as authors do', async () => {
    const keys = [
      'eras:',
      '  - {id: e, label: E, from: -0508, to: -0026, leaders: {Rome: [{name: A, from: -0600, to: -0550}]}}',
    ];
    expect(await reasonsIn(eraLeaderTerm, 'Text.', keys)).toEqual([
      'The term of `A` ends at `-0550`, expected one that touches `E`, from `-0508-01-01` to `-0027-12-31`',
    ]);
  });

  it.each(['none', '{Board: none}'])('says nothing of `leaders: %s`', async (leaders) => {
    const keys = ['eras:', `  - {id: e, label: E, from: 1950, to: 1960, leaders: ${leaders}}`];
    expect(await reasonsIn(eraLeaderTerm, 'Text.', keys)).toEqual([]);
  });

  it('tells of a term that ends before it begins', async () => {
    const leaders = led('[{name: A, from: 1954, to: 1952}]');
    expect(await reasonsIn(eraLeaderTerm, 'Text.', leaders)).toEqual([
      'The term of `A` ends at `1952`, expected a date after its start `1954`',
    ]);
  });

  it('points at the term and names the leader as key', async () => {
    const [found] = await foundIn(eraLeaderTerm, 'Text.', led('[B, {name: A, from: 1960}]'));
    expect(found).toMatchObject({ at: '1960', key: 'A' });
  });

  it('points at a leader who is not in a list', async () => {
    const [found] = await foundIn(eraLeaderTerm, 'Text.', led('{name: A, from: 1960}'));
    expect(found?.at).toBe('1960');
  });
});
