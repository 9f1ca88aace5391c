/** The middle of some numbers, and both ends. */
export interface Spread {
  median: number;
  least: number;
  most: number;
}

/**
 * Find the middle of some numbers.
 *
 * @param values At least one.
 * @returns The median; of an even count the mean of the middle two.
 */
export declare function median(values: readonly number[]): number;

/**
 * Sum up some numbers.
 *
 * @param values At least one.
 * @returns The middle and both ends.
 */
export declare function spread(values: readonly number[]): Spread;

/**
 * Compare two programs round by round, so that a machine that slows down slows both.
 *
 * @param values Of one program, by round.
 * @param base Of the other, by round; the longer list loses its last ones.
 * @returns Spread of the ratios.
 */
export declare function ratios(values: readonly number[], base: readonly number[]): Spread;
