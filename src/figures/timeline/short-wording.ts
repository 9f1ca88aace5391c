/** A first clause shorter than this says too little. */
const SHORTEST_CLAUSE = 14;

/** Where a clause ends. A full stop after fewer than four letters may be that of an abbreviation. */
const clauseEnd = /[;:؛]\s|(?<=\p{L}{4})[.۔]\s|\s[–—]\s/u;

/**
 * Find the shortest wording of what happened that is whole: its first clause where that says enough,
 * else all of it. Nothing is cut off within a clause.
 *
 * @param text What happened, as plain text.
 * @returns The wording on one line, without a full stop at its end.
 */
export function shortWording(text: string): string {
  const whole = wholeWording(text);
  const [clause = ''] = whole.split(clauseEnd);
  return clause.length >= SHORTEST_CLAUSE ? clause : whole;
}

/**
 * Take what happened as it stands.
 *
 * @param text What happened, as plain text.
 * @returns All of it on one line, without a full stop at its end.
 */
export function wholeWording(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.;:,،؛۔]+$/, '');
}
