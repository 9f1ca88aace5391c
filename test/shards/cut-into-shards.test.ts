import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CostedBriefing, cutIntoShards } from '../../src/shards/cut-into-shards.ts';

const briefings = fc.uniqueArray(
  fc.record({ source: fc.string({ minLength: 1 }), cost: fc.integer({ min: 1, max: 500_000 }) }),
  { selector: ({ source }) => source, maxLength: 60 },
);
const shardCount = fc.integer({ min: 1, max: 12 });

function loadsOf(all: readonly CostedBriefing[], of: number): number[] {
  const loads = new Array<number>(of).fill(0);
  const shards = cutIntoShards(all, of);
  for (const { source, cost } of all) {
    const at = (shards.get(source) ?? 0) - 1;
    loads[at] = (loads[at] ?? Number.NaN) + cost;
  }
  return loads;
}

const many = (count: number): CostedBriefing[] =>
  Array.from({ length: count }, (_, index) => ({
    source: `content/${index}.md`,
    cost: 1000 * (1 + ((index * 7919) % 23)),
  }));

describe('a project that is cut into shards', () => {
  it('has each briefing in one of them', () => {
    fc.assert(
      fc.property(briefings, shardCount, (all, of) => {
        const shards = cutIntoShards(all, of);
        expect([...shards.keys()].sort()).toEqual(all.map(({ source }) => source).sort());
        for (const shard of shards.values()) expect(shard >= 1 && shard <= of).toBe(true);
      }),
    );
  });

  it('is cut alike in whatever order the briefings come', () => {
    fc.assert(
      fc.property(briefings, shardCount, (all, of) => {
        const sorted = (one: ReadonlyMap<string, number>) => [...one].sort();
        expect(sorted(cutIntoShards([...all].reverse(), of))).toEqual(
          sorted(cutIntoShards(all, of)),
        );
      }),
    );
  });

  it('has no empty shard where there are as many briefings', () => {
    fc.assert(
      fc.property(briefings, shardCount, (all, of) => {
        fc.pre(all.length >= of);
        expect(loadsOf(all, of).filter((load) => load === 0)).toEqual([]);
      }),
    );
  });

  it('loads no shard beyond the mean and one briefing', () => {
    fc.assert(
      fc.property(briefings, shardCount, (all, of) => {
        const loads = loadsOf(all, of);
        const mean = all.reduce((sum, { cost }) => sum + cost, 0) / of;
        const dearest = Math.max(0, ...all.map(({ cost }) => cost));
        expect(Math.max(...loads)).toBeLessThanOrEqual(mean + dearest);
      }),
    );
  });

  it('is balanced within a hundredth, where there are many', () => {
    const loads = loadsOf(many(1000), 4);
    expect(Math.max(...loads) / Math.min(...loads)).toBeLessThan(1.01);
  });

  it('leaves nearly all where they are when one more comes', () => {
    const before = cutIntoShards(many(1000), 4);
    const after = cutIntoShards([...many(1000), { source: 'content/new.md', cost: 5000 }], 4);
    const moved = [...before].filter(([source, shard]) => after.get(source) !== shard);
    expect(moved.length).toBeLessThan(50);
  });

  it('is always cut the same way', () => {
    const shards = cutIntoShards(many(8), 3);
    expect(many(8).map(({ source }) => shards.get(source))).toEqual(CUT_OF_EIGHT);
  });
});

/** Parts that two versions have made must fit together: another cut is a change to be told. */
const CUT_OF_EIGHT = [1, 1, 2, 3, 3, 2, 1, 2];
