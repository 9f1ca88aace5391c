import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findBuilder } from '../../../src/runs/find-builder.ts';
import { openDiskStore } from '../../../src/service/disk-store.ts';
import type { JobQueue } from '../../../src/service/job-queue.ts';
import { nameTool } from '../../../src/service/output-key.ts';
import { readRedisAddress } from '../../../src/service/redis/redis-address.ts';
import { openRedisQueue } from '../../../src/service/redis/redis-queue.ts';
import { hasRedis, startRedis } from '../../support/redis-server.ts';
import { temporaryProject } from '../../support/temporary-project.ts';
import { type LightService, lightService, namesOf, uploadOf } from '../light-service.ts';

async function openQueue(url: string, tool: string): Promise<JobQueue> {
  const timing = { patience: 500, farewell: 200 };
  const address = readRedisAddress(url);
  const queue = await openRedisQueue({ address, tool, store: 'the same', timing });
  onTestFinished(() => queue.close());
  return queue;
}

async function openServices(
  url: string,
): Promise<{ asked: LightService; workAsWell(): Promise<LightService> }> {
  const store = await openDiskStore(path.join(temporaryProject().root, 'store'));
  const open = async (works: boolean): Promise<LightService> => {
    const one = await lightService({ store, queue: await openQueue(url, await toolName()), works });
    onTestFinished(() => one.service.stop());
    return one;
  };
  return { asked: await open(false), workAsWell: () => open(true) };
}

async function toolName(): Promise<string> {
  return nameTool(await findBuilder(undefined));
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await sleep(10);
}

describe.skipIf(!hasRedis)('a service over a queue in Redis', () => {
  it('has its jobs done by another, each once', async () => {
    const { url } = await startRedis();
    const { asked, workAsWell } = await openServices(url);
    for (const text of ['One.', 'Two.', 'One.']) await asked.service.submit(uploadOf(text));
    expect(await asked.service.readiness()).toMatchObject({ queue: true, workers: 0 });
    const other = await workAsWell();
    expect(await asked.service.readiness()).toMatchObject({ queue: true, workers: 1 });
    await other.idle();
    expect(other.press.printed).toHaveLength(2);
    expect(await namesOf(asked.store, 'outcomes')).toHaveLength(2);
  });

  it('loses nothing that was accepted when Redis comes back empty', async () => {
    const redis = await startRedis();
    const { asked, workAsWell } = await openServices(redis.url);
    for (const text of ['One.', 'Two.', 'Three.']) await asked.service.submit(uploadOf(text));
    await redis.kill();
    await redis.start({ isEmpty: true });
    const other = await workAsWell();
    await until(async () => (await namesOf(asked.store, 'accepted')).length === 0);
    expect(await namesOf(asked.store, 'outcomes')).toHaveLength(3);
    expect(other.press.printed).toHaveLength(3);
  });

  it('accepts nothing while Redis is away, and goes on when it is back', async () => {
    const redis = await startRedis();
    const { asked } = await openServices(redis.url);
    await redis.kill();
    await until(async () => !(await asked.service.readiness()).queue);
    await expect(asked.service.submit(uploadOf())).rejects.toMatchObject({ kind: 'machine' });
    expect(await namesOf(asked.store, 'accepted')).toEqual([]);
    await redis.start();
    await until(async () => (await asked.service.readiness()).queue);
    expect(await asked.service.submit(uploadOf())).toMatchObject({ state: 'accepted' });
  });
});
