import { describe, expect, it } from 'vitest';
import { renumber } from '../../../src/references/csl/renumber.ts';
import { numberReferences } from '../../../src/references/number.ts';

const place = { start: { line: 1, column: 1 } };
const source = (key: string) => ({
  key,
  item: { id: key, type: 'book', title: key },
  file: 'a.json',
  fields: {},
});
const library = new Map(['b', 'a'].map((key) => [key, source(key)]));
const cluster = (...keys: string[]) => ({
  items: keys.map((key) => ({ key, position: place })),
  printedIn: 'body',
});
const first = numberReferences([cluster('b', 'x'), cluster('a', 'b')], library, 'en');
const entries = [[{ text: 'B.' }], [{ text: 'A.' }]];
const { clusters, citingPlaces, references } = renumber(first, { numbers: [2, 1], entries });

describe('renumber', () => {
  it('gives the references the order of the style', () => {
    expect(references.map(({ number, key }) => [number, key])).toEqual([
      [1, 'a'],
      [2, 'b'],
    ]);
  });

  it('gives each its own entry', () => {
    expect(references.map(({ entry }) => entry[0]?.text)).toEqual(['A.', 'B.']);
  });

  it('gives citations the new numbers, and none to a key that is not known', () => {
    expect(clusters.map(({ numbers }) => numbers)).toEqual([
      [2, undefined],
      [1, 2],
    ]);
  });

  it('gives citing places the new numbers, ascending', () => {
    expect(citingPlaces.map((one) => one.references)).toEqual([[2], [1, 2]]);
  });
});
