/**
 * A worker as `briefpress work`, but for its press: pages are blank, and no browser runs. Everything else is done as ever, so
 * that thousands of jobs can be tried. Each print is a line in a file that all workers share.
 *
 *     node scripts/service/stand-in-worker.mjs QUEUE STORE PRINTS MILLISECONDS [soon]
 *
 * Each print lasts so many milliseconds; with `soon` a worker that was killed is missed after a second, not after half a minute.
 * Begins with the line `working`, and drains on SIGTERM.
 */
import { createHash } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { findBuilder } from '../../dist/runs/find-builder.js';
import { openDiskStore } from '../../dist/service/disk-store.js';
import { identifyStore } from '../../dist/service/identify-store.js';
import { openWorker } from '../../dist/service/open-worker.js';
import { nameTool } from '../../dist/service/output-key.js';
import { readRedisAddress } from '../../dist/service/redis/redis-address.js';
import { openRedisQueue } from '../../dist/service/redis/redis-queue.js';
import { resolveService } from '../../dist/service/service-settings.js';
import { blankPdf } from './blank-pdf.mjs';

const [address, folder, prints, milliseconds, soon] = process.argv.slice(2);
const SOON = { lock: 1_000, look: 500, retry: 100, slowest: 1_000 };

const { means } = resolveService({}, process.env);
const store = await openDiskStore(folder);
const builder = await findBuilder(undefined);
const report = (event) => {
  const { kind, error, message } = event;
  if (kind === 'reconciled' || kind === 'retried' || kind === 'queue')
    console.error(`${kind} ${error?.message ?? message ?? event.jobs}`);
};
const queue = await openRedisQueue({
  address: readRedisAddress(address),
  tool: nameTool(builder),
  store: await identifyStore(store),
  ...(soon && { timing: SOON }),
  report,
});
const press = {
  start() {},
  async print({ title, html, anchors }, { signal }) {
    appendFileSync(prints, `${createHash('sha256').update(html).digest('hex')} ${title}\n`);
    if (milliseconds !== '0') await sleep(Number(milliseconds), undefined, { signal });
    const pageOf = Object.fromEntries(anchors.map((anchor) => [anchor, 1]));
    const printed = { bytes: blankPdf(anchors), pageOf, pageCount: 1, prints: 1 };
    return { kind: 'printed', printed };
  },
  facts: () => undefined,
  async close() {},
};
const working = await openWorker({ means, store, queue, builder, press, report });
process.once('SIGTERM', async () => {
  await working.drain();
  await queue.close();
  process.exit();
});
console.log('working');
