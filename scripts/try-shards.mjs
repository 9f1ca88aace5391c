/**
 * Builds a batch of the bench corpus by one process, and in shards by as many processes side by side, of which
 * one is killed and begins again; joins the shards, and holds every byte of the two folders against each other.
 * Prints the rows of docs/reliability.md. Finished builds are kept by neither.
 *
 *     npm run build && node scripts/try-shards.mjs [BRIEFINGS [SHARDS]]      1000 and 4 unless told; takes a while
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { batchOf, writeDocument } from '../bench/corpus.mjs';
import { runCounted } from '../bench/frame/run-counted.mjs';

const PROGRAM = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const [count = 1000, of = 4] = process.argv.slice(2).map(Number);
/** PDFs that the shard has made that is killed, when it is. */
const SOON = 3;
/** Longest time of one process, in s. */
const LONGEST = 5400;

const folder = mkdtempSync(path.join(tmpdir(), 'briefpress-shards-'));
const env = { ...process.env, CI: 'true', BRIEFPRESS_CACHE_SIZE: '0' };
delete env.GITHUB_ACTIONS;
try {
  await tryShards();
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

async function tryShards() {
  for (const [name, document] of batchOf(count)) {
    writeDocument(path.join(folder, 'content'), name, document, 'briefing');
  }
  // Whatever is unpacked once is no part of the figures.
  await briefpress('build', 'content/batch-0001.md', '-o', path.join(folder, 'first.pdf'));
  const load = loadavg()[0].toFixed(1);
  const parts = Array.from({ length: of }, (_, index) => `parts/${index + 1}`);
  await killOnce(`2/${of}`, parts[1]);
  const shards = await Promise.all(
    parts.map((part, index) =>
      briefpress('build', '--jobs', '1', '--shard', `${index + 1}/${of}`, '-o', part),
    ),
  );
  const one = await briefpress('build', '--jobs', '2', '-o', 'one');
  const merge = await briefpress('manifest', 'merge', ...parts, '--out', 'joined');
  const [expected, found] = ['one', 'joined'].map(digestsOf);
  const other = [...new Set([...expected.keys(), ...found.keys()])].filter(
    (name) => expected.get(name) !== found.get(name),
  );
  const again = await briefpress('build', '-o', 'joined');
  const unchanged = JSON.parse(readFileSync(path.join(folder, 'joined/manifest.json'), 'utf8'));
  const isKept = unchanged.briefings.every(({ status }) => status === 'unchanged');
  const sum = shards.reduce((all, { cpu }) => all + cpu, 0);
  const sizes = parts.map((part) => pdfsIn(part).length);
  console.log(`${count} briefings in ${of} shards; load of the machine when it began ${load}

| | wall s | CPU s | PDFs |
|---|---|---|---|
| one run, two jobs | ${one.wall.toFixed(0)} | ${one.cpu.toFixed(0)} | ${pdfsIn('one').length} |
| ${of} shards side by side, a job each | ${Math.max(...shards.map(({ wall }) => wall)).toFixed(0)} | ${sum.toFixed(0)} | ${sizes.join(' + ')} |
| the shard with most to do ÷ the mean, CPU | | ${((Math.max(...shards.map(({ cpu }) => cpu)) * of) / sum).toFixed(3)} | |
| joining | ${merge.wall.toFixed(1)} | ${merge.cpu.toFixed(1)} | ${pdfsIn('joined').length} |
| the next build, upon what was joined | ${again.wall.toFixed(1)} | ${again.cpu.toFixed(1)} | ${isKept ? 'all unchanged' : 'NOT all unchanged'} |

${found.size} files joined (${megabytes('joined')} MB), of which ${other.length} differ from those of one run.`);
  if (other.length > 0 || found.size !== count + 1 || !isKept) {
    console.error(other.slice(0, 10).join('\n'));
    process.exitCode = 1;
  }
}

function briefpress(...parameters) {
  const command = [process.execPath, PROGRAM, ...parameters];
  return runCounted(command, { cwd: folder, env, timeout: LONGEST });
}

/** Begin a shard, and kill all of it when it has put its first PDFs in place. */
async function killOnce(shard, part) {
  if (part === undefined) return;
  const parameters = [PROGRAM, 'build', '--jobs', '1', '--shard', shard, '-o', part];
  const options = { cwd: folder, env, stdio: 'ignore', detached: true };
  const child = spawn(process.execPath, parameters, options);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let isOver = false;
  void ended.then(() => {
    isOver = true;
  });
  while (!isOver && pdfsIn(part).length < SOON) await sleep(50);
  if (!isOver) process.kill(-child.pid, 'SIGKILL');
  await ended;
}

function pdfsIn(name) {
  const place = path.join(folder, name);
  return existsSync(place) ? readdirSync(place).filter((file) => /^[^.].*\.pdf$/.test(file)) : [];
}

function filesIn(name) {
  const place = path.join(folder, name);
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(place, path.join(entry.parentPath, entry.name)));
}

function digestsOf(name) {
  return new Map(
    filesIn(name).map((file) => {
      const bytes = readFileSync(path.join(folder, name, file));
      return [file, createHash('sha256').update(bytes).digest('hex')];
    }),
  );
}

function megabytes(name) {
  const bytes = filesIn(name).map((file) => statSync(path.join(folder, name, file)).size);
  return Math.round(bytes.reduce((sum, size) => sum + size, 0) / 1e6);
}
