import type { Builder } from '../../publish/create-entry.ts';
import { findBuilder } from '../../runs/find-builder.ts';
import { identifyStore } from '../identify-store.ts';
import type { JobQueue } from '../job-queue.ts';
import { nameTool } from '../output-key.ts';
import type { OutputStore } from '../output-store.ts';
import type { ServiceReport } from '../service-event.ts';
import type { RedisAddress } from './redis-address.ts';
import { openRedisQueue } from './redis-queue.ts';

/** A queue that many processes share. */
export interface JoinedQueue {
  queue: JobQueue;
  builder: Builder;
  /** Names of our tool and store, by which the queue is ours. */
  ours: { tool: string; store: string };
}

/**
 * Join the queue of those that have the same tool, browser and store.
 *
 * @param address Where the Redis is that holds it.
 * @param browser Path of a browser that wins over the embedded one.
 * @param store Where inputs and PDFs lie.
 * @param report Hears when the queue goes away and comes back.
 * @returns The queue; close it, whatever happens.
 * @throws Failure (`usage`) when no queue can stand there, (`machine`) when the store does not answer.
 */
export async function joinQueue(
  address: RedisAddress,
  browser: string | undefined,
  store: OutputStore,
  report: ServiceReport,
): Promise<JoinedQueue> {
  const builder = await findBuilder(browser);
  const ours = { tool: nameTool(builder), store: await identifyStore(store) };
  return { queue: await openRedisQueue({ address, ...ours, report }), builder, ours };
}
