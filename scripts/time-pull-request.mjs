/**
 * Times what a pull request waits for, from the checkout to the uploaded PDF, where one briefing of fifty
 * has changed and the caches of the main branch are restored: `action.yml` as it stands, step by step, on
 * a fresh clone. Not in it is what GitHub itself does: finding a machine, and its network. Caches are
 * packed and unpacked with the program that GitHub uses; to upload is to copy.
 *
 *     node scripts/time-pull-request.mjs
 */
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { batchOf, filesOf } from '../bench/corpus.mjs';
import { runAction } from './local-runner/run-action.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const BRIEFINGS = 50;
/** What a pull request may take, in seconds. */
const MOST = 60;

const folder = mkdtempSync(path.join(tmpdir(), 'briefpress-pull-request-'));
const store = { caches: path.join(folder, 'caches'), artifacts: '', log: [] };
try {
  const origin = writeRepository();
  const pushed = job('main', origin, 'push', 'refs/heads/main');
  const [first] = readdirSync(path.join(origin, 'content')).filter((name) => name.endsWith('.md'));
  appendFileSync(path.join(origin, 'content', first), '\nA sentence that a pull request adds.\n');
  git(origin, 'commit', '--quiet', '--all', '--message', 'Change one');
  const pull = job('pull', origin, 'pull_request', 'refs/pull/1/merge');
  tell(pushed, 'The first push, with nothing cached');
  tell(pull, `A pull request that changes one briefing of ${BRIEFINGS}`);
  if (pull.failed || !/\b1 built, 49 unchanged/.test(pull.said)) throw new Error(pull.said);
  if (pull.seconds > MOST) throw new Error(`more than ${MOST} s`);
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

function writeRepository() {
  const origin = path.join(folder, 'origin');
  const content = path.join(origin, 'content');
  mkdirSync(content, { recursive: true });
  for (const [name, document] of batchOf(BRIEFINGS)) {
    for (const [file, text] of Object.entries(filesOf(name, document, 'briefing'))) {
      const target = path.join(content, file);
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, text);
    }
  }
  writeFileSync(path.join(origin, 'briefpress.yaml'), 'paper: a4\n');
  git(origin, 'init', '--quiet', '--initial-branch', 'main');
  git(origin, 'config', 'user.name', 'Bench');
  git(origin, 'config', 'user.email', 'bench@example.org');
  git(origin, 'add', '--all');
  git(origin, 'commit', '--quiet', '--message', 'Begin');
  return origin;
}

/** One job on a machine of its own: nothing is there but what it fetches and restores. */
function job(name, origin, event, ref) {
  const machine = path.join(folder, 'machine');
  rmSync(machine, { recursive: true, force: true });
  const action = path.join(machine, 'action');
  const workspace = path.join(machine, 'workspace');
  const load = loadavg()[0];
  const steps = [
    timed('fetch the action', () =>
      git(folder, 'clone', '--quiet', '--depth', '1', `file://${root}`, action),
    ),
    timed('checkout', () =>
      git(folder, 'clone', '--quiet', '--depth', '1', `file://${origin}`, workspace),
    ),
  ];
  store.artifacts = path.join(folder, `artifacts-${name}`);
  const result = runAction({
    action,
    workspace,
    temporary: path.join(machine, 'temporary'),
    inputs: {},
    environment: {
      GITHUB_EVENT_NAME: event,
      GITHUB_REF: ref,
      GITHUB_BASE_REF: event === 'push' ? '' : 'main',
      GITHUB_SHA: git(workspace, 'rev-parse', 'HEAD').trim(),
      npm_config_cache: path.join(machine, 'npm'),
    },
    store,
  });
  const all = [...steps, ...result.steps];
  // What is kept for a later job is no concern of who waits for this PDF, but stands before it.
  const seconds = all.reduce((sum, step) => sum + step.seconds, 0);
  return { ...result, steps: all, seconds, load };
}

function timed(name, work) {
  const started = performance.now();
  work();
  return { name, seconds: (performance.now() - started) / 1000 };
}

function tell({ steps, seconds, load }, title) {
  console.log(
    `${title}: ${seconds.toFixed(1)} s (${cpus().length} cores, load ${load.toFixed(1)})`,
  );
  for (const step of steps) console.log(`  ${step.seconds.toFixed(1).padStart(6)} s  ${step.name}`);
}

function git(cwd, ...args) {
  return execFileSync('git', args, { cwd, encoding: 'utf8' });
}
