import { describe, expect, it } from 'vitest';
import { textsIn } from '../../src/check/texts-in.ts';

describe('textsIn', () => {
  it('lists the texts in data with their paths', () => {
    expect(textsIn({ title: 'A', authors: [{ name: 'B' }], number: 1, note: null })).toEqual([
      ['title', 'A'],
      ['authors.0.name', 'B'],
    ]);
  });

  it('begins with the path of what it is given', () => {
    expect(textsIn(['a'], 'keywords')).toEqual([['keywords.0', 'a']]);
  });
});
