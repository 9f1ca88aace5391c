import type { en } from './packs/en.ts';

/** The fixed words that templates and notes may use: those that English has. */
export type WordName = keyof typeof en.fixedWords;
