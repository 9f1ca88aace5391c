import { describe, expect, it } from 'vitest';
import { referenceUnique } from '../../../src/check/rules/reference-unique.ts';
import { findingsOf } from './reference-fixture.ts';

describe('reference-unique', () => {
  it('names both places of a key that two files claim', () => {
    const files = { 'one.yaml': '- id: a', 'two.yaml': '- id: b\n- id: a' };
    expect(findingsOf(referenceUnique, { cites: [], files })).toMatchObject([
      {
        file: 'two.yaml',
        place: { start: { line: 2, column: 3 } },
        reason: 'Key `a` stands in two files, expected each key once',
        cause: {
          file: 'one.yaml',
          place: { start: { line: 1, column: 3 } },
          reason: 'First defined here',
        },
      },
    ]);
  });

  it('tells a key that stands twice in one file', () => {
    const files = { 'one.json': '[{"id": "a"}, {"id": "a"}]' };
    const [finding] = findingsOf(referenceUnique, { cites: ['a'], files });
    expect(finding?.reason).toBe('Key `a` stands twice in this file, expected each key once');
  });

  it('is silent about keys that differ in case', () => {
    const files = { 'one.yaml': '- id: a\n- id: A' };
    expect(findingsOf(referenceUnique, { cites: [], files })).toEqual([]);
  });
});
