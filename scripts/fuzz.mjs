/**
 * Tries made-up inputs on everything that reads what strangers wrote, for as many minutes as are told: each
 * case must end within bounded time and memory, with messages or a failure about the call, never otherwise.
 * What is found is made as small as it can be and written to `fuzz-found/`.
 *
 *     npm run fuzz -- [--minutes 10] [--seed S] [--only markdown,pdf]
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { targets } from './fuzz/targets.mjs';

/** Longest time of one case: far more than any takes on a busy machine, in ms. */
const LONGEST = 60_000;
/** Largest heap of the thread, in MB. */
const HEAP = 1024;
/** Longest turn of one target, in s: each comes to its turn. */
const TURN = 20;
const FOLDER = 'fuzz-found';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    only: { type: 'string' },
  },
});
const wanted = values.only?.split(',') ?? targets.map(({ name }) => name);
const unknown = wanted.filter((name) => !targets.some((one) => one.name === name));
if (unknown.length > 0)
  throw new Error(
    `no target \`${unknown}\`, expected ${targets.map(({ name }) => name).join(', ')}`,
  );

const seed = Number(values.seed);
const end = performance.now() + Number(values.minutes) * 60_000;
const runs = new Map(wanted.map((name) => [name, 0]));
let found = 0;
console.log(`seed ${seed}`);
for (let turn = 0; turn === 0 || performance.now() < end; turn++) {
  for (const name of wanted) {
    const left = (end - performance.now()) / 1000;
    if (left <= 0 && turn > 0) break;
    const seconds = Math.max(
      1,
      Math.min(TURN, (Number(values.minutes) * 60) / wanted.length, left),
    );
    const result = await takeTurn(name, seed + turn, seconds);
    runs.set(name, runs.get(name) + result.runs);
    if (result.error) tell(name, seed + turn, result);
  }
}
console.log('\n| target | cases |\n|---|--:|');
for (const [name, count] of runs) console.log(`| ${name} | ${count} |`);
console.log(`\n${found} found`);
process.exitCode = found > 0 ? 1 : 0;

/** A thread that hangs or takes all memory is ended; what it was trying is what was found. */
function takeTurn(name, turnSeed, seconds) {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('fuzz/fuzz-worker.mjs', import.meta.url), {
      workerData: { name, seed: turnSeed, seconds },
      resourceLimits: { maxOldGenerationSizeMb: HEAP },
    });
    let tried;
    let count = 0;
    let clock;
    const finish = async (result) => {
      clearTimeout(clock);
      await worker.terminate();
      resolve({ runs: count, ...result });
    };
    const wait = () => {
      clearTimeout(clock);
      const told = { found: tried, error: `took longer than ${LONGEST / 1000} s` };
      clock = setTimeout(() => void finish(told), LONGEST);
    };
    wait();
    worker.on('message', ({ kind, value, ...result }) => {
      if (kind === 'done') return void finish(result);
      count++;
      tried = value;
      wait();
    });
    worker.on('error', (error) => void finish({ found: tried, error: String(error.stack) }));
  });
}

function tell(name, turnSeed, { found: value, path, error }) {
  found++;
  const bytes =
    value instanceof Uint8Array
      ? value
      : Buffer.from(Array.isArray(value) ? value.join('\n=====\n') : String(value));
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  mkdirSync(FOLDER, { recursive: true });
  const file = `${FOLDER}/${name}-${digest}`;
  writeFileSync(file, bytes);
  writeFileSync(
    `${file}.txt`,
    `--only ${name} --seed ${turnSeed}${path ? ` (path ${path})` : ''}\n${error}\n`,
  );
  console.log(
    `${name}: ${error.split('\n')[0]}\n  ${file}, again with --only ${name} --seed ${turnSeed}`,
  );
}
