import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Source } from '../../src/model/reference.ts';
import { type Cluster, numberReferences } from '../../src/references/number.ts';

const position = { start: { line: 1, column: 1 } };

describe('numberReferences', () => {
  it('numbers by first appearance', () => {
    const { clusters } = number([['b'], ['a', 'b'], ['c']]);
    expect(clusters.map(({ numbers }) => numbers)).toEqual([[1], [2, 1], [3]]);
  });

  it('lists references by number', () => {
    const { references } = number([['b'], ['a']]);
    expect(references.map(({ number: n, key }) => [n, key])).toEqual([
      [1, 'b'],
      [2, 'a'],
    ]);
  });

  it('gives an unknown key no number', () => {
    expect(number([['x', 'a'], ['b']]).clusters[0]?.numbers).toEqual([undefined, 1]);
  });

  it('names an unknown key at its place', () => {
    expect(number([['a', 'x']]).undefinedCitations).toEqual([{ key: 'x', place: position }]);
  });

  it('makes no citing place of a cluster without a known key', () => {
    const { clusters } = number([['x'], ['a']]);
    expect(clusters.map(({ citingPlace }) => citingPlace)).toEqual([undefined, 'cite-1']);
  });

  it('tells each reference its citing places in print order', () => {
    const { references } = number([['a'], ['b'], ['a', 'b', 'a']]);
    expect(references.map(({ citingPlaces }) => citingPlaces)).toEqual([
      ['cite-1', 'cite-3'],
      ['cite-2', 'cite-3'],
    ]);
  });

  it('describes a citing place', () => {
    const cluster = { items: items(['b', 'a']), printedIn: 'bottom-line', place: position };
    expect(numberReferences([cluster], library(), 'en').citingPlaces).toEqual([
      { id: 'cite-1', references: [1, 2], printedIn: 'bottom-line', place: position },
    ]);
  });

  it('lets a copy name the place it repeats, also one that comes later', () => {
    const copies: Cluster[] = [
      { items: items(['a']), printedIn: 'eras-in-brief', copyOf: 1 },
      { items: items(['a']), printedIn: 'body' },
    ];
    expect(numberReferences(copies, library(), 'en').citingPlaces[0]).toMatchObject({
      id: 'cite-1',
      copyOf: 'cite-2',
    });
  });

  it('tells an unknown key of a copy only once', () => {
    const copies: Cluster[] = [
      { items: items(['x']), printedIn: 'body' },
      { items: items(['x']), printedIn: 'table', copyOf: 0 },
    ];
    expect(numberReferences(copies, library(), 'en').undefinedCitations).toHaveLength(1);
  });

  it('says whether a claim may rest on a reference', () => {
    const source: Source = {
      key: 'a',
      file: 'r.json',
      item: { id: 'a', type: 'webpage', custom: { 'url-status': 'dead' } },
      fields: {},
    };
    const [reference] = numberReferences(
      [{ items: items(['a']), printedIn: 'body' }],
      new Map([['a', source]]),
      'en',
    ).references;
    expect([reference?.state, reference?.usable]).toEqual(['dead', false]);
  });

  it('gives nothing for a briefing without citations', () => {
    expect(number([])).toEqual({
      clusters: [],
      references: [],
      citingPlaces: [],
      undefinedCitations: [],
    });
  });

  const keyLists = fc.array(
    fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'x', '__proto__'), { minLength: 1, maxLength: 5 }),
  );

  it('uses the numbers from 1 without a gap, each first where all smaller ones have appeared', () => {
    fc.assert(
      fc.property(keyLists, (lists) => {
        const { clusters, references } = number(lists);
        const seen = clusters.flatMap(({ numbers }) => numbers.flatMap((n) => n ?? []));
        const count = references.length;
        expect([...new Set(seen)]).toEqual(Array.from({ length: count }, (_, index) => index + 1));
      }),
    );
  });

  it('lists a citing place in exactly the references it cites', () => {
    fc.assert(
      fc.property(keyLists, (lists) => {
        const { references, citingPlaces } = number(lists);
        const there = citingPlaces.flatMap(({ id, references: cited }) =>
          cited.map((n) => `${n} ${id}`),
        );
        const back = references.flatMap(({ number: n, citingPlaces: ids }) =>
          ids.map((id) => `${n} ${id}`),
        );
        expect(back.sort()).toEqual(there.sort());
      }),
    );
  });

  it('does not depend on the order of the library', () => {
    fc.assert(
      fc.property(keyLists, (lists) => {
        const reversed = new Map([...library()].reverse());
        expect(number(lists, reversed)).toEqual(number(lists));
      }),
    );
  });

  it('gives plain data that can be cloned', () => {
    const numbering = number([['a'], ['b', 'x']]);
    expect(structuredClone(numbering)).toEqual(numbering);
  });
});

function number(lists: string[][], sources = library()) {
  const clusters = lists.map((keys) => ({ items: items(keys), printedIn: 'body' }));
  return numberReferences(clusters, sources, 'en');
}

function items(keys: string[]) {
  return keys.map((key) => ({ key, position }));
}

function library(): Map<string, Source> {
  const keys = ['a', 'b', 'c', 'd', '__proto__'];
  return new Map(
    keys.map((key) => [key, { key, file: 'r.json', item: { id: key, type: 'book' }, fields: {} }]),
  );
}
