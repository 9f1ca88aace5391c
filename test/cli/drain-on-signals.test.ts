import { spawn } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';

const MODULE = path.resolve('dist/cli/drain-on-signals.js');

/** What drains for ever unless it is stopped; or, with `quick`, at once. */
const PROGRAM = `
const { listenToDrain } = await import(${JSON.stringify(MODULE)});
const signals = listenToDrain();
const timer = setInterval(() => {}, 1000);
const never = new Promise(() => {});
const say = (text) => process.stdout.write(text + '\\n');
say('listening');
if (process.argv[1] === 'late') await new Promise((resolve) => process.once('SIGTERM', resolve));
const service = {
  quick: { drain: async () => say('drained'), stop: () => never },
  slow: { drain: () => never, stop: async () => say('stopped') },
  stuck: { drain: () => never, stop: () => never },
}[process.argv[1] === 'late' ? 'quick' : process.argv[1]];
process.exit(await signals.end(service, () => say('draining')));
`;

/** Start it, and send it signals: one when it listens, the next when it drains. */
async function run(
  kind: string,
  signals: NodeJS.Signals[],
): Promise<{ code: unknown; said: string }> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', PROGRAM, kind], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += String(chunk);
    if (/(listening|draining)\n$/.test(said)) child.kill(signals.shift() ?? 0);
  });
  const code = await new Promise((resolve) => child.once('close', (...ended) => resolve(ended)));
  return { code, said: said.replaceAll('\n', ' ').trim() };
}

describe('what drains on a signal', () => {
  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('ends well after %s', async (signal) => {
    expect(await run('quick', [signal])).toEqual({
      ...{ code: [0, null], said: 'listening draining drained' },
    });
  });

  it('has heard a signal that came before there was anything to drain', async () => {
    expect(await run('late', ['SIGTERM'])).toEqual({
      ...{ code: [0, null], said: 'listening draining drained' },
    });
  });

  it('is stopped by a second one, with the code of that', async () => {
    expect(await run('slow', ['SIGTERM', 'SIGINT'])).toEqual({
      ...{ code: [130, null], said: 'listening draining stopped' },
    });
  });

  it('is ended all the same when it cannot stop', async () => {
    expect(await run('stuck', ['SIGTERM', 'SIGTERM'])).toMatchObject({ code: [143, null] });
  });
});
