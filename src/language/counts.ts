import type { en } from './packs/en.ts';

/** What can be counted in words. */
export type CountName = keyof typeof en.counts;
