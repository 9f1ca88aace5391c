/**
 * Prints the briefings of `content/`: makes the bundle of the program, unless it is as its sources are,
 * and runs it in this process. Types and single modules are left to `npm run build`.
 *
 *     npm run build:pdf
 */
import { fileURLToPath } from 'node:url';
import { digestOfInputs, isCurrent, noteBuild } from './build/is-current.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

if (!isCurrent(root, 'bundle')) {
  const from = digestOfInputs(root);
  const { bundle } = await import('./build/bundle.mjs');
  noteBuild(root, 'bundle', from, await bundle(root));
}
process.argv.splice(2, 0, 'build');
await import('../dist/cli/main.js');
