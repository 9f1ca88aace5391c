import { describe, expect, it } from 'vitest';
import { startOf } from '../../src/check/start-of.ts';

describe('startOf', () => {
  it('leaves out where something ends', () => {
    const place = { start: { line: 1, column: 1 }, end: { line: 9, column: 2 } };
    expect(startOf(place)).toEqual({ start: { line: 1, column: 1 } });
  });

  it('has nothing for what has no place', () => {
    expect(startOf(undefined)).toBeUndefined();
  });
});
