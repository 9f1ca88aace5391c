import { describe, expect, it } from 'vitest';
import { rules } from '../../../src/check/preset.ts';
import { runRules } from '../../../src/check/run-rules.ts';
import { briefingOf } from '../run-rule.ts';

/** Ids of the rules that speak above the level of an info. */
async function told(body: string): Promise<string[]> {
  const messages = runRules(await briefingOf(body), rules);
  return messages.filter(({ level }) => level !== 'info').map(({ ruleId }) => ruleId);
}

describe('a footnote that is a reference', () => {
  it.each([
    ['words without an address', 'Abel, *Piers*, 2012, p. 4.', []],
    ['words and an address, without fields for dates', 'Abel, 2012, <https://example.org/>', []],
    ['words in another script', 'Журнал поста, 1986, с. 4.', []],
    ['an address alone', '<https://example.org/>', ['reference-dead']],
    ['nothing', '![](x.png)', ['image-alt', 'image-found', 'reference-title']],
    ['the address of a program', '[Abel](javascript:alert)', ['link-safe']],
  ])('of %s is told of what it lacks and no more', async (_, text, rulesThatSpeak) => {
    expect((await told(`X.[^1]\n\n[^1]: ${text}\n`)).sort()).toEqual(rulesThatSpeak);
  });

  it('can be linked to by its number', async () => {
    expect(await told('X.[^1] See [it](#ref-1).\n\n[^1]: Abel.\n')).toEqual([]);
  });

  it('is no source that would have to be cited', async () => {
    expect(await told('X.\n\n[^1]: Abel.\n')).toEqual(['footnote-defined']);
  });

  it('with the address of another is told of, with the mark to use instead', async () => {
    const url = '<https://example.org/>';
    const body = `X.[^1] Y.[^2]\n\n[^1]: Abel, ${url}\n[^2]: Abel, again, ${url}\n`;
    const messages = runRules(await briefingOf(body), rules);
    const notes = messages.flatMap(({ ruleId, note }) =>
      ruleId === 'reference-duplicate' ? [note] : [],
    );
    expect(notes).toEqual([expect.stringContaining('`[^1]`')]);
  });
});
