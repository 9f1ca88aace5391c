/**
 * Write a picture of a page as a small PNG: of its colours the most frequent are kept, and the others
 * become the nearest of them.
 *
 * @param pixels Red, green, blue and opacity of each pixel, row by row.
 * @param width Pixels in a row.
 * @returns The file.
 */
export declare function smallPng(pixels: Uint8ClampedArray, width: number): Buffer;
