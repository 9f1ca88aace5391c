/**
 * Prints the briefings of `content/`: makes the bundle of the program, unless it is as its sources are,
 * and runs it in this process. Types and single modules are left to `npm run build`.
 *
 *     npm run build:pdf
 */
await import('./build-bundle.mjs');
process.argv.splice(2, 0, 'build');
await import('../dist/cli/main.js');
