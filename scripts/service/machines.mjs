import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Ticks of the clock that the system counts the time of processors in, each second. */
const TICKS = 100;
const PAGE = 4096;

/**
 * Start a program that goes on until it is ended.
 *
 * @param {readonly string[]} call Program and arguments.
 * @param {{ready?: RegExp, env?: Record<string, string>, hear?: (line: string) => void, living?: Set<{kill: Function}>}} options
 *   What it says when it is ready, its further environment, who hears each line of it, and where it stands as long as it lives.
 * @returns The program, once it is ready: its number, and how to end it.
 */
export async function startProgram([program, ...args], { ready, env = {}, hear, living } = {}) {
  const child = spawn(program, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  const said = [];
  const ended = new Promise((resolve) => child.once('exit', resolve));
  living?.add(child);
  child.once('exit', () => living?.delete(child));
  const isReady = new Promise((resolve) => {
    if (!ready) resolve();
    for (const stream of [child.stdout, child.stderr]) {
      let rest = '';
      stream.on('data', (chunk) => {
        const lines = (rest + chunk).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) {
          if (said.push(line) > 20) said.shift();
          hear?.(line);
          if (ready?.test(line)) resolve();
        }
      });
    }
  });
  const early = ended.then(() => {
    throw new Error(`${args[0]} ended before it was ready:\n${said.join('\n')}`);
  });
  early.catch(() => undefined);
  await Promise.race([isReady, early]);
  return {
    pid: child.pid,
    /** Send a signal, and wait until it has ended. */
    async end(signal) {
      child.kill(signal);
      await ended;
    },
    /** Last lines that it said. */
    said,
  };
}

/**
 * Start a Redis on a free port, in a folder of its own. What it is told stands on the disk before it answers.
 *
 * @param {string} folder An empty folder.
 * @returns Its address, and how to kill it and start it again.
 */
export async function startRedis(folder) {
  const port = await freePort();
  const settings = ['--bind', '127.0.0.1', '--port', `${port}`, '--dir', folder, '--save', ''];
  const kept = ['--appendonly', 'yes', '--appendfsync', 'always'];
  const start = async () => {
    const program = await startProgram(['redis-server', ...settings, ...kept]);
    while (!(await isListening(port))) await sleep(20);
    return program;
  };
  let redis = await start();
  return {
    address: `redis://127.0.0.1:${port}`,
    end: () => redis.end('SIGKILL'),
    /** Kill it as a machine does that fails, and start it again, with what it had kept or with nothing. */
    async restart({ isEmpty, away = 0 }) {
      await redis.end('SIGKILL');
      await sleep(away);
      if (isEmpty) rmSync(path.join(folder, 'appendonlydir'), { recursive: true, force: true });
      redis = await start();
    },
  };
}

/**
 * Tell how much time of processors a process and all that it started has taken, also what has ended.
 *
 * @param {number} pid Its number.
 * @returns {number} In seconds.
 */
export function processorTime(pid) {
  const own = factsOf(pid);
  if (!own) return 0;
  const children = processes().filter((other) => factsOf(other)?.parent === pid);
  return own.seconds + children.reduce((sum, child) => sum + processorTime(child), 0);
}

/**
 * Tell how much memory a process has now.
 *
 * @param {number} pid Its number.
 * @returns {number} Its resident set, in MiB.
 */
export function residentMemory(pid) {
  const [, pages = 0] = readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ').map(Number);
  return (pages * PAGE) / 2 ** 20;
}

function processes() {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

/** The name of a program stands in brackets and may hold anything: what counts is behind it. */
function factsOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const ticks = fields.slice(11, 15).reduce((sum, count) => sum + count, 0);
    return { parent: fields[1], seconds: ticks / TICKS };
  } catch {
    return undefined;
  }
}

function isListening(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('error', () => resolve(false));
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
  });
}

/**
 * Find a port of this machine that nobody listens on.
 *
 * @returns {Promise<number>} The port.
 */
export function freePort() {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
