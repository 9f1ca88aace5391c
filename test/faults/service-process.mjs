/**
 * A service in a process of its own, for tests that kill it: `node service-process.mjs STORE PDF`. A line on standard
 * input is the text of a briefing to submit; what comes of it is told as a line of JSON, as is all that the service tells.
 * Its press stands in for a browser: it gives the PDF that it was started with, after a while.
 */
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDiskStore } from '../../dist/service/disk-store.js';
import { createMemoryQueue } from '../../dist/service/memory-queue.js';
import { openService } from '../../dist/service/open-service.js';
import { resolveService } from '../../dist/service/service-settings.js';

const [folder = '', pdf = ''] = process.argv.slice(2);
const bytes = await readFile(pdf);
const say = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);

const press = {
  start() {},
  async print({ anchors }, { signal }) {
    await sleep(20, undefined, { signal });
    const pageOf = Object.fromEntries(anchors.map((anchor) => [anchor, 1]));
    return { kind: 'printed', printed: { bytes, pageOf, pageCount: 1, prints: 1 } };
  },
  facts: () => undefined,
  async close() {},
};

const service = await openService({
  settings: resolveService({ conformance: 'none', jobs: 1 }, {}),
  store: await openDiskStore(folder),
  queue: createMemoryQueue(),
  works: true,
  press,
  report: ({ kind, key, state }) => say({ kind, key, state }),
});

process.on('SIGTERM', async () => {
  await service.drain();
  say({ kind: 'drained' });
  process.exit();
});
for await (const text of createInterface({ input: process.stdin })) {
  const submitted = await service.submit([
    { path: 'note.md', bytes: Buffer.from(JSON.parse(text)) },
  ]);
  say({ kind: 'submitted', ...submitted });
}
