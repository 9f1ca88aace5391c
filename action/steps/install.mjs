/**
 * Second step of the action: installs this tool where it lies, by its own lock file and without running
 * a script of any package, makes the bundle, and asks it where the project has its PDFs.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isPlainPath } from '../cache-keys.mjs';
import { setOutputs } from '../tell-runner.mjs';

const tool = fileURLToPath(new URL('../..', import.meta.url));
const { BRIEFPRESS_PROJECT: project = '', BRIEFPRESS_RESULTS: results = '' } = process.env;

install();
await placeOutput();

function install() {
  const options = { cwd: tool, stdio: 'inherit', shell: process.platform === 'win32' };
  // A job that has installed it already, such as that of its own repository, need not do so again.
  if (!existsSync(path.join(tool, 'node_modules/.package-lock.json'))) {
    const quiet = ['--prefer-offline', '--no-audit', '--no-fund', '--loglevel', 'error'];
    execFileSync('npm', ['ci', '--ignore-scripts', ...quiet], options);
  }
  execFileSync(process.execPath, ['scripts/build-bundle.mjs'], { ...options, shell: false });
}

/** The output folder is cached where the checkout has none: a committed one, or a link, is not touched. */
async function placeOutput() {
  const { findProject, resolveSettings } = await import('../../dist/index.js');
  const settings = await findProject(project, project)
    .then((found) => resolveSettings({}, found, process.env))
    // What is wrong with the settings is told by the build.
    .catch(() => undefined);
  const out = settings?.run.out ?? path.join(project, 'out');
  const isNew = !lstatSync(out, { throwIfNoEntry: false });
  setOutputs({
    out,
    'cache-path': [path.join(results, 'builds'), ...(isNew && isPlainPath(out) ? [out] : [])],
  });
}
