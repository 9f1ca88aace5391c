/**
 * Runs the tests, and beside them the checks of types and style: those take a while by themselves, in which a core of
 * the machine would have nothing to do. What a check says is shown when it has ended.
 *
 *     npm test -- ARGUMENTS OF VITEST
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

const checks = [
  { name: 'typecheck', call: ['typescript/bin/tsc', '-p', 'tsconfig.json'] },
  { name: 'lint', call: ['@biomejs/biome/bin/biome', 'ci', '.'] },
];
const running = new Set();
let isEnding = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    isEnding = true;
    // A terminal has told all of them; told twice, the tests would leave things behind.
    if (signal === 'SIGINT' && process.stdin.isTTY) return;
    for (const child of running) child.kill(signal);
  });
}

const [checked, tested] = await Promise.all([
  checkAll(),
  run('vitest/vitest.mjs', ['run', ...process.argv.slice(2)], 'inherit'),
]);
for (const { name, code, output } of checked) {
  process.stdout.write(output);
  if (code !== 0) process.stderr.write(`npm test: \`npm run ${name}\` fails\n`);
}
process.exitCode = tested.code || checked.find(({ code }) => code !== 0)?.code || 0;

/** One after the other: together they would take both cores from the tests. */
async function checkAll() {
  const results = [];
  for (const { name, call } of checks) {
    if (isEnding) break;
    const [program = '', ...args] = call;
    results.push({ name, ...(await run(program, args, 'pipe')) });
  }
  return results;
}

/** Runs a program of a package, and gives what it said where that does not go to the terminal. */
function run(program, args, stdio) {
  const call = [path.join(root, 'node_modules', program), ...args];
  const child = spawn(process.execPath, call, { cwd: root, stdio: ['inherit', stdio, stdio] });
  running.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      running.delete(child);
      // Ended by a signal it has no code.
      resolve({ code: code ?? 1, output });
    });
  });
}
