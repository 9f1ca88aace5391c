import { describe, expect, it } from 'vitest';
import { isWebSource } from '../../../src/references/record/web-source.ts';

const URL = 'https://example.org';

describe('isWebSource', () => {
  it.each([
    { type: 'webpage' },
    { type: 'post' },
    { type: 'document', URL },
    { type: 'article-newspaper', URL },
    { type: 'report', URL },
    { type: 'dataset', custom: { 'url-status': 'unrecorded' as const } },
  ])('holds for %j', (item) => {
    expect(isWebSource({ id: 'a', ...item })).toBe(true);
  });

  it.each([
    { type: 'article-newspaper' },
    { type: 'book', URL },
    { type: 'treaty', URL },
    { type: 'webpage', DOI: '10.1000/182' },
    { type: 'webpage', URL: 'https://doi.org/10.1000/182' },
  ])('does not hold for %j', (item) => {
    expect(isWebSource({ id: 'a', ...item })).toBe(false);
  });
});
