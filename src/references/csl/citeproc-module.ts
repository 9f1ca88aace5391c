import type { CslName } from '../../model/reference.ts';
import type { CslNode } from './csl-style.ts';

/** A date as the engine reads it. */
export interface CslDataDate {
  'date-parts'?: number[][];
  literal?: string;
  season?: number;
  circa?: boolean;
}

/** A record as the engine reads it. */
export interface CslData {
  id: string;
  type: string;
  [field: string]: string | CslName[] | CslDataDate;
}

/** One source of a citation, as the engine reads it. */
export interface CiteItem {
  id: string;
  label?: string;
  locator?: string;
  prefix?: string;
  suffix?: string;
  'suppress-author'?: boolean;
}

/** What the engine asks of us. */
export interface CiteprocSystem {
  /** Whether printed citation numbers carry marks; see `load-citeproc.ts`. */
  marksNumbers: true;
  retrieveLocale(tag: string): CslNode;
  retrieveItem(id: string): CslData;
}

/** A source of a citation with the keys that it is sorted by. */
export type SortedItem = [CslData, CiteItem & { sortkeys?: unknown }];

/** The parts of an engine that we use. */
export interface CiteprocEngine {
  opt: { development_extensions: Record<string, boolean> };
  sys: Partial<CiteprocSystem>;
  tmp: { area: string; just_looking: boolean };
  output: { string(state: unknown, blobs: unknown, blob?: unknown): unknown };
  citation_sort: { tokens: readonly unknown[] };
  citation: { srt: { compareCompositeKeys(a: SortedItem, b: SortedItem): number } };
  retrieveItem(id: string): CslData;
  updateItems(ids: string[]): void;
  makeCitationCluster(items: CiteItem[]): string;
  makeBibliography(): false | [{ entry_ids: string[][] }, string[]];
}

/** Writes a number: as digits, as a Roman numeral, as a letter. */
export interface NumberFormatter {
  format(number: number, gender?: string): string;
}

/** A number in the output of the engine, which may become part of a range. */
export interface NumericBlob {
  formatter: NumberFormatter;
  /** Replace the formatter; the type of the number, which ranges compare, follows it. */
  setFormatter(formatter: NumberFormatter): void;
}

/** The class of such numbers. `token` is the element of the style that prints it. */
export type NumericBlobClass = new (
  state: CiteprocEngine,
  particle: unknown,
  number: unknown,
  token: { variables_real?: string[]; variables?: string[] } | undefined,
  id: string | undefined,
) => NumericBlob;

/** The parts of the package `citeproc` that we use. */
export interface CiteprocModule {
  Engine: new (
    system: CiteprocSystem,
    style: CslNode,
    lang: string,
    forceLang: boolean,
  ) => CiteprocEngine;
  NumericBlob: NumericBlobClass;
  /** The main locale of each language, such as `es_ES` of `es`. */
  LANG_BASES: Readonly<Record<string, string>>;
  debug(text: string): void;
  getSortKeys: (this: CiteprocEngine, item: CslData, area: 'citation_sort') => unknown;
}
