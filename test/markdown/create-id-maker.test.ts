import { describe, expect, it } from 'vitest';
import { createIdMaker } from '../../src/markdown/create-id-maker.ts';

describe('createIdMaker', () => {
  it('counts from two, for each id', () => {
    const make = createIdMaker(new Set(['a', 'b']));
    expect(['a', 'b', 'a'].map(make)).toEqual(['a-2', 'b-2', 'a-3']);
  });

  it('leaves out what is taken', () => {
    expect(createIdMaker(new Set(['a', 'a-2', 'a-3']))('a')).toBe('a-4');
  });

  it('never makes one id twice, also from ids that look like made ones', () => {
    const make = createIdMaker(new Set(['a', 'a-2']));
    const made = ['a', 'a-2', 'a', 'a-2', 'a-3'].map(make);
    expect(new Set([...made, 'a', 'a-2']).size).toBe(made.length + 2);
  });
});
