import { describe, expect, it } from 'vitest';
import { flagOpen } from '../../../src/check/rules/flag-open.ts';
import { foundIn } from './found-in.ts';

describe('flagOpen', () => {
  it('says nothing without flags', async () => {
    expect(await foundIn(flagOpen, 'Why? :no-source[]')).toEqual([]);
  });

  it('tells of each flag at its place', async () => {
    const found = await foundIn(flagOpen, 'One. :flag[why?]{kind=why} Two. :flag[who?]{kind=who}');
    expect(found.map(({ at }) => at)).toEqual([':flag[why?]{kind=why}', ':flag[who?]{kind=who}']);
  });

  it('names the kind as key', async () => {
    const [found] = await foundIn(flagOpen, 'One. :flag[since when?]{kind=when}');
    expect(found?.key).toBe('when');
  });

  it('quotes the question', async () => {
    const [found] = await foundIn(flagOpen, 'One. :flag[since *when*?]{kind=when}');
    expect(found?.reason).toBe('Question `since when?` is open, expected an answer');
  });
});
