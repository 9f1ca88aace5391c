import type { UndefinedCitation } from '../model/briefing.ts';
import type { Place } from '../model/message.ts';
import type { CitingPlace, Reference, Source } from '../model/reference.ts';
import type { EntryOptions } from './print/create-entry-context.ts';
import { createEntryFormatter } from './print/format-entry.ts';
import { isUsable, referenceState } from './record/state.ts';

/** A cluster that prints, before it has numbers. */
export interface Cluster {
  /** What it cites, in the order of the author. */
  items: readonly { key: string; position: Place }[];
  /** `body`, or a slot such as `bottom-line`. */
  printedIn: string;
  place?: Place | undefined;
  /** Index, in the list given, of the cluster whose text this one prints again. */
  copyOf?: number | undefined;
}

/** What a cluster prints as. */
export interface NumberedCluster {
  /** Number of each item's reference, in the order of `items`; undefined for an unknown key. */
  numbers: (number | undefined)[];
  /** Id of the citing place; undefined where no key is known, as nothing can link back to it. */
  citingPlace: string | undefined;
}

/** The references of a briefing, and where each is cited. */
export interface Numbering {
  /** One for each cluster given, in the same order. */
  clusters: NumberedCluster[];
  references: Reference[];
  citingPlaces: CitingPlace[];
  /** In the order given; a key that is cited twice stands here twice, a copy never. */
  undefinedCitations: UndefinedCitation[];
}

/**
 * Number references by first appearance. A source keeps its number, an unknown key gets none.
 *
 * @param clusters Clusters in the one canonical order of a briefing.
 * @param library Sources by key.
 * @param lang BCP 47 tag of the document, for the entries.
 * @param options How the entries print.
 * @returns Numbers, references, citing places and the keys that no source defines.
 */
export function numberReferences(
  clusters: readonly Cluster[],
  library: ReadonlyMap<string, Source>,
  lang: string,
  options?: EntryOptions,
): Numbering {
  const numberOf = numberKeys(clusters, library);
  const numbered = numberClusters(clusters, numberOf);
  const citingPlaces = clusters.flatMap((cluster, index) => citingPlace(cluster, index, numbered));
  return {
    clusters: numbered,
    references: createReferences(numberOf, library, citingPlaces, lang, options),
    citingPlaces,
    undefinedCitations: clusters
      .filter(({ copyOf }) => copyOf === undefined)
      .flatMap(({ items }) => items)
      .filter(({ key }) => !library.has(key))
      .map(({ key, position }) => ({ key, place: position })),
  };
}

function numberKeys(
  clusters: readonly Cluster[],
  library: ReadonlyMap<string, Source>,
): Map<string, number> {
  const keys = clusters.flatMap(({ items }) => items.map(({ key }) => key));
  const known = new Set(keys.filter((key) => library.has(key)));
  return new Map([...known].map((key, index) => [key, index + 1]));
}

function numberClusters(
  clusters: readonly Cluster[],
  numberOf: ReadonlyMap<string, number>,
): NumberedCluster[] {
  let places = 0;
  return clusters.map(({ items }) => {
    const numbers = items.map(({ key }) => numberOf.get(key));
    const isKnown = numbers.some((number) => number !== undefined);
    if (isKnown) places += 1;
    return { numbers, citingPlace: isKnown ? `cite-${places}` : undefined };
  });
}

function citingPlace(
  { printedIn, place, copyOf }: Cluster,
  index: number,
  numbered: readonly NumberedCluster[],
): CitingPlace[] {
  const { numbers, citingPlace: id } = numbered[index] ?? { numbers: [] };
  if (id === undefined) return [];
  const original = copyOf === undefined ? undefined : numbered[copyOf]?.citingPlace;
  return [
    {
      id,
      references: [...new Set(numbers.flatMap((number) => number ?? []))].sort((a, b) => a - b),
      printedIn,
      ...(place && { place }),
      ...(original !== undefined && { copyOf: original }),
    },
  ];
}

function createReferences(
  numberOf: ReadonlyMap<string, number>,
  library: ReadonlyMap<string, Source>,
  citingPlaces: readonly CitingPlace[],
  lang: string,
  options: EntryOptions | undefined,
): Reference[] {
  const format = createEntryFormatter(lang, options);
  const placesOf = new Map<number, string[]>();
  for (const { id, references } of citingPlaces) {
    for (const number of references) {
      const ids = placesOf.get(number);
      if (ids) ids.push(id);
      else placesOf.set(number, [id]);
    }
  }
  return [...numberOf].flatMap(([key, number]) => {
    const source = library.get(key);
    if (!source) return [];
    const state = referenceState(source.item);
    const citing = placesOf.get(number) ?? [];
    const entry = format(source.item);
    return [{ number, key, source, state, usable: isUsable(state), citingPlaces: citing, entry }];
  });
}
