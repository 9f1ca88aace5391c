import { spawnSync } from 'node:child_process';

/**
 * Look for the program of Redis.
 *
 * @returns Whether it is installed.
 */
export function findRedis(): boolean {
  return spawnSync('redis-server', ['--version']).status === 0;
}
