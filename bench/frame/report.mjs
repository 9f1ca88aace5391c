import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { peerVersions } from '../peers.mjs';
import { repository } from './project.mjs';
import { median } from './statistics.mjs';
import { markdownTable, show, showSpread } from './tables.mjs';

/**
 * Write what a run of the benches has found.
 *
 * @param {object[]} sections What the cases gave.
 * @param {object} context What `createContext` gave.
 * @returns {string} Markdown.
 */
export function writeReport(sections, context) {
  const rows = sections.flatMap(({ asked }) => asked);
  const table = rows.map(({ what, value, asked }) => [
    what,
    showSpread(value),
    asked === undefined ? '–' : `≤ ${asked}`,
    asked === undefined ? '' : value.median <= asked ? 'reached' : 'not reached',
  ]);
  return [
    '# Results of the benches',
    `Written by \`npm run bench\`; how it measures stands in [README.md](README.md). ${describe(context)}`,
    noise(sections),
    markdownTable(['', 'median (least–most)', 'asked', ''], table),
    ...sections.map(({ title, body }) => `## ${title}\n\n${body}`),
  ]
    .join('\n\n')
    .concat('\n');
}

function describe(context) {
  const commit = gitWords(['log', '-1', '--format=%h of %cs']);
  const peers = context.peers ? peerVersions() : [];
  return [
    `Briefpress ${version()} at ${commit}, Node ${process.versions.node}, ${cpus().length} cores, ${process.platform} ${process.arch}.`,
    `Floor: ${context.floorName}. Our browser: ${context.ownBrowser.version}.`,
    ...(peers.length > 0 ? [`Others: ${peers.join(', ')}.`] : ['No other program took part.']),
    `At most ${context.rounds} rounds after one that is not counted; n tells how many.`,
  ].join(' ');
}

/** How much the rest of the machine worked meanwhile, so that a reader knows what to trust. */
function noise(sections) {
  const foreign = sections
    .flatMap(({ figures }) => Object.values(figures).flat())
    .map((run) => run.foreign)
    .filter(Number.isFinite);
  if (foreign.length === 0) return 'Nobody counted what else the machine did.';
  const middle = median(foreign);
  const judged =
    middle <= 0.15
      ? 'a quiet machine'
      : '**not a quiet machine**: trust CPU ratios roughly, wall ratios hardly';
  return `Noise: the rest of the machine took ${show(middle)} s of processor a second in the median run, ${show(Math.max(...foreign))} at most: ${judged}.`;
}

function version() {
  return JSON.parse(readFileSync(path.join(repository, 'package.json'), 'utf8')).version;
}

function gitWords(parameters) {
  try {
    return execFileSync('git', parameters, { cwd: repository, encoding: 'utf8' }).trim();
  } catch {
    return 'an unknown commit';
  }
}
