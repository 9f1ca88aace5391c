import { languagePack } from '../../language/languages.ts';
import { printLocator } from './print-locator.ts';

/** One source of a cluster, ready to print. `Content` is rich text, whatever its tree. */
export interface ClusterItem<Content> {
  key: string;
  /** Number of its reference; undefined where the key is unknown. */
  number?: number | undefined;
  /** Canonical CSL locator term. */
  label?: string | undefined;
  locator?: string | undefined;
  /** Words before the number, without the blank between. */
  prefix?: Content | undefined;
  /** Words after it, which begin with their own blank or comma. */
  suffix?: Content | undefined;
}

/** A stretch of a printed cluster. */
export type ClusterPart<Content> =
  /** Brackets, commas, spaces. */
  | { kind: 'text'; text: string }
  /**
   * Stands for references: a number for its own, the dash of a range for those in between.
   * `number` is the first of `numbers`, the one to link to.
   */
  | { kind: 'number'; text: string; number: number; numbers: number[] }
  | { kind: 'locator'; text: string }
  /** A key that no source defines, visible as `?key`. */
  | { kind: 'unknown'; text: string; key: string }
  /** Rich text of the author, before or after a number. */
  | { kind: 'content'; content: Content };

/**
 * Print a citation cluster between literal brackets: `[8]`, `[2, 7]`, three or more neighbours as
 * `[3–5]`, `[3, p. 12]`, with the commas of the language. Items are sorted by number, unless one has words before it: then the order
 * of the author is kept. Semicolons part the items as soon as one of them holds more than a number.
 *
 * @param items Sources of the cluster in the order of the author.
 * @param lang BCP 47 tag of the document.
 * @returns The parts, in print order.
 */
export function formatCluster<Content>(
  items: readonly ClusterItem<Content>[],
  lang: string,
): ClusterPart<Content>[] {
  const ordered = withoutRepeats(inPrintOrder(items));
  const { comma, nameSeparator } = languagePack(lang).referenceWords;
  const separator = ordered.every(isBare) ? comma : nameSeparator;
  const printed = runsOf(ordered).map((run) => printRun(run, lang));
  return [text('['), ...join(printed, separator), text(']')];
}

/** Unknown keys come last, in the order of the author. */
function inPrintOrder<Content>(items: readonly ClusterItem<Content>[]): ClusterItem<Content>[] {
  if (items.some((item) => item.prefix !== undefined)) return [...items];
  const rank = (item: ClusterItem<Content>) => item.number ?? Number.MAX_SAFE_INTEGER;
  return [...items].sort((a, b) => rank(a) - rank(b));
}

/** Drops an item that says no more than one before it; words of the author are never dropped. */
function withoutRepeats<Content>(items: readonly ClusterItem<Content>[]): ClusterItem<Content>[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    if (item.prefix !== undefined || item.suffix !== undefined) return true;
    const identity = JSON.stringify([item.number ?? item.key, item.label, item.locator]);
    const isNew = !seen.has(identity);
    seen.add(identity);
    return isNew;
  });
}

function isBare<Content>({ locator, prefix, suffix }: ClusterItem<Content>): boolean {
  return locator === undefined && prefix === undefined && suffix === undefined;
}

/** Gathers bare neighbours, number by number, into runs. */
function runsOf<Content>(items: readonly ClusterItem<Content>[]): ClusterItem<Content>[][] {
  const runs: ClusterItem<Content>[][] = [];
  for (const item of items) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const follows =
      last?.number !== undefined && item.number === last.number + 1 && isBare(item) && isBare(last);
    if (run && follows) run.push(item);
    else runs.push([item]);
  }
  // Two neighbours print one by one: a dash would save nothing and hide a number.
  return runs.flatMap((run) => (run.length === 2 ? run.map((item) => [item]) : [run]));
}

function printRun<Content>(
  run: readonly ClusterItem<Content>[],
  lang: string,
): ClusterPart<Content>[] {
  const numbers = run.flatMap(({ number }) => number ?? []);
  const [first, second] = numbers;
  const last = numbers.at(-1);
  if (first !== undefined && second !== undefined && last !== undefined) {
    const between = { number: second, numbers: numbers.slice(1, -1) };
    return [numberPart(first), { kind: 'number', text: '–', ...between }, numberPart(last)];
  }
  return run.flatMap((item) => printItem(item, lang));
}

function printItem<Content>(item: ClusterItem<Content>, lang: string): ClusterPart<Content>[] {
  const { key, number, label, locator, prefix, suffix } = item;
  const parts: ClusterPart<Content>[] = [];
  if (prefix !== undefined) parts.push({ kind: 'content', content: prefix }, text(' '));
  parts.push(number === undefined ? { kind: 'unknown', text: `?${key}`, key } : numberPart(number));
  if (locator !== undefined) {
    const { comma } = languagePack(lang).referenceWords;
    parts.push(text(comma), { kind: 'locator', text: printLocator(label, locator, lang) });
  }
  if (suffix !== undefined) parts.push({ kind: 'content', content: suffix });
  return parts;
}

function join<Content>(
  groups: readonly ClusterPart<Content>[][],
  separator: string,
): ClusterPart<Content>[] {
  return groups.flatMap((group, index) => (index === 0 ? group : [text(separator), ...group]));
}

function numberPart(number: number): Extract<ClusterPart<never>, { kind: 'number' }> {
  return { kind: 'number', text: `${number}`, number, numbers: [number] };
}

function text(content: string): { kind: 'text'; text: string } {
  return { kind: 'text', text: content };
}
