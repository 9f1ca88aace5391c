/**
 * Tries what becomes of requests when machines fail: a service, its workers and their Redis, as processes of this machine.
 * Its figures stand in docs/reliability.md.
 *
 *     npm run --silent build && node scripts/try-service.mjs [--short] [--seed N] [TRIAL…]
 *
 * Trials: doubles, kills, workers; and with the browser real, takeover, alone. The short form takes some seconds and runs each time.
 * What a store is asked is written to the disk before it answers: `TMPDIR=/dev/shm` spares a slow disk thousands of waits.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { openSite } from './service/site.mjs';
import {
  tryDoubles,
  tryKills,
  tryKillsAlone,
  tryRealPress,
  tryTakeover,
  tryTwoWorkers,
} from './service/trials.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { short: { type: 'boolean' }, seed: { type: 'string', default: '20261129' } },
});
const seed = Number(values.seed);

const LONG = {
  doubles: (site) => tryDoubles(site, { requests: 10_000, doubled: 0.3, jobs: 10_000 }),
  real: (site) => tryRealPress(site, { requests: 500, doubled: 0.3 }),
  kills: (site) => tryKills(site, { kills: 50, seed, lastsEmpty: true }),
  takeover: tryTakeover,
  alone: (site) => tryKillsAlone(site, { requests: 40, kills: 5, seed }),
  workers: (site) => tryTwoWorkers(site, { jobs: 100, rounds: 3 }),
};

const SHORT = {
  doubles: (site) => tryDoubles(site, { requests: 60, doubled: 0.3, jobs: 42 }),
  kills: (site) => tryKills(site, { kills: 2, seed, lastsEmpty: false }),
};

if (spawnSync('redis-server', ['--version']).status === 0)
  await tryAll(values.short ? SHORT : LONG);
else console.log('service: not tried: there is no redis-server');

async function tryAll(trials) {
  for (const name of positionals.length > 0 ? positionals : Object.keys(trials)) {
    const site = await openSite();
    for (const signal of ['SIGINT', 'SIGTERM']) {
      process.once(signal, () => site.close().finally(() => process.exit(1)));
    }
    try {
      const begun = performance.now();
      const { figures, faults } = await trials[name](site);
      const seconds = Math.round((performance.now() - begun) / 100) / 10;
      console.log(`${name}: ${JSON.stringify({ ...figures, seconds }, null, 1)}`);
      for (const fault of faults) console.error(`${name}: ${fault}`);
      if (faults.length > 0) process.exitCode = 1;
    } finally {
      await site.close();
    }
  }
}
