/**
 * Measure the characters of the figures' font.
 *
 * @returns For each weight, widths by the first character of their stretch.
 */
export declare function makeTextWidths(): unknown;
