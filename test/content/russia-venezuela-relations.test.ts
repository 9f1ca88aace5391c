import { describe, expect, it } from 'vitest';
import { readContent } from './read-content.ts';

const { library, states, chronologies } = readContent('russia-venezuela-relations');

describe('the briefing on Russia and Venezuela', () => {
  it('has the seventeen references of its source', () => {
    expect(library.sources).toHaveLength(17);
  });

  it('keeps the true state of every reference', () => {
    expect(states).toEqual({
      archived: 2,
      'not-re-checked': 10,
      'no-link-given': 2,
      dead: 1,
      'bare-link': 1,
      withdrawn: 1,
    });
  });

  it('invents no address', () => {
    const addresses = library.sources.map(({ item }) => item.URL ?? item.custom?.['archive-url']);
    expect(addresses.filter((address) => address !== undefined)).toEqual([]);
  });

  it('lists every dated event of its source', () => {
    expect(chronologies.map((rows) => rows.length)).toEqual([3, 14, 8]);
  });
});
