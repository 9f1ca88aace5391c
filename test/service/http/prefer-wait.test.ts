import { describe, expect, it } from 'vitest';
import { preferredWait } from '../../../src/service/http/prefer-wait.ts';

describe('how long a client prefers to wait', () => {
  it.each([
    [undefined, undefined],
    ['', undefined],
    ['wait=10', 10],
    ['respond-async, wait=10', 10],
    ['Wait = "5"; foo=bar', 5],
    ['wait=0', 0],
    ['wait=99999', 60],
    ['wait=-1', undefined],
    ['wait=1.5', undefined],
    ['wait', undefined],
    ['await=3', undefined],
    ['wait=7, wait=9', 7],
  ])('is read from %j', (header, seconds) => {
    expect(preferredWait(header)).toBe(seconds);
  });
});
