import { spawn } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findProgram } from '../floor.mjs';
import { sampleMemory } from './memory.mjs';

const COUNTER = fileURLToPath(new URL('count.py', import.meta.url));

/**
 * What one run of a program took.
 *
 * @typedef {object} Figures
 * @property {number} wall Seconds until the program ended.
 * @property {number} cpu Seconds of processor, user and system, of the program and all its descendants.
 *   Where there is Python on Linux, orphans are counted; elsewhere those that were waited for. `NaN` where
 *   the system does not tell.
 * @property {number} foreign Processor time of the rest of the machine, per second of wall.
 * @property {number} [afterwards] Seconds from its end to the end of the last process that it left behind.
 * @property {object[]} [memory] Samples, when they were asked for.
 */

/**
 * Run a program and count what it and all that it starts take.
 *
 * @param {string[]} command Program and arguments.
 * @param {{ cwd?: string, env?: object, code?: number, memory?: (sample: object) => object, timeout?: number }} [options]
 *   Folder, variables, the exit code that is expected (0), what to make of each sample of memory (else none
 *   is taken), and the longest time in s (900).
 * @returns {Promise<Figures>} What it took.
 * @throws Error with its last words, when it ends with another code.
 */
export async function runCounted(command, options = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-run-'));
  const words = path.join(folder, 'words.txt');
  try {
    const before = snapshot();
    const run = await spawnCounted(command, folder, words, options);
    const after = snapshot();
    const cpu = run.cpu ?? after.reaped - before.reaped;
    const code = options.code ?? 0;
    if (run.code !== code) throw new Error(lastWords(command, run.code, words));
    const elapsed = (after.now - before.now) / 1000;
    const own = after.own - before.own + (after.reaped - before.reaped);
    const foreign = Math.max(0, after.busy - before.busy - Math.max(cpu, own)) / elapsed;
    return { ...run, cpu, foreign };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function spawnCounted(command, folder, words, { cwd, env, memory, timeout = 900 }) {
  const python = process.platform === 'linux' ? findProgram('python3') : undefined;
  const out = path.join(folder, 'figures.json');
  const [program, ...parameters] = python ? [python, COUNTER, out, ...command] : command;
  const log = openSync(words, 'w');
  const start = performance.now();
  const child = spawn(program, parameters, {
    cwd,
    env: env ?? process.env,
    stdio: ['ignore', log, log],
    // A group of its own, so that all of it can be ended when it takes too long.
    detached: true,
  });
  const stop = memory ? sampleMemory(child.pid, memory) : () => undefined;
  const timer = setTimeout(() => process.kill(-child.pid, 'SIGKILL'), timeout * 1000);
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (exit, signal) => resolve(exit ?? signal));
  });
  clearTimeout(timer);
  const samples = stop();
  const wall = (performance.now() - start) / 1000;
  const figures = python && code === 0 ? JSON.parse(readFileSync(out, 'utf8')) : { code, wall };
  return { ...figures, ...(samples && { memory: samples }) };
}

function lastWords(command, code, words) {
  const said = readFileSync(words, 'utf8').trim().split('\n').slice(-5).join('\n');
  return `${command.join(' ')} ended with ${code}:\n${said}`;
}

/** Processor time in s: of all, of this process, and of the children it has waited for. */
function snapshot() {
  const { user, system } = process.cpuUsage();
  const now = performance.now();
  const own = (user + system) / 1e6;
  try {
    const [, ...ticks] = readFileSync('/proc/stat', 'utf8').split('\n')[0].split(/\s+/).map(Number);
    const [usr, nice, sys, , , irq, softirq] = ticks;
    const line = readFileSync('/proc/self/stat', 'utf8');
    // The name in brackets may hold blanks. Of what follows, 13 and 14 are the times of children.
    const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
    const reaped = (Number(fields[13]) + Number(fields[14])) / TICKS;
    return { now, own, reaped, busy: (usr + nice + sys + irq + softirq) / TICKS };
  } catch {
    return { now, own, reaped: Number.NaN, busy: Number.NaN };
  }
}

/** Ticks a second in `/proc`, the same on every Linux that Node runs on. */
const TICKS = 100;
