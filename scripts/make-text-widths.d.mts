import type { FontWidths } from '../src/figures/measure-text.ts';

/**
 * Measure the characters of the bundled fonts.
 *
 * @param wanted Names of the files to make; all if not told.
 * @returns Widths by the name of the file.
 */
export declare function makeTextWidths(wanted?: readonly string[]): Record<string, FontWidths>;
