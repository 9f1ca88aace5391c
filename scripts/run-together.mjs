import { spawn } from 'node:child_process';

/**
 * Run tests, and checks beside them, one after the other: all at once they would take the cores from the tests. The
 * tests have the terminal; what a check says is shown when all has ended. A signal ends all of them.
 *
 * @param {readonly string[]} tests Program of Node and its arguments.
 * @param {readonly { name: string, call: readonly string[] }[]} checks The same, each under its name.
 * @returns {Promise<number>} Exit code: that of the tests, else of the first check that fails; 0 where all is well.
 */
export async function runTogether(tests, checks) {
  const running = new Set();
  let isEnding = false;
  const end = (signal) => {
    isEnding = true;
    // A terminal has told all of them; told twice, the tests would leave things behind.
    if (signal === 'SIGINT' && process.stdin.isTTY) return;
    for (const child of running) {
      child.kill(signal);
      // What it started itself may hold them open.
      for (const stream of [child.stdout, child.stderr]) stream?.destroy();
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);

  const checkAll = async () => {
    const results = [];
    for (const { name, call } of checks) {
      if (isEnding) break;
      results.push({ name, ...(await run(call, 'pipe', running)) });
    }
    return results;
  };
  const [tested, checked] = await Promise.all([run(tests, 'inherit', running), checkAll()]);
  for (const { name, code, output } of checked) {
    process.stdout.write(output);
    if (code !== 0) process.stderr.write(`\`npm run ${name}\` fails\n`);
  }
  return tested.code || checked.find(({ code }) => code !== 0)?.code || 0;
}

/** Runs a program, and gives what it said where that does not go to the terminal. */
function run(call, stdio, running) {
  const child = spawn(process.execPath, call, { stdio: ['inherit', stdio, stdio] });
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
      // One that a signal ended has no code.
      resolve({ code: code ?? 1, output });
    });
  });
}
