/**
 * Measures the ratios that tell most, in a minute, and compares them with those of an earlier run: a loss of
 * over 15 % is told, and never fails.
 *
 *     npm run bench:quick -- [--compare FILE] [--out FILE]
 *
 * It compares with `bench/quick.json`, which is renewed with `--out bench/quick.json`.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { batchOf, documentOf } from './corpus.mjs';
import { createContext } from './frame/context.mjs';
import { losses } from './frame/losses.mjs';
import { composeInto } from './frame/project.mjs';
import { median } from './frame/statistics.mjs';
import { againstRounds, show, showSpread } from './frame/tables.mjs';

const COMMITTED = fileURLToPath(new URL('quick.json', import.meta.url));
/** In ms. No further round begins later: a slow machine measures fewer. */
const TIME = 40_000;
const ROUNDS = 3;
const BATCH = 8;

const { values } = parseArgs({
  options: {
    compare: { type: 'string', default: COMMITTED },
    out: { type: 'string' },
  },
});
await main();

async function main() {
  const now = await measure();
  const text = `${JSON.stringify(now, null, 2)}\n`;
  const before = existsSync(values.compare)
    ? JSON.parse(readFileSync(values.compare, 'utf8'))
    : undefined;
  if (values.out) writeFileSync(values.out, text);
  tell(now, before);
}

async function measure() {
  const folder = mkdtempSync(path.join(tmpdir(), 'briefpress-bench-'));
  try {
    const options = { rounds: ROUNDS, deadline: performance.now() + TIME, log: () => {} };
    const context = await createContext(folder, options);
    const figures = await context.measure(await subjectsOf(context));
    const { floor } = figures;
    const warm = figures['bare warm print'];
    const foreign = Object.values(figures).flatMap((runs) => runs.map((run) => run.foreign));
    return {
      floor: context.floorName,
      node: process.versions.node,
      rounds: floor.length,
      foreign: rounded(median(foreign)),
      ratios: roundedAll({
        'cold, 4 pages, wall × floor': againstRounds(figures.cold, floor, 'wall'),
        'cold, 4 pages, CPU × floor': againstRounds(figures.cold, floor, 'cpu'),
        'check, wall × floor': againstRounds(figures.check, floor, 'wall'),
        'nothing changed, wall × floor': againstRounds(figures.unchanged, floor, 'wall'),
        'batch of 8, CPU ÷ bare warm print': againstRounds(figures.batch, warm, 'cpu'),
        'table of 300 rows, CPU × floor': againstRounds(figures.table, floor, 'cpu'),
        '300 references, our HTML ÷ without style, CPU': againstRounds(
          figures.styled,
          figures.unstyled,
          'cpu',
        ),
      }),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function subjectsOf(context) {
  const short = documentOf('S');
  const documents = batchOf(BATCH);
  const one = context.project('one', [['S', short]]);
  const many = context.project('many', documents);
  const long = context.project(
    'long',
    ['t300', 'r300'].map((name) => [name, documentOf(name)]),
  );
  const composed = path.join(context.folder, 'composed');
  await composeInto(long.root, 'r300', composed);
  const pages = documents.map(([name, document]) => context.plainPage(name, document));
  const build = ['build', '--quiet'];
  return [
    context.floor('S', short),
    one.subject('cold', build, { before: one.forget }),
    one.subject('check', ['check', 'content/S.md', '--quiet']),
    context.warm('bare warm print', pages),
    many.subject('batch', build, { before: many.forget }),
    many.subject('unchanged', build),
    long.subject('table', [...build, 'content/t300.md'], { before: long.forget }),
    context.warm('unstyled', [path.join(composed, 'r300-bare.html')]),
    context.warm('styled', [path.join(composed, 'r300.html')]),
  ];
}

function tell(now, before) {
  const { floor, node, rounds, foreign, ratios } = now;
  console.log(`Floor: ${floor}; Node ${node}; ${rounds} rounds; noise ${show(foreign)}`);
  for (const [name, ratio] of Object.entries(ratios)) {
    const old = before?.ratios[name];
    console.log(`${name}: ${showSpread(ratio)}${old ? `, before ${show(old.median)}` : ''}`);
  }
  if (!before) return console.log('There is nothing to compare with.');
  const lost = losses(now, before);
  if (!lost) return console.log(`Not compared: the floor was ${before.floor}.`);
  if (lost.length === 0) return console.log('No loss of over 15 %.');
  for (const { name, before: was, now: is, growth, sure } of lost) {
    const trust = sure ? 'in every round' : 'perhaps noise';
    console.log(
      `LOSS ${Math.round(growth * 100)} %: ${name}: ${show(was)} → ${show(is)} (${trust})`,
    );
  }
}

function roundedAll(ratios) {
  const all = (one) => Object.fromEntries(Object.entries(one).map(([k, v]) => [k, rounded(v)]));
  return Object.fromEntries(Object.entries(ratios).map(([name, ratio]) => [name, all(ratio)]));
}

function rounded(value) {
  return Number(value.toFixed(3));
}
