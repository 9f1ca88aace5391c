import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { loadRedisPeers } from '../../../src/service/redis/load-redis-peers.ts';
import { failureOf } from '../../support/failure-of.ts';
import { temporaryProject } from '../../support/temporary-project.ts';

describe('the packages that only a queue in Redis needs', () => {
  it('are found where they are installed', () => {
    const { bullmq, ioredis } = loadRedisPeers();
    expect([bullmq.Queue, ioredis.Redis]).toEqual([expect.any(Function), expect.any(Function)]);
  });

  it('are named with the command that installs them where they are missing', () => {
    const { root } = temporaryProject();
    const failure = failureOf(() => loadRedisPeers(createRequire(`${root}/tool.js`)));
    expect(failure).toMatchObject({
      kind: 'usage',
      message: '`--queue` wants packages that are not installed: `bullmq@6`, `ioredis@6`',
      note: expect.stringContaining('`npm install bullmq@6 ioredis@6`'),
    });
  });
});
