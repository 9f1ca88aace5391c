import { readFileSync } from 'node:fs';
import type { CitationStretch, CslItem, RichText } from '../../../src/model/reference.ts';
import type { CslStyle } from '../../../src/references/csl/csl-style.ts';
import {
  formatInStyle,
  type StyledReferences,
} from '../../../src/references/csl/format-in-style.ts';
import { loadCiteproc } from '../../../src/references/csl/load-citeproc.ts';
import type { PrintableItem } from '../../../src/references/csl/print-cluster.ts';
import { readStyle } from '../../../src/references/csl/read-style.ts';
import { loadCslLocale } from '../../../src/resolve/load-csl-locale.ts';
import { readOwn } from '../../support/read-own.ts';

/**
 * Read one of the styles beside the tests.
 *
 * @param name Name of the file, without its ending.
 * @returns Its text.
 */
export function styleText(name: string): string {
  return readFileSync(new URL(`fixtures/${name}.csl`, import.meta.url), 'utf8');
}

/**
 * Read a style that has no faults.
 *
 * @param text Text of the style.
 * @returns The style.
 */
export function soundStyle(text: string): CslStyle {
  const read = readStyle(text);
  if ('findings' in read) throw new Error(JSON.stringify(read.findings));
  return read.style;
}

/** An item of a citation: the number of a source, or all that is said about it. */
export type Cited = number | (Partial<PrintableItem> & { number: number | undefined });

/**
 * Print citations and references with the real engine and its real locales.
 *
 * @param text Text of the style.
 * @param items Records in the order of their first citation.
 * @param clusters Citations.
 * @param lang BCP 47 tag of the document.
 * @returns What is printed.
 */
export async function printInStyle(
  text: string,
  items: readonly CslItem[],
  clusters: readonly Cited[][] = [],
  lang = 'en',
): Promise<StyledReferences> {
  const styled = await tryInStyle(soundStyle(text), items, clusters, lang);
  if ('fault' in styled) throw new Error(styled.fault);
  return styled;
}

/** The same for a style that the engine may give up on. */
export async function tryInStyle(
  style: CslStyle,
  items: readonly CslItem[],
  clusters: readonly Cited[][] = [],
  lang = 'en',
): Promise<StyledReferences | { fault: string }> {
  const citeproc = loadCiteproc();
  if (!citeproc) throw new Error('citeproc is not installed');
  const world = {
    root: '/project',
    readInside: async () => 'missing' as const,
    readOwn,
  };
  const request = { lang, wanted: style.defaultLocale, bases: citeproc.LANG_BASES };
  const locale = await loadCslLocale(request, world);
  if (!locale) throw new Error('citeproc-locales is not installed');
  return formatInStyle(citeproc, {
    style,
    locale,
    lang,
    items,
    clusters: clusters.map((cluster) => cluster.map(toItem)),
  });
}

function toItem(cited: Cited): PrintableItem {
  const given = typeof cited === 'number' ? { number: cited } : cited;
  const key = `k${given.number ?? ''}`;
  return { key, hasPrefix: false, hasSuffix: false, withoutAuthor: false, ...given };
}

/**
 * Make a record.
 *
 * @param author Family name.
 * @param year Year of issue.
 * @param more Further fields.
 * @returns The record.
 */
export function record(author: string, year: number, more: Partial<CslItem> = {}): CslItem {
  return {
    id: author,
    type: 'article-newspaper',
    title: `Title by ${author}`,
    author: [{ family: author, given: 'Ann' }],
    issued: { 'date-parts': [[year, 3, 4]] },
    ...more,
  };
}

/**
 * Write a citation with its links: `[<1>–<3>]`, where `<3:…>` leads elsewhere than it says.
 *
 * @param citation Stretches of a citation.
 * @returns One line.
 */
export function shown(citation: readonly CitationStretch[] | undefined): string {
  return (citation ?? [])
    .map((one) => {
      if (one.kind === 'words') return `{${one.item} ${one.side}}`;
      if (one.number === undefined) return one.text;
      return one.text === String(one.number) ? `<${one.text}>` : `<${one.number}:${one.text}>`;
    })
    .join('');
}

/**
 * Write an entry as text.
 *
 * @param entry Stretches of an entry.
 * @returns One line.
 */
export function textOf(entry: readonly RichText[] | undefined): string {
  return (entry ?? []).map(({ text }) => text).join('');
}
