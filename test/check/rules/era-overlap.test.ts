import { describe, expect, it } from 'vitest';
import { eraOverlap } from '../../../src/check/rules/era-overlap.ts';
import { foundIn, reasonsIn, twoEras } from './found-in.ts';

const spans = (...declared: [from: string, to: string][]) => [
  'eras:',
  ...declared.map(
    ([from, to], index) => `  - {id: e${index}, label: E${index}, from: ${from}, to: ${to}}`,
  ),
];

describe('eraOverlap', () => {
  it('says nothing where one begins at the end of the other', async () => {
    expect(await reasonsIn(eraOverlap, 'Text.', twoEras)).toEqual([]);
  });

  it('tells of one shared day, and where the other era is', async () => {
    const eras = spans(['1900', '1950-01-02'], ['1950', '2000']);
    const [found] = await foundIn(eraOverlap, 'Text.', eras);
    expect(found?.cause?.reason).toBe('Era `E0` is declared here.');
  });

  it('tells of an era inside another', async () => {
    const eras = spans(['1900', '2000'], ['1950', '1960']);
    expect(await reasonsIn(eraOverlap, 'Text.', eras)).toEqual([
      'Era `E1` begins at `1950`, expected no day of era `E0`, from `1900` to `2000`',
    ]);
  });

  it('tells of an overlap with an era that is not the one before', async () => {
    const eras = spans(['1900', '1960'], ['1960', '1970'], ['1955', '1958']);
    expect(await reasonsIn(eraOverlap, 'Text.', eras)).toHaveLength(1);
  });

  it('tells of an era that overlaps a gap', async () => {
    const eras = [
      'eras:',
      '  - {gap: true, from: 1900, to: 1950}',
      '  - {id: late, label: Late, from: 1940, to: 2000}',
    ];
    expect(await reasonsIn(eraOverlap, 'Text.', eras)).toEqual([
      'Era `Late` begins at `1940`, expected no day of the gap, from `1900` to `1950`',
    ]);
  });

  it('tells of eras out of order', async () => {
    expect(await reasonsIn(eraOverlap, 'Text.', spans(['1950', '2000'], ['1900', '1950']))).toEqual(
      ['Era `E1` begins at `1900`, expected to stand before era `E0`, which begins at `1950`'],
    );
  });

  it('leaves an open era with others after it to the rule of spans', async () => {
    const eras = [...spans(['1900', 'open'], ['1950', '2000']), 'information_to: 1990'];
    expect(await reasonsIn(eraOverlap, 'Text.', eras)).toEqual([]);
  });

  it('leaves an era whose dates make no span to the rule of spans', async () => {
    expect(await reasonsIn(eraOverlap, 'Text.', spans(['1950', '1900'], ['1910', '1940']))).toEqual(
      [],
    );
  });
});
