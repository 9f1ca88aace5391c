import { spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { slow } from '../support/slow.ts';

const MODULE = pathToFileURL(path.resolve('scripts/run-together.mjs')).href;
const says = (text: string, code = 0) => [
  '-e',
  `console.log(${JSON.stringify(text)}); process.exitCode = ${code}`,
];
const FOREVER = ['-e', "console.log('begun'); setInterval(() => {}, 1000)"];

interface Check {
  name: string;
  call: string[];
}

/** Runs it in a process of its own, and sends a signal once it is heard to have begun. */
async function together(tests: string[], checks: Check[], signal?: NodeJS.Signals) {
  const script = `
    import { runTogether } from ${JSON.stringify(MODULE)};
    process.exitCode = await runTogether(${JSON.stringify(tests)}, ${JSON.stringify(checks)});
  `;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (signal && text.includes('begun')) child.kill(signal);
    });
  }
  const code = await new Promise((resolve) => child.once('close', resolve));
  return { code, said };
}

it('tests and checks that pass give 0, and what the checks say comes last', slow, async () => {
  const checks = [{ name: 'lint', call: says('all in order') }];
  expect(await together(says('a test'), checks)).toEqual({
    code: 0,
    said: 'a test\nall in order\n',
  });
});

it('a check that fails beside tests that pass fails, is shown and named', slow, async () => {
  const checks = [
    { name: 'typecheck', call: says('well typed') },
    { name: 'lint', call: says('a fault', 3) },
  ];
  const { code, said } = await together(says('a test'), checks);
  expect([code, said]).toEqual([3, expect.stringContaining('a fault\n')]);
  expect(said).toContain('`npm run lint` fails\n');
});

it('tests that fail beside checks that pass fail', slow, async () => {
  expect((await together(says('', 1), [{ name: 'lint', call: says('') }])).code).toBe(1);
});

it.each<NodeJS.Signals>(['SIGINT', 'SIGTERM'])(
  '%s ends all, and that is no success',
  async (signal) => {
    const checks = [
      { name: 'typecheck', call: ['-e', 'setInterval(() => {}, 1000)'] },
      { name: 'lint', call: says('never begun') },
    ];
    const { code, said } = await together(FOREVER, checks, signal);
    expect([code, said.includes('never')]).toEqual([1, false]);
  },
);
