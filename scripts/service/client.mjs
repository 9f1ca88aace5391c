import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

/** Longest time that one is asked again, in ms: to be let in, and until all that waits before has ended. */
const PATIENCE = { handIn: 180_000, end: 1_800_000 };

/**
 * Write a briefing of a few lines, as a client of the service would: the digest is made as the documentation says, by no
 * code of ours.
 *
 * @param {number} number Which one.
 * @param {{isBad?: boolean}} options Whether it cites a source that there is not: its author's mistake.
 * @returns {{digest: string, tar: Buffer}} Digest of its inputs, and they as a tar.
 */
export function writeBriefing(number, { isBad = false } = {}) {
  const text = `---
title: Briefing ${number}
keywords: [trial]
authors: [River Board]
published: 2026-11-29
---

## Level

The river stood at ${number} cm.${isBad ? '[@nobody]' : ':no-source[]'}
`;
  const bytes = Buffer.from(text);
  const line = `${sha256(bytes)}  briefing.md\n`;
  return { digest: sha256(line), tar: tarOf('briefing.md', bytes) };
}

function sha256(data) {
  return createHash('sha256').update(data).digest('hex');
}

/** One file in the oldest form of tar that all read. */
function tarOf(name, bytes) {
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write('0000644\0', 100);
  header.write('0000000\0', 108);
  header.write('0000000\0', 116);
  header.write(`${bytes.length.toString(8).padStart(11, '0')}\0`, 124);
  header.write('00000000000\0', 136);
  header.write('        ', 148);
  header.write('0', 156);
  header.write('ustar\x0000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  const padding = Buffer.alloc((512 - (bytes.length % 512)) % 512);
  return Buffer.concat([header, bytes, padding, Buffer.alloc(1024)]);
}

/**
 * Hand in a briefing, and go on until it is accepted: who is told to come later, or not answered, comes again.
 *
 * @param {string} base Address of the service.
 * @param {{digest: string, tar: Buffer}} briefing The briefing.
 * @param {(what: string) => void} count Counts each answer.
 */
export async function handIn(base, { digest, tar }, count) {
  await askUntil({ patience: PATIENCE.handIn, count }, async () => {
    const answer = await fetch(`${base}/v1/briefings/${digest}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/x-tar' },
      body: tar,
    });
    const text = await answer.text();
    count(`${answer.status}`);
    if ([200, 202, 422].includes(answer.status)) return true;
    if (![429, 503].includes(answer.status)) throw new Error(`${answer.status} ${text}`);
    return false;
  });
}

/**
 * Ask for a briefing that was handed in until it has ended.
 *
 * @param {string} base Address of the service.
 * @param {string} digest Digest of its inputs.
 * @returns {Promise<string>} How it ended: `done`, `failed` or `set-aside`.
 */
export async function awaitEnd(base, digest) {
  let state = '';
  await askUntil({ patience: PATIENCE.end }, async () => {
    const answer = await fetch(`${base}/v1/briefings/${digest}`);
    const body = await answer.json();
    if (answer.status === 404) throw new Error(`${digest} was accepted, and nobody knows it`);
    state = body.state;
    return answer.status === 200 && ['done', 'failed', 'set-aside'].includes(state);
  });
  return state;
}

async function askUntil({ patience, count = () => undefined }, ask) {
  const last = Date.now() + patience;
  for (let wait = 20; Date.now() < last; wait = Math.min(wait * 1.5, 1_000)) {
    try {
      if (await ask()) return;
    } catch (error) {
      // The service was killed, or is being started.
      if (!(error instanceof TypeError)) throw error;
      count(error.cause?.code ?? 'no answer');
    }
    await sleep(wait);
  }
  throw new Error(`no good answer in ${patience / 1000} s`);
}

/**
 * Do something for each of many, so many at the same time.
 *
 * @param {Iterable<Item>} items The many.
 * @param {number} side How many at the same time.
 * @param {(item: Item) => Promise<void>} work What is done.
 * @template Item
 */
export async function forEachOf(items, side, work) {
  const iterator = items[Symbol.iterator]();
  const lane = async () => {
    for (let next = iterator.next(); !next.done; next = iterator.next()) await work(next.value);
  };
  await Promise.all(Array.from({ length: side }, lane));
}
