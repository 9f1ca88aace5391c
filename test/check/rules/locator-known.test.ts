import { describe, expect, it } from 'vitest';
import { locatorKnown } from '../../../src/check/rules/locator-known.ts';
import { FIRST_LINE, runRule } from '../run-rule.ts';

describe('locatorKnown', () => {
  it.each(['[@a, pge 3]', '[@a, Seite 12–14]', '@a [kap. 4]'])(
    'tells of a word that names no locator in %s',
    async (text) => {
      expect(await runRule(locatorKnown, text)).toHaveLength(1);
    },
  );

  it('names what looks like a locator', async () => {
    const [message] = await runRule(locatorKnown, '[@a, pge 3]');
    expect(message?.actual).toBe('pge 3');
  });

  it.each([
    ['caption', '![x](x.png "[@a, pge 3]")', 14],
    ['alternative', '![x [@a, pge 3]](x.png)', 6],
  ])('looks into the %s of a picture', async (_, text, column) => {
    const messages = await runRule(locatorKnown, text);
    expect(messages.map(({ place }) => place?.start.column)).toEqual([column]);
  });

  it('points at the item of the source', async () => {
    const [message] = await runRule(locatorKnown, '[@b; @a, pge 3]');
    expect(message?.place?.start).toMatchObject({ line: FIRST_LINE, column: 6 });
  });

  it.each([
    '[@a, p. 3]',
    '[@a, 3]',
    '[@a, ch. 2]',
    '[@a, in part]',
    '[@a]',
    '[@a, as of the 3rd day]',
  ])('is silent about %s', async (text) => {
    expect(await runRule(locatorKnown, text)).toEqual([]);
  });
});
