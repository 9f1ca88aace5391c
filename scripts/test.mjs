/**
 * Runs the tests, and beside them the checks of types and style.
 *
 *     npm test -- ARGUMENTS OF VITEST
 */
import { fileURLToPath } from 'node:url';
import { runTogether } from './run-together.mjs';

const program = (name) => fileURLToPath(new URL(`../node_modules/${name}`, import.meta.url));

process.exitCode = await runTogether(
  [program('vitest/vitest.mjs'), 'run', ...process.argv.slice(2)],
  [
    { name: 'typecheck', call: [program('typescript/bin/tsc'), '-p', 'tsconfig.json'] },
    { name: 'lint', call: [program('@biomejs/biome/bin/biome'), 'ci', '.'] },
  ],
);
