/**
 * Makes `dist/`: the bundle that runs, types, and each module by itself for scripts, benches and tests.
 * Does nothing where all of it is as the last build left it and nothing it was made of has changed.
 *
 *     npm run build
 */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { digestOfInputs, isCurrent, noteBuild } from './build/is-current.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

if (!isCurrent(root, 'all')) await build();

async function build() {
  const from = digestOfInputs(root);
  // One after the other: the compiler writes modules where the bundle puts what loads it.
  await compile();
  const { bundle } = await import('./build/bundle.mjs');
  noteBuild(root, 'all', from, await bundle(root));
}

function compile() {
  const compiler = path.join(root, 'node_modules/typescript/bin/tsc');
  const call = [compiler, '-p', path.join(root, 'tsconfig.build.json')];
  return new Promise((resolve) => {
    execFile(process.execPath, call, (error, output) => {
      if (!error) return resolve();
      process.stdout.write(output);
      process.exit(1);
    });
  });
}
