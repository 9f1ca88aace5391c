import { describe, expect, it } from 'vitest';
import { eraCoveredTo } from '../../../src/check/rules/era-covered-to.ts';
import { foundIn, reasonsIn, twoEras } from './found-in.ts';

const open = (more = '') => ['eras:', `  - {id: e, label: E, from: 1950, to: open${more}}`];

describe('eraCoveredTo', () => {
  it('says nothing of eras with an end', async () => {
    expect(await reasonsIn(eraCoveredTo, 'Text.', twoEras)).toEqual([]);
  });

  it('says nothing of an open era that is covered by itself', async () => {
    expect(await reasonsIn(eraCoveredTo, 'Text.', open(', covered_to: 1990'))).toEqual([]);
  });

  it('says nothing of an open era that the cut-off covers', async () => {
    expect(await reasonsIn(eraCoveredTo, 'Text.', [...open(), 'information_to: 1990'])).toEqual([]);
  });

  it('says nothing of an era covered within its first year', async () => {
    expect(await reasonsIn(eraCoveredTo, 'Text.', open(', covered_to: 1950'))).toEqual([]);
  });

  it('points at `open` where neither is given', async () => {
    const [found] = await foundIn(eraCoveredTo, 'Text.', open());
    expect(found?.at).toBe('open');
  });

  it('points at the cut-off where that lies before the era', async () => {
    const [found] = await foundIn(eraCoveredTo, 'Text.', [...open(), 'information_to: 1940']);
    expect(found?.at).toBe('1940');
  });

  it('tells of an interval', async () => {
    expect(await reasonsIn(eraCoveredTo, 'Text.', open(', covered_to: 1990/1991'))).toEqual([
      'Era `E` is covered to the interval `1990/1991`, expected one date',
    ]);
  });

  it('tells of a date on an era with an end', async () => {
    const eras = ['eras:', '  - {id: e, label: E, from: 1950, to: 1990, covered_to: 1980}'];
    expect(await reasonsIn(eraCoveredTo, 'Text.', eras)).toHaveLength(1);
  });
});
