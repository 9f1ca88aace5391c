import { createRequire } from 'node:module';
import type * as BullMQ from 'bullmq';
import type * as IORedis from 'ioredis';
import { expectPeers } from '../../io/expect-peers.ts';

/** The packages that only a queue in Redis needs, as they are installed. */
export interface RedisPeers {
  /** The queue: locks, retries, jobs taken over from workers that died. */
  bullmq: typeof BullMQ;
  /** The connection. */
  ioredis: typeof IORedis;
}

const WANTED = {
  command: '--queue',
  packages: { bullmq: 6, ioredis: 6 },
  install: 'npm install',
};

/**
 * Load the optional packages of a queue in Redis.
 *
 * @param from Finds packages from where this tool is installed, never from the working folder.
 * @returns The packages.
 * @throws Failure (`usage`) with the command that installs what is missing, or of another version.
 */
export function loadRedisPeers(from: NodeJS.Require = createRequire(import.meta.url)): RedisPeers {
  expectPeers(WANTED, from);
  return {
    bullmq: from('bullmq') as RedisPeers['bullmq'],
    ioredis: from('ioredis') as RedisPeers['ioredis'],
  };
}
