import type { Definition } from 'mdast';
import type { PlaceFinder } from '../located/create-place-finder.ts';
import type { LocatedEntry, LocatedMap } from '../model/located-value.ts';
import type { Place } from '../model/message.ts';
import type { SourceFile } from '../model/source-file.ts';
import { parseOneLineSource } from '../references/parse-one-line-source.ts';
import { type Library, readSources } from '../references/record/read-library.ts';

/** The file that definitions stand in. */
export interface DefiningFile extends SourceFile {
  placeAt: PlaceFinder;
}

/**
 * Read a source that is defined like a link: `[@key]: https://… "Title. Publisher, 4 March 2012"`, with
 * "Retrieved 15 April 2016" behind it for a page that was read then. An empty address (`<>`) stands
 * for a source without one.
 *
 * @param definition Definition in the tree.
 * @param key Key that its label names, as written.
 * @param file Source file, in which places are counted.
 * @returns The source, and what is wrong with its dates.
 */
export function readSourceDefinition(
  definition: Definition,
  key: string,
  file: DefiningFile,
): Library {
  const { url } = definition;
  const places = findPlaces(definition, file);
  const said = parseOneLineSource(definition.title ?? '');
  const entries = [
    ...field('id', key, places.whole),
    ...field('type', url === '' ? 'document' : 'webpage', places.whole),
    ...field('title', said.title, places.title),
    ...field('publisher', said.publisher, places.title),
    ...field('issued', said.date, places.title),
    ...field('accessed', said.accessed, places.title),
    ...field('URL', url, places.url),
  ];
  const map: LocatedMap = { kind: 'map', entries, place: places.whole };
  return readSources({ kind: 'list', items: [map] }, file.path);
}

interface DefinitionPlaces {
  whole?: Place;
  url?: Place;
  title?: Place;
}

/** Finds address and title as they are written; where escapes change them, the whole stands for both. */
function findPlaces(
  { url, title, position }: Definition,
  { text, placeAt }: DefiningFile,
): DefinitionPlaces {
  const start = position?.start.offset;
  const end = position?.end.offset;
  if (start === undefined || end === undefined) return {};
  const whole = placeAt(start, end);
  const source = text.slice(start, end);
  const stretch = (offset: number, length: number) =>
    offset === -1 ? whole : placeAt(start + offset, start + offset + length);
  const urlAt = source.indexOf(url, source.indexOf(']:') + 2);
  const titleAt = title ? source.lastIndexOf(title) : -1;
  return { whole, url: stretch(urlAt, url.length), title: stretch(titleAt, title?.length ?? 0) };
}

function field(key: string, text: string | undefined, place: Place | undefined): LocatedEntry[] {
  if (!text) return [];
  return [{ key, value: { kind: 'scalar', value: text, spelling: text, place } }];
}
