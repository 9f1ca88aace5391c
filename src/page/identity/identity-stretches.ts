import type { LoadedIdentity } from '../../model/identity.ts';
import type { PrintedStretch } from '../fonts/stretches.ts';

/**
 * List what an institution prints on each of its papers, with the place where each is written.
 *
 * @param identity The identity; undefined where the project has none.
 * @returns Its texts.
 */
export function identityStretches(identity: LoadedIdentity | undefined): PrintedStretch[] {
  if (!identity) return [];
  const { file, places, data } = identity;
  const { name, short_name, series, disclaimer, licence, cite_as, previous_edition } = data;
  const texts = { name, short_name, series, disclaimer, licence, cite_as, previous_edition };
  const lines = data.imprint.map((line, index): [string, string] => [`imprint.${index}`, line]);
  return [...Object.entries(texts), ...lines].flatMap(([key, text]) => {
    const place = places[key] ?? places[key.replace(/\.\d+$/, '')];
    return text === undefined ? [] : [{ text, file, place }];
  });
}
