import { describe, expect, it } from 'vitest';
import { referencePlaceholderTitle } from '../../../src/check/rules/reference-placeholder-title.ts';
import { findingsOf } from './reference-fixture.ts';

describe('reference-placeholder-title', () => {
  it.each(['Archived copy', '"Removed: news agency feed article"'])(
    'tells the title %s',
    (title) => {
      const files = { 'refs.yaml': `- id: a\n  title: ${title}` };
      expect(findingsOf(referencePlaceholderTitle, { cites: ['a'], files })).toMatchObject([
        {
          file: 'refs.yaml',
          place: { start: { line: 2, column: 10 } },
          key: 'a',
          reason: `Title \`${title.replaceAll('"', '')}\` of entry \`a\` names no work, expected the title of the work`,
        },
      ]);
    },
  );

  it('is silent about a real title and about none', () => {
    const files = { 'refs.yaml': '- id: a\n  title: Cosmos\n- id: b' };
    expect(findingsOf(referencePlaceholderTitle, { cites: ['a', 'b'], files })).toEqual([]);
  });
});
