import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseTableLayout } from '../../../src/page/tables/choose-table-layout.ts';
import type { ColumnNeed, TableRooms } from '../../../src/page/tables/table-layout.ts';
import { tableSizes } from '../../../src/page/tables/table-sizes.ts';
import { ownTemplate } from '../../support/own-template.ts';

const { tables: sizes } = tableSizes(ownTemplate.measure.sizes);

const FLOW: TableRooms = { column: 118, page: 170, turned: 240 };

/** Columns of cells of one line each, so many letters long. */
function columns(count: number, letters: number, longestWord = letters): ColumnNeed[] {
  const longest = letters / 2;
  return Array.from({ length: count }, () => ({
    least: Math.min(longestWord, 30) / 2,
    typical: longest,
    longest,
  }));
}

/** Place, size and number of columns of each part, in short. */
function shown(needs: readonly ColumnNeed[], rooms = FLOW, wish?: 'fold' | 'turn'): string {
  const { place, size, parts } = chooseTableLayout(needs, rooms, { sizes, ...(wish && { wish }) });
  return `${place} ${size.letters} ${parts.map((part) => part.length).join('+')}`;
}

describe('a table of short cells', () => {
  it.each([
    [2, 'column 8.5 2'],
    [6, 'column 8.5 6'],
    [8, 'page 8.5 8'],
    [10, 'page 8 10'],
    [11, 'page 7.5 11'],
    [12, 'page 8.5 7+6'],
    [14, 'page 8.5 8+7'],
    [25, 'page 8.5 9+9+9'],
    [40, 'turned 8 14+14+14'],
  ])('of %i columns', (count, expected) => {
    expect(shown(columns(count, 9))).toBe(expected);
  });
});

describe('a table of sentences', () => {
  it.each([
    [3, 'column 8.5 3'],
    [4, 'page 8.5 4'],
    [6, 'page 8.5 6'],
    [9, 'page 8.5 5+5'],
    [12, 'page 7.5 7+6'],
    [20, 'turned 8.5 8+7+7'],
    [40, 'turned 8 9+9+9+9+8'],
  ])('of %i columns', (count, expected) => {
    expect(shown(columns(count, 90, 12))).toBe(expected);
  });
});

describe('chooseTableLayout', () => {
  it('leaves the column only where that saves a fifth of the lines', () => {
    const needs = columns(3, 60, 9);
    const rowsOf = (cell: number) => Array.from({ length: 10 }, () => [4, 4, cell]);
    const places = [30, 4].map(
      (cell) => chooseTableLayout(needs, FLOW, { sizes, rows: rowsOf(cell) }).place,
    );
    expect(places).toEqual(['page', 'column']);
  });

  it('keeps a table in a box that is not of the flow', () => {
    expect(shown(columns(4, 90, 12), { column: 98 })).toBe('column 7.5 4');
  });

  it('folds in a box, and turns what would be more than three parts', () => {
    expect([
      shown(columns(8, 90, 12), { column: 98, turned: 240 }),
      shown(columns(20, 90, 12), { column: 98, turned: 240 }),
    ]).toEqual(['column 7.5 4+3+3', 'turned 8.5 8+7+7']);
  });

  it('folds as often as it takes where nothing can be turned', () => {
    expect(shown(columns(40, 90, 12), { column: 118, page: 170 })).toMatch(/^page 7.5 (\d\+){5}/);
  });

  it('turns a narrow table whose author asks for it', () => {
    expect(shown(columns(2, 9), FLOW, 'turn')).toBe('turned 8.5 2');
  });

  it('turns nothing where there is no turned page, whatever the author asks', () => {
    expect(shown(columns(2, 9), { column: 118, page: 170 }, 'turn')).toBe('column 8.5 2');
  });

  it('folds as often as it takes where the author asks for that', () => {
    expect(shown(columns(40, 90, 12), FLOW, 'fold')).toMatch(/^page/);
  });

  it('changes nothing in a table that fits where the author asks to fold', () => {
    expect(shown(columns(3, 9), FLOW, 'fold')).toBe('column 8.5 3');
  });

  it('lets one column be', () => {
    expect(chooseTableLayout(columns(1, 500, 30), FLOW, { sizes }).parts).toEqual([[0]]);
  });

  it('takes a table without columns', () => {
    expect(chooseTableLayout([], FLOW, { sizes }).parts).toEqual([[]]);
  });

  const column = fc
    .tuple(fc.double({ min: 0, max: 15, noNaN: true }), fc.double({ min: 0, max: 99, noNaN: true }))
    .map(([least, more]) => ({ least, typical: least + more / 2, longest: least + more }));
  const tables = fc.array(column, { minLength: 2, maxLength: 40 });
  const wishes = fc.constantFrom('fold' as const, 'turn' as const, undefined);

  it('shows every column once, and the first in every part', () => {
    fc.assert(
      fc.property(tables, wishes, (needs, wish) => {
        const { parts } = chooseTableLayout(needs, FLOW, { sizes, ...(wish && { wish }) });
        expect(parts.map(([head]) => head)).toEqual(parts.map(() => 0));
        expect(parts.flatMap((part) => part.slice(1))).toEqual([...needs.keys()].slice(1));
      }),
    );
  });

  it('gives every part the room for its longest words', () => {
    fc.assert(
      fc.property(tables, wishes, (needs, wish) => {
        const { parts, size, room } = chooseTableLayout(needs, FLOW, {
          sizes,
          ...(wish && { wish }),
        });
        const widths = parts.map((part) =>
          part.reduce(
            (sum, index) => sum + (needs[index]?.least ?? 0) * size.letters * (25.4 / 72),
            (part.length - 1) * size.gap,
          ),
        );
        expect(widths.filter((width) => width > room + 1e-6)).toEqual([]);
      }),
    );
  });

  it('folds columns without heads of rows into parts of as many columns, each shown once', () => {
    fc.assert(
      fc.property(tables, (needs) => {
        const { parts } = chooseTableLayout(needs, { column: 170 }, { sizes, hasRowHeads: false });
        expect(parts.flat()).toEqual([...needs.keys()]);
        const [first, ...others] = parts.map((part) => part.length);
        expect(others.slice(0, -1).filter((length) => length !== first)).toEqual([]);
        expect(others.at(-1) ?? first).toBeLessThanOrEqual(first ?? 0);
      }),
    );
  });

  it('knows no letters under 7.5 pt', () => {
    expect(Math.min(...sizes.map(({ letters }) => letters))).toBe(7.5);
  });
});
