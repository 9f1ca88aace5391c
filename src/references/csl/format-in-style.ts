import type { CitationStretch, CslItem, RichText } from '../../model/reference.ts';
import { createDateFormatter } from '../create-date-formatter.ts';
import { foreignLanguage } from '../foreign-language.ts';
import { createEntryFormatter } from '../format-entry.ts';
import { usableTitle } from '../title.ts';
import type { CiteprocModule } from './citeproc-module.ts';
import { createStyleEngine, type StyleEngine } from './create-style-engine.ts';
import type { CslNode, CslStyle } from './csl-style.ts';
import { createLinkTail } from './link-tail.ts';
import { type PrintableCluster, printCluster } from './print-cluster.ts';
import { readEntryText, type StyledEntry } from './read-entry-text.ts';
import { tagTitle } from './tag-title.ts';
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
  const { items, clusters, lang } = request;
  const dates = createDateFormatter(lang);
  const engine = createStyleEngine(
    citeproc,
    request,
    items.map((item, index) => toCslData(item, String(index + 1), dates)),
  );
  // Citations first: the engine sets its counters back when it makes the list.
  const printed = clusters.map((cluster) => engine.cite(cluster));
  const listed = readList(engine);
  const numbers = items.map((_, index) => listed.get(index + 1)?.number ?? index + 1);
  const citations = printed.map((cluster) =>
    printCluster(cluster, (number) => numbers[number - 1] ?? number),
  );
  const entries = writeEntries(items, listed, lang);
  const numbered = engine.printsNumbers() || [...listed.values()].some(({ isOwn }) => isOwn);
  return { numbers, entries, citations, numbered };
}
