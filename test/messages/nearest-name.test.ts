import { describe, expect, it } from 'vitest';
import { nearestName } from '../../src/messages/nearest-name.ts';

describe('nearestName', () => {
  it.each([
    ['sutbitle', 'subtitle'],
    ['titel', 'title'],
    ['tile', 'title'],
    ['TITLE', undefined],
    ['x', undefined],
    ['constructor', undefined],
  ])('takes %s for %s', (name, nearest) => {
    expect(nearestName(name, ['title', 'subtitle', 'status'])).toBe(nearest);
  });

  it('prefers a name with two letters swapped to one with two other letters', () => {
    expect(nearestName('reference-daed', ['reference-used', 'reference-dead'])).toBe(
      'reference-dead',
    );
  });

  it('finds nothing among no names', () => {
    expect(nearestName('title', [])).toBeUndefined();
  });
});
