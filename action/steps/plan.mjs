/**
 * First step of the action: reads its inputs, and names the caches it may restore. It runs before
 * anything is installed, so on Node alone.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheKeys, trustOf } from '../cache-keys.mjs';
import { projectFolder } from '../project-folder.mjs';
import { InputFault, readInputs } from '../read-inputs.mjs';
import { annotation, setOutputs } from '../tell-runner.mjs';

const tool = fileURLToPath(new URL('../..', import.meta.url));
const { env } = process;

try {
  plan(readInputs(env));
} catch (error) {
  if (!(error instanceof InputFault)) throw error;
  process.stdout.write(annotation('error', error.message));
  process.exitCode = 2;
}

function plan(inputs) {
  const project = projectFolder(env.GITHUB_WORKSPACE ?? '.', inputs.root);
  const event = env.GITHUB_EVENT_NAME ?? '';
  const lock = digest(readFileSync(path.join(tool, 'package-lock.json')));
  const os = env.RUNNER_OS ?? process.platform;
  const temporary = env.RUNNER_TEMP ?? '';
  const results = path.join(temporary, `briefpress-results-${digest(inputs.root).slice(0, 12)}`);
  mkdirSync(results, { recursive: true, mode: 0o700 });
  const keys = cacheKeys({
    event,
    ref: env.GITHUB_REF ?? '',
    base: env.GITHUB_BASE_REF,
    sha: env.GITHUB_SHA ?? '',
    tool: lock,
    os,
    arch: process.arch,
    root: inputs.root,
  });
  const isKept = inputs.cache && keys !== undefined;
  if (inputs.cache && !keys)
    say('notice', `nothing is cached for \`${event}\`: its text may be anybody’s`);
  const isAttested = inputs.attest && trustOf(event) === 'own';
  if (inputs.attest && !isAttested) say('notice', `what \`${event}\` built is not attested`);
  setOutputs({
    work: mkdtempSync(path.join(temporary, 'briefpress-')),
    results,
    project,
    'cache-key': isKept ? keys.key : '',
    'cache-restore': isKept ? keys.restore : '',
    // npm checks what it takes out of its cache by the digests of the lock file, whoever put it there.
    'npm-cache': inputs.cache ? npmCache() : '',
    'npm-key': `briefpress-npm-1-${os}-${process.arch}-${lock.slice(0, 32)}`,
    artifact: inputs.artifact,
    attest: isAttested,
  });
}

function npmCache() {
  const isWindows = process.platform === 'win32';
  const call = ['config', 'get', 'cache'];
  return execFileSync('npm', call, { cwd: tool, encoding: 'utf8', shell: isWindows }).trim();
}

function say(level, text) {
  process.stdout.write(annotation(level, text));
}

function digest(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}
