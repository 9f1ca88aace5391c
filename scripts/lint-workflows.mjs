/**
 * Has `actionlint` and `zizmor` judge the workflows, `action.yml`, what `briefpress init` writes, and the whole
 * workflows that docs/ci.md shows, but for those that call ours by its branch. They
 * are taken from the PATH, else from PyPI and the Go module proxy; where one cannot be had, one line says so
 * and nothing fails, unless `BRIEFPRESS_LINT=required`.
 *
 *     node scripts/lint-workflows.mjs
 */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { firstWorkflow } from '../dist/scaffold/first-workflow.js';

const run = promisify(execFile);
const root = fileURLToPath(new URL('..', import.meta.url));
const WORKFLOWS = '.github/workflows';
const ZIZMOR = 'zizmor==1.32.0';
const ACTIONLINT = 'github.com/rhysd/actionlint/cmd/actionlint@v1.7.12';

const folder = await mkdtemp(path.join(tmpdir(), 'briefpress-lint-'));
try {
  const written = [await writeFirstWorkflow(), ...(await writeShownWorkflows())];
  const zizmor = await find('zizmor', installZizmor);
  if (zizmor)
    await judge(zizmor, ['--offline', '--no-progress', '.github', 'action.yml', ...written]);
  const actionlint = await find('actionlint', installActionlint);
  if (actionlint) await judge(actionlint, [...(await workflows()), ...written]);
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** Written where a linter takes it for a workflow. */
async function writeFirstWorkflow() {
  const place = path.join(folder, WORKFLOWS);
  await mkdir(place, { recursive: true });
  const file = path.join(place, 'briefings.yml');
  await writeFile(
    file,
    firstWorkflow('github', { version: '1.0.0', source: 'locked', out: 'out' }),
  );
  return file;
}

async function writeShownWorkflows() {
  const page = await readFile(path.join(root, 'docs/ci.md'), 'utf8');
  const shown = [...page.matchAll(/^```yaml\n(name: .*?)^```$/gms)].map(([, text]) => text);
  const pinned = shown.filter((text) => !text.includes('briefpress/briefpress@main'));
  if (pinned.length === 0) throw new Error('docs/ci.md shows no workflow any more');
  const files = pinned.map((_, index) => path.join(folder, WORKFLOWS, `shown-${index + 1}.yml`));
  await Promise.all(files.map((file, index) => writeFile(file, pinned[index])));
  return files;
}

async function workflows() {
  const names = await readdir(path.join(root, WORKFLOWS));
  return names.map((name) => path.join(WORKFLOWS, name));
}

async function find(name, install) {
  const there = await run(name, ['--version']).catch(() => undefined);
  if (there) return name;
  const installed = await install().catch(() => undefined);
  if (installed) return installed;
  console.log(`workflows: ${name} was not run: it cannot be had here`);
  if (process.env.BRIEFPRESS_LINT === 'required') process.exitCode = 1;
  return undefined;
}

async function installZizmor() {
  const home = path.join(folder, 'python');
  await run('python3', ['-m', 'venv', home]);
  const quiet = ['--quiet', '--disable-pip-version-check', '--only-binary', ':all:'];
  await run(path.join(home, 'bin/pip'), ['install', ...quiet, ZIZMOR]);
  return path.join(home, 'bin/zizmor');
}

async function installActionlint() {
  const env = { ...process.env, GOBIN: path.join(folder, 'go'), GOFLAGS: '-mod=mod' };
  await run('go', ['install', ACTIONLINT], { env });
  return path.join(folder, 'go/actionlint');
}

async function judge(program, args) {
  const name = path.basename(program);
  try {
    await run(program, args, { cwd: root });
    console.log(`workflows: ${name} finds nothing`);
  } catch (error) {
    console.log(`workflows: ${name}\n${error.stdout}${error.stderr}`);
    process.exitCode = 1;
  }
}
