import { distance } from 'fastest-levenshtein';

/**
 * Find the key an author most likely meant.
 *
 * @param key Key that is not known.
 * @param known Keys that are.
 * @returns The nearest one: at most a third of the letters differ, or the only one of which `key`
 *   is the beginning; the first in order where several are as near. Undefined when none is near.
 */
export function nearestKey(key: string, known: Iterable<string>): string | undefined {
  const wanted = key.toLowerCase();
  const reach = Math.max(1, Math.floor(wanted.length / 3));
  let nearest: string | undefined;
  let shortest = reach + 1;
  const longer: string[] = [];
  for (const candidate of known) {
    const lower = candidate.toLowerCase();
    if (wanted.length >= 2 && lower.startsWith(wanted)) longer.push(candidate);
    // The lengths alone show that most keys of a large library are too far away.
    if (Math.abs(lower.length - wanted.length) >= shortest) continue;
    const steps = distance(wanted, lower);
    if (steps >= shortest) continue;
    nearest = candidate;
    shortest = steps;
  }
  return nearest ?? (longer.length === 1 ? longer[0] : undefined);
}
