import { describe, expect, it } from 'vitest';
import { isPlaceholderTitle } from '../../../src/references/record/title.ts';

describe('isPlaceholderTitle', () => {
  it.each([
    'Archived copy',
    ' ARCHIVED  COPY ',
    'Removed: news agency feed article',
    'Page not found',
    'Untitled',
    'Архивированная копия',
  ])('holds for %j', (title) => {
    expect(isPlaceholderTitle(title)).toBe(true);
  });

  it.each(['Archived copy of the treaty', 'Removed from office', 'Untitled poems', ''])(
    'does not hold for %j',
    (title) => {
      expect(isPlaceholderTitle(title)).toBe(false);
    },
  );
});
