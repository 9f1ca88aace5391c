import { createDateFormatter } from '../../dates/create-date-formatter.ts';
import { fillPhrase } from '../../language/fill-phrase.ts';
import { languagePack } from '../../language/languages.ts';
import type { CitationStretch, CslItem, RichText } from '../../model/reference.ts';
import { cleanText } from '../markup/clean-text.ts';
import type { EntryOptions } from '../print/create-entry-context.ts';
import { foreignLanguage } from '../print/foreign-language.ts';
import { createEntryFormatter } from '../print/format-entry.ts';
import { quoteTitle } from '../print/nest-quotes.ts';
import { spaceFrenchMarks } from '../print/space-french-marks.ts';
import { spellSourceCodes } from '../print/spell-source-codes.ts';
import { usableTitle } from '../record/title.ts';
import type { CiteprocModule } from './citeproc-module.ts';
import { createStyleEngine, type StyleEngine } from './create-style-engine.ts';
import type { CslNode, CslStyle } from './csl-style.ts';
import { createLinkTail } from './link-tail.ts';
import { type ClusterPrinter, type PrintableCluster, printCluster } from './print-cluster.ts';
import { readEntryText } from './read-entry-text.ts';
import { straightenQuotes } from './straighten-quotes.ts';
import { tagNumber, tagTitle } from './tag-title.ts';
import { toCslData } from './to-csl-data.ts';

/** What to print, in which style. */
export interface StyleRequest {
  style: CslStyle;
  /** Locale of the words that the style takes from it, and its tag. */
  locale: { tag: string; root: CslNode };
  /** BCP 47 tag of the document. */
  lang: string;
  /** Records in the order of their first citation; their numbers count from 1. */
  items: readonly CslItem[];
  /** Citations in the canonical order, which name records by these numbers. */
  clusters: readonly PrintableCluster[];
  /** Whether addresses print in entries that the style has nothing for. */
  printUrls?: boolean;
}

/** A briefing's references in a style. */
export interface StyledReferences {
  /** For each record in the order given, its number in the list of the style. */
  numbers: number[];
  /** For each record in the order given, its entry, with archive and state as a tail. */
  entries: RichText[][];
  /** For each citation, what it prints; links lead to the new numbers. */
  citations: CitationStretch[][];
  /** Whether citations or entries carry numbers. */
  numbered: boolean;
}

/**
 * Print citations and references in a CSL style.
 *
 * @param citeproc The engine.
 * @param request What to print, in which style.
 * @returns The print, or in words of the engine why it gave up on the style.
 */
export function formatInStyle(
  citeproc: CiteprocModule,
  request: StyleRequest,
): StyledReferences | { fault: string } {
  try {
    return format(citeproc, request);
  } catch (error) {
    // The engine also throws bare texts.
    const text = error instanceof Error ? error.message : String(error);
    return { fault: text.replace(/^citeproc-js error:\s*/i, '').slice(0, 200) };
  }
}

function format(citeproc: CiteprocModule, request: StyleRequest): StyledReferences {
  const { items, clusters, lang, printUrls = false } = request;
  const dates = createDateFormatter(lang);
  const etAl = fillPhrase(languagePack(lang).referenceWords.andOthers, { first: '' }).trim();
  const data = items.map((item, index) =>
    toCslData(
      spaceFrenchMarks(spellSourceCodes(straightenQuotes(item, lang), lang), lang),
      String(index + 1),
      dates,
      etAl,
    ),
  );
  const engine = createStyleEngine(citeproc, request, data);
  const listed = readList(engine.list());
  const numbers = items.map((_, index) => listed.get(index + 1)?.number ?? index + 1);
  const printer: ClusterPrinter = {
    cite: engine.cite,
    numberOf: (number) => numbers[number - 1] ?? number,
    titleOf: (number) => quotedTitle(items[number - 1], lang),
  };
  const citations = clusters.map((cluster) => printCluster(cluster, printer));
  return {
    numbers,
    entries: writeEntries(items, listed, lang, { printUrls }),
    citations,
    numbered:
      [...listed.values()].some(({ isNumbered }) => isNumbered) || citations.some(hasNumber),
  };
}

/** Long titles are told by what stands before their colon. */
function quotedTitle(item: CslItem | undefined, lang: string): string {
  const [title = ''] = cleanText(item && usableTitle(item)).split(/:\s/);
  return title === '' ? '' : quoteTitle(title, lang);
}

interface Listed {
  text: RichText[];
  /** Number that the style prints, else its place in the list. */
  number: number;
  /** Whether the style prints one. */
  isNumbered: boolean;
}

/** The entries by number of first citation. */
function readList(list: ReturnType<StyleEngine['list']>): Map<number, Listed> {
  const read = list.map(({ id, output }) => ({ id: Number(id), ...readEntryText(output) }));
  const own = new Set(read.map(({ number }) => number));
  // A style may count downwards; one that numbers only some entries does not count at all.
  const counts = read.every((_, index) => own.has(index + 1));
  return new Map(
    read.map(({ id, text, number }, index) => [
      id,
      {
        text,
        number: (counts ? number : undefined) ?? index + 1,
        isNumbered: number !== undefined,
      },
    ]),
  );
}

function writeEntries(
  items: readonly CslItem[],
  listed: ReadonlyMap<number, Listed>,
  lang: string,
  options: EntryOptions,
): RichText[][] {
  const tail = createLinkTail(lang);
  const builtIn = createEntryFormatter(lang, options);
  return items.map((item, index) => {
    const text = listed.get(index + 1)?.text ?? [];
    // A free-text reference prints as its author wrote it.
    if (isEmpty(text) || item.custom?.footnote !== undefined) return builtIn(item);
    const titleLang = foreignLanguage(item.language, lang);
    const titled =
      titleLang === undefined ? text : tagTitle(text, usableTitle(item) ?? '', titleLang);
    const tagged = tagNumber(titled, cleanText(item.number));
    const rest = tail(item);
    return rest.length === 0
      ? tagged
      : [...tagged, { text: endsSentence(text) ? ' ' : '. ' }, ...rest];
  });
}

/** Not all styles end their entries with a full stop. */
function endsSentence(text: readonly RichText[]): boolean {
  return /[.?!…。！？؟۔][»”“’"'」)\]\s]*$/u.test(text.map((stretch) => stretch.text).join(''));
}

/** Where a style has nothing to print for a record, the engine says so in English. */
function isEmpty(text: readonly RichText[]): boolean {
  const all = text.map((stretch) => stretch.text).join('');
  return !/[\p{L}\p{N}]/u.test(all) || /\[CSL STYLE ERROR|\[NO_PRINTED_FORM\]/.test(all);
}

/** A number leads to its entry and is nothing but that number. */
function hasNumber(citation: readonly CitationStretch[]): boolean {
  return citation.some((one) => one.kind === 'text' && one.text === String(one.number));
}
