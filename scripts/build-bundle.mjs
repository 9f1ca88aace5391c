/**
 * Makes the bundle of the program and nothing else, unless it is as its sources are: what is needed to
 * run it.
 *
 *     node scripts/build-bundle.mjs
 */
import { fileURLToPath } from 'node:url';
import { digestOfInputs, isCurrent, noteBuild } from './build/is-current.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

if (!isCurrent(root, 'bundle')) {
  const from = digestOfInputs(root);
  const { bundle } = await import('./build/bundle.mjs');
  noteBuild(root, 'bundle', from, await bundle(root));
}
