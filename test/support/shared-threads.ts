import { createThreadStock } from '../../src/threads/thread-stock.ts';

/**
 * Threads for all tests that a worker runs, so that what prepares is loaded once. Tests *of* threads start their own.
 * Nobody closes them: they end with the worker.
 */
export const threads = createThreadStock({ jobs: 1 });
