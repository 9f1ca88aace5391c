import { closest, distance } from 'fastest-levenshtein';

/**
 * Find the known name that an author probably meant.
 *
 * @param name Name as written.
 * @param known Names that would have been right.
 * @returns The nearest one, or undefined where none is near: more than a third of the letters
 *   differ, though two swapped letters always count as near.
 */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const nearest = known.length > 0 ? closest(name, known) : undefined;
  if (nearest === undefined) return undefined;
  const reach = name.length < 4 ? 1 : Math.max(2, Math.floor(name.length / 3));
  const steps = distance(name, nearest);
  if (steps > reach) return undefined;
  // Two swapped letters are two steps, as many as two wrong ones, and far more likely.
  const swapped = known.find(
    (other) => distance(name, other) === steps && lettersOf(other) === lettersOf(name),
  );
  return swapped ?? nearest;
}

function lettersOf(name: string): string {
  return [...name].sort().join('');
}
