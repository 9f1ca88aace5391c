/**
 * Makes `dist/` where npm installs this package out of a git repository (`npm i github:…`, pre-commit):
 * of the scripts of a package npm runs only this one there. In a clone it does nothing, where `npm run
 * build` and `npm run build:pdf` make what they need, and for `npm pack` there is `prepack`.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Where npm was called; a package out of git lies in a temporary folder. */
const { INIT_CWD: caller = root } = process.env;

if (path.relative(root, caller).startsWith('..')) {
  installPackages();
  await import('./build.mjs');
}

/** Called with `--global`, npm installs the packages of the temporary folder nowhere. */
function installPackages() {
  if (existsSync(path.join(root, 'node_modules/.package-lock.json'))) return;
  const here = ['--global=false', '--location=project', '--include=dev'];
  execFileSync('npm', ['ci', '--ignore-scripts', ...here], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
}
