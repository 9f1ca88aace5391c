import { describe, expect, it } from 'vitest';
import { eraGap } from '../../../src/check/rules/era-gap.ts';
import { foundIn, reasonsIn, twoEras } from './found-in.ts';

const early = '  - {id: early, label: Early, from: 1900, to: 1940}';
const late = '  - {id: late, label: Late, from: 1950, to: 2000}';

describe('eraGap', () => {
  it('says nothing of eras that follow each other', async () => {
    expect(await reasonsIn(eraGap, 'Text.', twoEras)).toEqual([]);
  });

  it('says nothing where the gap is declared', async () => {
    const gap = '  - {gap: true, from: 1940, to: 1950}';
    expect(await reasonsIn(eraGap, 'Text.', ['eras:', early, gap, late])).toEqual([]);
  });

  it('tells which days belong to no era', async () => {
    expect(await reasonsIn(eraGap, 'Text.', ['eras:', early, late])).toEqual([
      'The time from `1940-01-01` to `1949-12-31` belongs to no era, expected a declared gap',
    ]);
  });

  it('tells of what a gap leaves over', async () => {
    const gap = '  - {gap: true, from: 1940, to: 1949-12-31}';
    expect(await reasonsIn(eraGap, 'Text.', ['eras:', early, gap, late])).toEqual([
      'The time from `1949-12-31` to `1949-12-31` belongs to no era, expected a declared gap',
    ]);
  });

  it('shows the line to write', async () => {
    const [found] = await foundIn(eraGap, 'Text.', ['eras:', early, late]);
    expect(found?.note).toMatch(/^Add `\{gap: true, from: 1940, to: 1950, note: …\}`/);
  });

  it('leaves eras out of order to another rule', async () => {
    expect(await reasonsIn(eraGap, 'Text.', ['eras:', late, early])).toEqual([]);
  });
});
