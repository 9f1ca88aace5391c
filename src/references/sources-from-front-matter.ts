import { locateFrontMatter } from '../located/locate-front-matter.ts';
import type { Place } from '../model/message.ts';
import { type Library, readSources } from './read-library.ts';

/**
 * Read the sources that a briefing holds in its own front matter.
 *
 * @param items List under `references`, as the front matter gave it.
 * @param places Place of each value by its path, such as `references.0.title`.
 * @param file Project-relative path of the briefing.
 * @returns The sources in order, and every fault; the fields of a source are named without the
 *   path before them (`title`, `custom.archive-url`).
 */
export function sourcesFromFrontMatter(
  items: readonly unknown[],
  places: Readonly<Record<string, Place>>,
  file: string,
): Library {
  return readSources(locateFrontMatter(items, places, 'references'), file);
}
