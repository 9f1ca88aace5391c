import type { Place } from '../model/message.ts';
import type { Source } from '../model/reference.ts';

/**
 * Say of a finding which source it is about, and where it stands.
 *
 * @param source The source.
 * @param names Names of fields; the first that is written tells the place, else the whole entry.
 * @returns The file, the place and the key.
 */
export function aboutSource(
  { file, key, fields, place }: Source,
  ...names: readonly string[]
): { file: string; place: Place | undefined; key: string } {
  const written = names.map((name) => fields[name]).find((field) => field !== undefined);
  return { file, place: written ?? place, key };
}
