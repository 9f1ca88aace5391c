/**
 * Builds 100 briefings of which seven are bad in seven ways, in several orders and with one or two at a time, and
 * holds the run to it: 93 built, 7 told at their lines, 7 old PDFs as they were, exit 1. With `--many N`, how much
 * longer N briefings take when three bombs are among them. Prints the rows of docs/reliability.md.
 *
 *     npm run build && node scripts/try-isolation.mjs [--seeds 1,2,3] [--many 1000]      takes a while
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runCounted } from '../bench/frame/run-counted.mjs';
import { badBriefings, goodBriefing, mix } from './isolation/bad-briefings.mjs';

const PROGRAM = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
/** As the command line has it. */
const PAGE_LIMIT = 2000;
const COUNT = 100;
/** Enough for what is good, and soon reached by a bomb; in MiB. */
const CEILING = 800;
/** Longest time of one run, in s. */
const LONGEST = 7200;

const { values } = parseArgs({
  options: { seeds: { type: 'string', default: '1,2,3' }, many: { type: 'string' } },
});
const env = { ...process.env, CI: 'true', BRIEFPRESS_CACHE_SIZE: '0' };
delete env.GITHUB_ACTIONS;
const bad = badBriefings(PAGE_LIMIT, 4900);

if (values.many) await tryBombs(Number(values.many));
else await tryOrders(values.seeds.split(',').map(Number));

async function tryOrders(seeds) {
  console.log(
    '| seed | jobs | built | told at their lines | old PDFs as they were | exit code | wall s |',
  );
  console.log('|---|---|--:|--:|--:|--:|--:|');
  for (const [index, seed] of seeds.entries()) {
    const jobs = (index % 2) + 1;
    const row = await inProject((project) => tryOrder(project, seed, jobs));
    console.log(`| ${[seed, jobs, ...row].join(' | ')} |`);
    if (row.slice(0, 4).join() !== '93,7,7,1') process.exitCode = 1;
  }
}

async function tryOrder(project, seed, jobs) {
  const order = mix([...bad, ...Array(COUNT - bad.length).fill(undefined)], seed);
  const names = order.map((_, at) => `b${String(at).padStart(3, '0')}`);
  const pdfOf = (name) => readFileSync(path.join(project, 'out', `${name}.pdf`));
  const write = (sourceOf) => {
    for (const [at, name] of names.entries()) {
      writeFileSync(path.join(project, 'content', `${name}.md`), sourceOf(order[at]));
    }
  };
  writeFileSync(path.join(project, 'content', 'river.png'), 'no picture');
  write(() => goodBriefing(1));
  await build(project, ['--jobs', '2', '--quiet']);
  const before = names.map(pdfOf);
  write((one) => one?.source ?? goodBriefing(2));
  const start = performance.now();
  const parameters = ['--jobs', jobs, '--max-memory', CEILING, '--format', 'json'];
  const { code, stdout } = await build(project, parameters);
  const wall = ((performance.now() - start) / 1000).toFixed(0);
  const { briefings } = JSON.parse(stdout);
  const isTold = ({ status, messages }, at) => {
    const error = messages.find(({ level }) => level === 'error');
    return (
      status === 'failed' &&
      error?.ruleId === order[at]?.rule &&
      (error?.place?.start.line ?? 0) === order[at]?.line
    );
  };
  const built = briefings.filter(({ status }, at) => !order[at] && status === 'built');
  const kept = names.filter((name, at) => order[at] && pdfOf(name).equals(before[at]));
  return [built.length, briefings.filter(isTold).length, kept.length, code, wall];
}

/** The bombs that are told last: they are printed before they are stopped. */
async function tryBombs(count) {
  const bombs = bad.filter(({ rule }) => /limit/.test(rule));
  const good = Array.from({ length: count - bombs.length }, () => undefined);
  const rows = [];
  for (const list of [good, mix([...good, ...bombs], 1)]) {
    await inProject(async (project) => {
      for (const [at, one] of list.entries()) {
        const file = path.join(project, 'content', `b${String(at).padStart(4, '0')}.md`);
        writeFileSync(file, one?.source ?? goodBriefing(1));
      }
      const parameters = ['build', '--jobs', '2', '--max-memory', String(CEILING), '--quiet'];
      const load = loadavg()[0].toFixed(1);
      const run = await runCounted([process.execPath, PROGRAM, ...parameters], {
        cwd: project,
        env,
        timeout: LONGEST,
        code: list === good ? 0 : 1,
      });
      rows.push({
        ...run,
        load,
        name: list === good ? `${good.length} good ones` : `the same and ${bombs.length} bombs`,
      });
    });
  }
  console.log('| | wall s | CPU s | load when it began |\n|---|--:|--:|--:|');
  for (const { name, wall, cpu, load } of rows) {
    console.log(`| ${name} | ${wall.toFixed(0)} | ${cpu.toFixed(0)} | ${load} |`);
  }
  if (rows[1].wall - rows[0].wall > 60) process.exitCode = 1;
}

async function inProject(work) {
  const project = mkdtempSync(path.join(tmpdir(), 'briefpress-isolation-'));
  mkdirSync(path.join(project, 'content'));
  try {
    return await work(project);
  } finally {
    rmSync(project, { recursive: true, force: true, maxRetries: 5 });
  }
}

function build(cwd, parameters) {
  const child = spawn(process.execPath, [PROGRAM, 'build', ...parameters.map(String)], {
    cwd,
    env,
  });
  let stdout = '';
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.resume();
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, stdout })));
}
