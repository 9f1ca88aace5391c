import { describe, expect, it } from 'vitest';
import { referenceTitle } from '../../../src/check/rules/reference-title.ts';
import { findingsOf } from './reference-fixture.ts';

describe('reference-title', () => {
  it('tells a cited source without a title, at its entry', () => {
    const files = { 'refs.yaml': '- id: a\n- id: b\n  type: webpage' };
    expect(findingsOf(referenceTitle, { cites: ['b'], files })).toMatchObject([
      {
        file: 'refs.yaml',
        place: { start: { line: 2, column: 3 } },
        key: 'b',
        reason: 'Entry `b` has no title, expected one',
      },
    ]);
  });

  it('leaves placeholders to their own rule', () => {
    const files = { 'refs.yaml': '- id: a\n  title: Archived copy' };
    expect(findingsOf(referenceTitle, { cites: ['a'], files })).toEqual([]);
  });
});
