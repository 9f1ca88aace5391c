import { describe, expect, it } from 'vitest';
import { informationStale } from '../../../src/check/rules/information-stale.ts';
import { foundIn, reasonsIn } from './found-in.ts';

describe('informationStale', () => {
  it('tells of a cut-off more than twelve months before publication, at its place', async () => {
    const [found] = await foundIn(informationStale, 'Text.', ['information_to: 2025-11-22']);
    expect(found).toMatchObject({
      at: '2025-11-22',
      reason:
        'Information to `2025-11-22` lies more than twelve months before publication on `2026-11-23`, expected a later cut-off',
    });
  });

  it.each(['2025-11-23', '2025', '2025-11', '2026-11-23', '2027', '2019/..'])(
    'says nothing of a cut-off `%s`',
    async (date) => {
      const keys = [`information_to: ${date}`];
      expect(await reasonsIn(informationStale, 'Text.', keys)).toEqual([]);
    },
  );

  it('says nothing where there is no cut-off', async () => {
    expect(await reasonsIn(informationStale, 'Text.', [])).toEqual([]);
  });
});
