import { readdirSync } from 'node:fs';
import { markdownTable, show } from '../frame/tables.mjs';

/** Documents after which memory should no longer grow. */
const SETTLED = 100;

/**
 * Make what notes beside each sample of memory how far a build has come.
 *
 * @param {{ out: string }} project What `createProject` gave.
 * @returns {(sample: object) => object} Adds `documents`, the finished PDFs.
 */
export function watchBuild({ out }) {
  return (sample) => ({ ...sample, documents: countPdfs(out) });
}

function countPdfs(folder) {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.pdf')).length;
  } catch {
    return 0;
  }
}

/**
 * Tell how memory went over a build.
 *
 * @param {import('../frame/run-counted.mjs').Figures} run With its samples.
 * @param {number} count How many documents it built.
 * @returns {object} A section.
 */
export function tellMemory(run, count) {
  const samples = run.memory.map((one) => ({ ...one, all: one.node + one.browsers }));
  const settled = samples.filter(({ documents }) => documents >= SETTLED);
  const tenth = Math.max(1, Math.ceil(settled.length / 10));
  const [start, end] = [settled.slice(0, tenth), settled.slice(-tenth)].map((part) =>
    Object.fromEntries(['node', 'browsers', 'all'].map((key) => [key, mean(part, key)])),
  );
  const most = (key) => Math.max(...samples.map((one) => one[key]));
  const rows = ['node', 'browsers', 'all'].map((key) => [
    key,
    ...[start[key], end[key], most(key)].map((value) => String(Math.round(value))),
    show(end[key] / start[key]),
  ]);
  const heads = ['MiB (PSS)', `from the ${SETTLED}th`, 'at the end', 'highest', 'end ÷ start'];
  return {
    title: `Memory over ${count} documents, two jobs`,
    body: `${markdownTable(heads, rows)}\n\n${samples.length} samples, the first and last tenth averaged; the run took ${show(run.wall)} s, ${show(run.cpu / count)} s CPU a document, foreign ${show(run.foreign)}.`,
    figures: {},
    asked: [
      {
        what: `memory over ${count} documents, end ÷ start`,
        value: single(end.all / start.all),
        asked: 1.1,
      },
      {
        what: `memory over ${count} documents, highest, MiB`,
        value: single(most('all')),
        asked: 700,
      },
    ],
  };
}

function mean(samples, key) {
  return samples.reduce((sum, one) => sum + one[key], 0) / samples.length;
}

function single(value) {
  return { median: value, least: value, most: value };
}
