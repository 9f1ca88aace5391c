import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort, startProgram, startRedis } from './machines.mjs';

const PROGRAM = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const STAND_IN = fileURLToPath(new URL('stand-in-worker.mjs', import.meta.url));

/**
 * Open what a trial takes place in: a folder, a Redis, and places for a service and its workers.
 *
 * @returns The site; close it, whatever happens.
 */
export async function openSite() {
  const folder = mkdtempSync(path.join(tmpdir(), 'briefpress-trial-'));
  const at = (name) => path.join(folder, name);
  mkdirSync(at('redis'));
  mkdirSync(at('temporary'));
  const redis = await startRedis(at('redis'));
  const port = await freePort();
  const living = new Set();
  const run = (call, options = {}) => {
    const env = { TMPDIR: at('temporary'), BRIEFPRESS_CACHE_SIZE: '0', ...options.env };
    return startProgram([process.execPath, ...call], { ...options, env, living });
  };
  return {
    ...{ redis, store: at('store'), prints: at('prints') },
    base: `http://127.0.0.1:${port}`,
    /** Start `briefpress serve`, with workers elsewhere unless `isAlone`. */
    serve({ isAlone = false, more = [] } = {}) {
      const where = ['--store', at('store'), '--port', `${port}`];
      const queue = isAlone ? [] : ['--queue', redis.address];
      return run([PROGRAM, 'serve', ...where, ...queue, ...more], { ready: /"msg":"serving"/ });
    },
    /** Start `briefpress work`. */
    work({ hear, more = [] } = {}) {
      const where = ['--store', at('store'), '--queue', redis.address];
      return run([PROGRAM, 'work', ...where, ...more], { ready: /"msg":"working"/, hear });
    },
    /** Start a worker whose prints are blank and last so long, and which is missed after a second if that is wanted. */
    standIn({ milliseconds = 0, isMissedSoon = false } = {}) {
      const call = [STAND_IN, redis.address, at('store'), at('prints'), `${milliseconds}`];
      return run([...call, ...(isMissedSoon ? ['soon'] : [])], { ready: /^working$/ });
    },
    async close() {
      await Promise.all(
        [...living].map((child) => {
          const ended = new Promise((resolve) => child.once('exit', resolve));
          child.kill('SIGKILL');
          return ended;
        }),
      );
      await redis.end();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
