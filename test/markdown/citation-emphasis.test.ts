import { describe, expect, test } from 'vitest';
import { findEmphasis } from '../../src/markdown/citation-emphasis.ts';

describe('findEmphasis pairs markers as CommonMark does', () => {
  test.each([
    ['*a*', ['*a*']],
    ['**a**', ['**a**']],
    ['***a***', ['**a***', '***a***']],
    ['*a **b** c*', ['**b**', '*a **b** c*']],
    ['_a_', ['_a_']],
    ['a_b_c', []],
    ['a*b*c', ['*b*']],
    ['* a*', []],
    ['*a _b* c_', ['*a _b*']],
    ['*a', []],
    ['~~a~~', ['~~a~~']],
    ['~a~', []],
    ['**a*', ['*a*']],
    ['a**b*c', []],
  ])('%s: %j', (text, found) => {
    const spans = findEmphasis(text, [{ start: 0, end: text.length }]);
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(found);
  });
});
