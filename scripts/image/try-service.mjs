import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from '../../dist/index.js';
import { endOf, runImage } from './run-image.mjs';

const TOKEN = 'for-this-trial-only-and-of-no-other-use';
/** Longest time until the service answers, in ms. */
const PATIENCE = 120_000;

/**
 * Start what the image starts, as deploy/compose.yaml does without a queue: ask its health, have a briefing printed
 * twice, and let it drain.
 *
 * @param {object} image What `followDockerfile` gave.
 * @param {{ store: string, cache: string, place: string }} folders Folders of the user of the image, and one for
 *   the token.
 * @throws Error when it does not do what it should.
 */
export async function tryService(image, { store, cache, place }) {
  const secrets = path.join(place, 'secrets');
  mkdirSync(secrets, { recursive: true });
  writeFileSync(path.join(secrets, 'token'), `${TOKEN}\n`);
  const port = await freePort();
  const binds = { '/data': store, '/var/cache/briefpress': cache, '/run/secrets': `${secrets}:ro` };
  const command = [...image.command, '--token-file', '/run/secrets/token'];
  command[command.indexOf('--port') + 1] = String(port);
  // Nobody outside of this machine is to ask it.
  command[command.indexOf('--host') + 1] = '127.0.0.1';
  const child = runImage(image, command, { binds, network: true });
  const ended = endOf(child);
  const url = `http://127.0.0.1:${port}`;
  try {
    await answered(`${url}/readyz`, ended);
    const env = { BRIEFPRESS_HEALTH: `${url}/healthz` };
    const health = await endOf(runImage(image, image.health, { network: true, env }));
    if (health.code !== 0) throw new Error(`the health check ended with ${health.code}`);
    const client = createClient({ url, token: TOKEN });
    const inputs = { 'note.md': '---\ntitle: A note\npublished: 2026-11-29\n---\n\nText.\n' };
    const [first, second] = [await client.print(inputs), await client.print(inputs)];
    if (first.state !== 'done' || first.sha256 !== second.sha256) {
      throw new Error(`not printed: ${JSON.stringify([first, second])}`);
    }
    process.kill(innerProcess(child.pid), 'SIGTERM');
    const { code, said } = await ended;
    if (code !== 0) throw new Error(`it did not drain, but ended with ${code}\n${said}`);
    const prints = said.split('"print ended"').length - 1;
    if (prints !== 1) throw new Error(`it printed ${prints} times, expected once\n${said}`);
    console.log(
      'image: serves, is healthy, prints a briefing once that is asked for twice, and drains',
    );
  } finally {
    child.kill('SIGKILL');
  }
}

/** What `unshare` has started, which has the number 1 in there. */
function innerProcess(pid) {
  return Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')[0]);
}

async function answered(url, ended) {
  let isOver = false;
  const over = ended.then((end) => {
    isOver = true;
    return end;
  });
  const start = performance.now();
  while (!isOver && performance.now() - start < PATIENCE) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(100);
  }
  if (isOver) throw new Error(`it ended: ${JSON.stringify(await over)}`);
  throw new Error('it is not ready');
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
