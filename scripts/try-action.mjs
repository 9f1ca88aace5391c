/**
 * Tries `action.yml` as it is used: on a fresh clone of this repository, in the repository of somebody
 * whose files and inputs are called as hostilely as git and GitHub let them be. Every step runs, the
 * actions of others by what they do to files (`scripts/local-runner/`).
 *
 *     node scripts/try-action.mjs
 */
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runAction } from './local-runner/run-action.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Each would leave a file `owned` behind where a shell reads it. */
const HOSTILE = [
  'plain and spaced',
  '$(touch owned)',
  '`touch owned`',
  `';touch owned;'`,
  '";touch owned;"',
  '-rf',
  '--help',
  'two\nlines',
  '::error::owned',
  '\u0024{{ github.token }}',
  'a*[b]?!c',
  ' leading and trailing ',
];

const started = performance.now();
const folder = mkdtempSync(path.join(tmpdir(), 'briefpress-action-'));
const action = path.join(folder, 'action');
// What npm has downloaded on this machine stays where it is.
const store = { caches: path.join(folder, 'caches'), artifacts: '', log: [], passOver: /-npm-/ };
let jobs = 0;
try {
  execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${root}`, action]);
  tryHostileNames();
  tryOnePdf();
  tryFaults();
  tryTrust();
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(
    `action: ${jobs} runs on a fresh clone, ${HOSTILE.length} hostile names, ${seconds} s`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

function tryHostileNames() {
  const workspace = repository(HOSTILE.map((name) => `${name}.md`));
  const all = run({ workspace });
  expect('a run without a failure', !all.failed, all.said);
  expect('all PDFs', all.outputs.count === `${HOSTILE.length}`, all.outputs.count);
  const artifact = path.join(store.artifacts, 'briefings');
  const names = readdirSync(artifact);
  expect('each PDF, manifest and digests', names.length === HOSTILE.length + 2, names.join('\n'));
  expect('a summary', all.summary.includes('## Briefings'), all.summary);
  expect('nothing said that is a command', !/^::error::owned/m.test(all.said), all.said);
  expect('SARIF', JSON.parse(readFileSync(all.outputs.sarif, 'utf8')).version === '2.1.0', 'none');
  const files = JSON.stringify(HOSTILE.map((name) => `content/${name}.md`));
  const named = run({ workspace, inputs: { files, artifact: '$(touch owned)' } });
  expect('a run of named files', !named.failed, named.said);
  expect('all that were named', named.outputs.count === `${HOSTILE.length}`, named.outputs.count);
  expect(
    'the name of the artifact',
    existsSync(path.join(store.artifacts, '$(touch owned)')),
    'none',
  );
  expect('unchanged briefings out of the cache', /unchanged/.test(named.said), named.said);
  notOwned(workspace);
}

function tryOnePdf() {
  const workspace = repository(['a "quoted" $(touch owned).md'], 'my project');
  const one = run({ workspace, inputs: { root: 'my project', strict: 'true', attest: 'true' } });
  expect('a run in a folder', !one.failed, one.said);
  const [name, ...others] = readdirSync(store.artifacts);
  expect('one PDF as it is', others.length === 0 && name.endsWith('.pdf'), `${name} ${others}`);
  expect('an attestation', store.log.at(-1)?.attested === 1, JSON.stringify(store.log.at(-1)));
  expect('where it is', one.outputs['artifact-url'].endsWith('.pdf'), one.outputs['artifact-url']);
  notOwned(workspace);
}

function tryFaults() {
  const workspace = repository(['good.md', 'other.md']);
  writeFileSync(
    path.join(workspace, 'content/bad.md'),
    '---\ntitle: Bad\nstatus: draft\n---\n\nA claim.[@nobody]\n',
  );
  const bad = run({ workspace, inputs: { reports: 'junit=out/junit.xml' } });
  expect('a failure', bad.failed && bad.outputs['exit-code'] === '1', bad.outputs['exit-code']);
  expect('its annotation', /^::error .*file=content\/bad\.md,line=6/m.test(bad.said), bad.said);
  expect('the good ones all the same', bad.outputs.count === '2', bad.outputs.count);
  expect(
    'their cache',
    store.log.some(({ saved }) => saved?.includes('-own-')),
    'none',
  );
  expect('a report', existsSync(path.join(workspace, 'out/junit.xml')), 'none');
  const wrong = run({ workspace, inputs: { strict: '$(touch owned)' } });
  expect('a word about the input', /::error .*input `strict`/.test(wrong.said), wrong.said);
  expect('nothing installed for it', wrong.failed && !/npm/.test(wrong.said), wrong.said);
  for (const root of ['..', 'missing', '$(touch owned)']) {
    const lost = run({ workspace, inputs: { root } });
    expect('a word about the folder', /::error .*input `root`/.test(lost.said), lost.said);
  }
  const checked = run({ workspace, inputs: { command: 'check', files: 'content/good.md' } });
  expect(
    'a check that prints nothing',
    !checked.failed && checked.outputs.count === '0',
    checked.said,
  );
  notOwned(workspace);
}

/** What a run with a stranger's text saves is not restored by one without, whatever GitHub would do. */
function tryTrust() {
  store.caches = path.join(folder, 'caches-of-trust');
  const workspace = repository(['first.md', 'second.md']);
  const event = (name, ref, base = '') => ({
    GITHUB_EVENT_NAME: name,
    GITHUB_REF: ref,
    GITHUB_BASE_REF: base,
    GITHUB_SHA: `${jobs}`.padStart(40, '0'),
  });
  const pull = event('pull_request', 'refs/pull/7/merge', 'main');
  const pushed = event('push', 'refs/heads/main');
  const moved = (environment) => {
    store.log.length = 0;
    const { failed, said } = run({ workspace, environment });
    expect('a run', !failed, said);
    const keys = store.log.flatMap(({ restored, saved }) => restored ?? saved ?? []);
    return keys.map((key) => /-(own|pull)-/.exec(key)?.[1]);
  };
  expect('a pull request to begin with nothing', `${moved(pull)}` === 'pull', 'more');
  expect('main to take nothing of it', `${moved(pushed)}` === 'own', 'more');
  const later = { ...pull, GITHUB_REF: 'refs/pull/8/merge', GITHUB_SHA: 'f'.repeat(40) };
  expect('a pull request to begin with main', `${moved(later)}` === 'own,pull', 'other');
  const target = event('pull_request_target', 'refs/heads/main');
  expect('an event of strangers to move nothing', `${moved(target)}` === '', 'something');
}

/** A repository with briefings of these names, in a folder of it. */
function repository(names, project = '.') {
  const workspace = mkdtempSync(path.join(folder, 'workspace-'));
  const content = path.join(workspace, project, 'content');
  mkdirSync(content, { recursive: true });
  for (const [index, name] of names.entries()) {
    const head = `title: Briefing ${index}\npublished: 2026-11-28`;
    writeFileSync(path.join(content, name), `---\n${head}\n---\n\nA text of its own.\n`);
  }
  writeFileSync(path.join(workspace, project, 'briefpress.yaml'), 'paper: a4\n');
  execFileSync('git', ['init', '--quiet'], { cwd: workspace });
  execFileSync('git', ['add', '--all'], { cwd: workspace });
  return workspace;
}

function run({ workspace, inputs = {}, environment = {} }) {
  jobs += 1;
  store.artifacts = path.join(folder, `artifacts-${jobs}`);
  return runAction({
    action,
    workspace,
    temporary: path.join(folder, 'temporary'),
    inputs,
    environment: {
      GITHUB_EVENT_NAME: 'push',
      GITHUB_REF: 'refs/heads/main',
      GITHUB_BASE_REF: '',
      GITHUB_SHA: `${jobs}`.padStart(40, 'a'),
      ...environment,
    },
    store,
  });
}

function notOwned(workspace) {
  const owned = readdirSync(folder, { recursive: true }).filter((name) =>
    /(^|\/)owned$/.test(name),
  );
  expect(`nothing run in ${workspace}`, owned.length === 0, owned.join(', '));
}

function expect(what, isSo, found) {
  if (!isSo) throw new Error(`action: expected ${what}, found: ${found}`);
}
