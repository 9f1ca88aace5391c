import type { CitationStretch } from '../../model/reference.ts';
import type { CiteItem } from './citeproc-module.ts';
import { guardText, marks } from './marks.ts';
import { readCitation } from './read-citation.ts';

/** One source of a citation that a style is to print. */
export interface PrintableItem {
  key: string;
  /** Number of its record by first citation, from 1; undefined where the key is unknown. */
  number: number | undefined;
  /** Canonical CSL locator term. */
  label?: string | undefined;
  locator?: string | undefined;
  /** Whether words of the author stand before it, without the blank between. */
  hasPrefix: boolean;
  /** Whether words of the author stand after it, which begin with their own blank or comma. */
  hasSuffix: boolean;
  /** Whether its author is named already, in the text before it. */
  withoutAuthor: boolean;
}

/** A citation that a style is to print. */
export type PrintableCluster = readonly PrintableItem[];

/** What a citation is printed with. */
export interface ClusterPrinter {
  /** Prints it, with marks. */
  cite(items: readonly CiteItem[]): string;
  /** Gives the number in the list of the style, by number of first citation. */
  numberOf(number: number): number;
  /** Gives the title of a record in quotation marks, by the same number; empty where it has none. */
  titleOf(number: number): string;
}

/**
 * Print a citation in a style.
 *
 * @param cluster The citation.
 * @param printer What it is printed with.
 * @returns What it prints. A key that no source defines is visible as `?key`.
 */
export function printCluster(
  cluster: PrintableCluster,
  { cite, numberOf, titleOf }: ClusterPrinter,
): CitationStretch[] {
  const words: { item: number; side: 'prefix' | 'suffix' }[] = [];
  const markWords = (item: number, side: 'prefix' | 'suffix') =>
    `${marks.words}${words.push({ item, side }) - 1}${marks.end}`;
  const items = cluster.flatMap((item, index) =>
    item.number === undefined || isRepeat(item, cluster.slice(0, index))
      ? []
      : [toCiteItem(item, item.number, index, markWords)],
  );
  const unknown = cluster.flatMap(({ key, number }) => (number === undefined ? [`?${key}`] : []));
  const output = items.length > 0 ? cite(items) : '';
  const printed = isPrinted(output)
    ? readCitation(markWhole(output, items), { numberOf: (id) => numberOf(Number(id)), words })
    : inOurWords(items, { numberOf, titleOf });
  return unknown.length === 0
    ? printed
    : [...printed, ...undefinedKeys(unknown, printed.length > 0)];
}

/** Where a page is all that is printed for a source, the engine gives it without our marks. */
function markWhole(output: string, [item, ...others]: readonly CiteItem[]): string {
  const isMarked = output.includes(marks.cite) || output.includes(marks.number);
  if (isMarked || !item || others.length > 0) return output;
  return `${marks.cite}${item.id}${marks.idEnd}${output}${marks.end}`;
}

function toCiteItem(
  { label, locator, hasPrefix, hasSuffix, withoutAuthor }: PrintableItem,
  number: number,
  index: number,
  markWords: (item: number, side: 'prefix' | 'suffix') => string,
): CiteItem {
  return {
    id: String(number),
    ...(locator !== undefined && {
      label: label ?? 'page',
      locator: guardText(locator),
    }),
    ...(hasPrefix && { prefix: `${markWords(index, 'prefix')} ` }),
    ...(hasSuffix && { suffix: markWords(index, 'suffix') }),
    ...(withoutAuthor && { 'suppress-author': true }),
  };
}

/** Says no more than an item before it; words of the author are never dropped. */
function isRepeat(item: PrintableItem, before: readonly PrintableItem[]): boolean {
  if (item.hasPrefix || item.hasSuffix) return false;
  return before.some(
    ({ number, label, locator }) =>
      number === item.number && label === item.label && locator === item.locator,
  );
}

/** The engine says so in English where a style has nothing to print for a source. */
function isPrinted(output: string): boolean {
  return !/\[NO_PRINTED_FORM\]|\[CSL STYLE ERROR/.test(output);
}

/**
 * A reader must be able to find the entry, whatever the style leaves out: one that names authors only
 * has no words for a source whose author is named in the sentence, and its list no numbers. Such a
 * source is told by its title.
 */
function inOurWords(
  items: readonly CiteItem[],
  { numberOf, titleOf }: Omit<ClusterPrinter, 'cite'>,
): CitationStretch[] {
  const named = items.map((item) => ({
    number: numberOf(Number(item.id)),
    title: item['suppress-author'] === true ? titleOf(Number(item.id)) : '',
  }));
  const isTitled = named.every(({ title }) => title !== '');
  const [open, between, close] = isTitled ? ['(', '; ', ')'] : ['[', ', ', ']'];
  const stretches = named.flatMap(({ number, title }, index): CitationStretch[] => [
    { kind: 'text', text: index === 0 ? open : between },
    { kind: 'text', text: isTitled ? title : String(number), number },
  ]);
  return [...stretches, { kind: 'text', text: close }];
}

function undefinedKeys(keys: readonly string[], follows: boolean): CitationStretch[] {
  return [{ kind: 'text', text: `${follows ? ' ' : ''}[${keys.join(', ')}]` }];
}
