import { describe, expect, it } from 'vitest';
import { footnoteAsReference } from '../../../src/check/rules/footnote-as-reference.ts';
import { runRule } from '../run-rule.ts';

describe('footnoteAsReference', () => {
  it('tells once of a footnote that is numbered, where it is written', async () => {
    const messages = await runRule(footnoteAsReference, 'X.[^1] Y.[^1]\n\n[^1]: Gauge book.\n');
    expect(messages.map(({ level, key, reason }) => [level, key, reason])).toEqual([
      ['info', '^1', '`[^1]:` is reference 1, expected the text of a source'],
    ]);
  });

  it.each([
    ['a note by its label', 'X.[^note]\n\n[^note]: A remark.\n'],
    ['a footnote that nothing marks', 'X.\n\n[^1]: Gauge book.\n'],
    ['the second footnote of a label', 'X.[^note]\n\n[^note]: One.\n[^note]: Two.\n'],
  ])('says nothing of %s', async (_, body) => {
    expect(await runRule(footnoteAsReference, body)).toEqual([]);
  });
});
