import { createPress } from '../../src/print/press.ts';

/**
 * One press for all files of tests that a worker runs, so that its browser starts once. Its prints
 * cannot be told from those of another press, so tests *of* a press, or of what is left behind by
 * one, open their own. Nobody closes it: it ends with the worker.
 */
export const press = createPress({ sandbox: 'auto', jobs: 1, printTimeout: 60_000 });

// Vitest ends a worker by this signal; only an exit takes the browser and its folder along.
process.once('SIGTERM', () => process.exit());
