/**
 * Measures what it costs to make a print conform to PDF/UA-1 and PDF/A-3a: the print itself with and
 * without keys in its elements, in turns, and the finish of each. Times are CPU ms of a process that
 * is set up as that of the command line: the first document, and the best of twenty more. The peak
 * is that of the first; after twenty more it also holds what nobody has collected yet. Trust the
 * ratios.
 *
 *     npm run build && node bench/finish.mjs [rounds]
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { longBody, wrap } from './long-document.mjs';

const SECTIONS = { 8: 3, 40: 16, 200: 81 };

if (process.argv[2] === 'finish') await measure(process.argv[3]);
else await main(Number(process.argv[2] ?? 3));

async function main(rounds) {
  const folder = mkdtempSync(join(tmpdir(), 'finish-'));
  try {
    console.log(
      '| Pages | Print, keyed / plain | Finish | First | Warm | × print | Size / raw | Peak MB | After twenty |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    );
    for (const sections of Object.values(SECTIONS)) {
      const { pages, ratio, wall, files } = await printBoth(folder, sections, rounds);
      for (const [name, path] of Object.entries(files)) {
        const { first, warm, peak, peakAfter, part } = finishOf(path);
        const cells = [pages, ratio, name, round(first), round(warm), (warm / wall).toFixed(2)];
        const memory = [round(peak), round(peakAfter)];
        console.log(`| ${[...cells, part.toFixed(2), ...memory].join(' | ')} |`);
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function printBoth(folder, sections, rounds) {
  const { fromHtml } = await import('hast-util-from-html');
  const { toHtml } = await import('hast-util-to-html');
  const { createPress } = await import('../dist/print/press.js');
  const { keyElements } = await import('../dist/page/channel/print-channel.js');
  const tree = fromHtml(longBody(sections), { fragment: true });
  const plain = wrap(toHtml(tree));
  const channel = keyElements(tree, { lang: 'en', pageWord: 'Page' });
  const documents = { plain, keyed: wrap(toHtml(tree)) };
  const press = createPress({ sandbox: 'auto', jobs: 1, printTimeout: 120_000 });
  const best = { plain: Number.POSITIVE_INFINITY, keyed: Number.POSITIVE_INFINITY };
  const files = { plain: join(folder, 'plain.pdf'), keyed: join(folder, 'keyed.pdf') };
  let pages = 0;
  try {
    for (let i = 0; i <= rounds; i++) {
      for (const [name, html] of Object.entries(documents)) {
        const start = performance.now();
        const outcome = await press.print(pageOf(html), { pageLimit: 1000 });
        if (outcome.kind !== 'printed') throw new Error(`The press says: ${outcome.kind}`);
        if (i > 0) best[name] = Math.min(best[name], performance.now() - start);
        pages = outcome.printed.pageCount;
        writeFileSync(files[name], outcome.printed.bytes);
      }
    }
  } finally {
    await press.close();
  }
  writeFileSync(`${files.keyed}.json`, JSON.stringify(channel));
  return { pages, ratio: (best.keyed / best.plain).toFixed(2), wall: best.plain, files };
}

function pageOf(html) {
  return { html, title: 'Bench', lang: 'en', paper: 'a4', anchors: [], pageSlots: [] };
}

function finishOf(path) {
  const script = fileURLToPath(import.meta.url);
  return JSON.parse(execFileSync(process.execPath, [script, 'finish', path]).toString());
}

async function measure(path) {
  const { engineFlags } = await import('../dist/start/engine-flags.js');
  for (const flag of engineFlags(process.versions.v8)) setFlagsFromString(flag);
  const { finish } = await import('../dist/pdf/finish.js');
  const raw = readFileSync(path);
  const info = { title: 'T', authors: [], keywords: [], lang: 'en', producer: 'bench' };
  const keyed = path.endsWith('keyed.pdf');
  const conformance = keyed
    ? { channel: JSON.parse(readFileSync(`${path}.json`, 'utf8')), attachments: [] }
    : undefined;
  let before = cpu();
  const { length } = finish(raw, info, conformance).bytes;
  const first = cpu() - before;
  const peak = process.resourceUsage().maxRSS / 1024;
  let warm = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 20; i++) {
    before = cpu();
    finish(raw, info, conformance);
    warm = Math.min(warm, cpu() - before);
  }
  const peakAfter = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ first, warm, peak, peakAfter, part: length / raw.length }));
}

function cpu() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function round(value) {
  return Math.round(value);
}
