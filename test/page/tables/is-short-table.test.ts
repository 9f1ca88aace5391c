import { expect, it } from 'vitest';
import { isShortTable } from '../../../src/page/tables/is-short-table.ts';
import { tableSizes } from '../../../src/page/tables/table-sizes.ts';
import { ownTemplate } from '../../support/own-template.ts';

const {
  tables: [size],
} = tableSizes(ownTemplate.measure.sizes);
const rows = (count: number, cell: number) => Array.from({ length: count }, () => [2, cell]);

it.each([
  ['of eight short rows', rows(8, 5), true],
  ['of twenty short rows', rows(20, 5), false],
  ['of eight rows with long cells', rows(8, 60), false],
  ['of no rows', [], true],
])('a table %s', (_, cells, expected) => {
  expect(isShortTable(cells, [4, 10], size)).toBe(expected);
});
