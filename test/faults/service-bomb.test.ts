import { afterAll, describe, expect, it } from 'vitest';
import { digestInputs } from '../../src/service/inputs-digest.ts';
import { createThreadStock } from '../../src/threads/thread-stock.ts';
import { lightService, uploadOf } from '../service/light-service.ts';

describe('a bomb among the jobs', () => {
  const small = createThreadStock({ jobs: 1, memoryLimit: 100 });
  afterAll(() => small.close());

  it('ends alone: its author is told, and the others are printed', async () => {
    const { service, idle } = await lightService({ threads: small });
    const bomb = uploadOf('[a](https://example.org/)\n\n'.repeat(24_500));
    const good = Array.from({ length: 2 }, (_, nth) => uploadOf(`Text ${nth}.`));
    for (const files of [...good.slice(0, 1), bomb, ...good.slice(1)]) await service.submit(files);
    await idle();
    expect(await service.stateOf(digestInputs(bomb))).toMatchObject({
      state: 'failed',
      messages: [{ ruleId: 'source-limits' }],
    });
    for (const files of good) {
      expect(await service.stateOf(digestInputs(files))).toMatchObject({ state: 'done' });
    }
    await service.stop();
  }, 120_000);
});
