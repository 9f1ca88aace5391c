import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareWidth } from '../../../src/page/tables/share-width.ts';
import type { ColumnNeed } from '../../../src/page/tables/table-layout.ts';

const column = fc
  .tuple(
    fc.double({ min: 0.5, max: 15, noNaN: true }),
    fc.double({ min: 0, max: 80, noNaN: true }),
    fc.double({ min: 0.1, max: 1, noNaN: true }),
  )
  .map(
    ([least, more, part]): ColumnNeed => ({
      least,
      longest: least + more,
      typical: (least + more) * part,
    }),
  );
const columns = fc.array(column, { minLength: 1, maxLength: 20 });
const room = fc.double({ min: 5, max: 90, noNaN: true });

const sum = (widths: readonly number[]) => widths.reduce((all, width) => all + width, 0);

describe('shareWidth', () => {
  it('gives each column the same more than it asks for where there is room', () => {
    const needs = [
      { least: 2, typical: 2, longest: 4 },
      { least: 2, typical: 6, longest: 10 },
    ];
    expect(shareWidth(needs, 20)).toEqual([7, 13]);
  });

  it('leaves a short column whole beside long ones', () => {
    const needs = [
      { least: 2, typical: 4, longest: 5 },
      { least: 3, typical: 40, longest: 60 },
    ];
    expect(shareWidth(needs, 30)[0]).toBeCloseTo(5);
  });

  it('leaves no short column whole where long ones would get less than it', () => {
    const needs = [
      ...Array.from({ length: 5 }, () => ({ least: 2, typical: 4, longest: 5 })),
      { least: 3, typical: 40, longest: 60 },
    ];
    const widths = shareWidth(needs, 29);
    expect(widths[5]).toBeGreaterThan(5);
  });

  it('gives more to a column that holds more', () => {
    const [short = 0, long = 0] = shareWidth(
      [
        { least: 3, typical: 10, longest: 20 },
        { least: 3, typical: 40, longest: 60 },
      ],
      30,
    );
    expect(long).toBeGreaterThan(short);
  });

  it('shares out exactly what there is', () => {
    fc.assert(
      fc.property(columns, room, (needs, all) => {
        expect(sum(shareWidth(needs, all))).toBeCloseTo(all, 4);
      }),
    );
  });

  it('gives no column less than its longest word where all can have it', () => {
    fc.assert(
      fc.property(columns, fc.double({ min: 1, max: 3, noNaN: true }), (needs, factor) => {
        const all = factor * sum(needs.map(({ least }) => least));
        const widths = shareWidth(needs, all);
        expect(needs.filter(({ least }, index) => (widths[index] ?? 0) < least - 1e-6)).toEqual([]);
      }),
    );
  });
});
