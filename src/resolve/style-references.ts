import type { Citation } from '../markdown/nodes.ts';
import { createMessage } from '../messages/create-message.ts';
import type { LocatedFrontMatter } from '../model/front-matter.ts';
import type { Finding, Message } from '../model/message.ts';
import type { AppliedStyle, CitationStretch } from '../model/reference.ts';
import type { CiteprocModule } from '../references/csl/citeproc-module.ts';
import { formatInStyle, type StyledReferences } from '../references/csl/format-in-style.ts';
import { loadCiteproc } from '../references/csl/load-citeproc.ts';
import type { PrintableCluster } from '../references/csl/print-cluster.ts';
import { renumber } from '../references/csl/renumber.ts';
import type { Numbering } from '../references/number.ts';
import type { World } from '../world.ts';
import { loadCslLocale } from './load-csl-locale.ts';
import type { LoadedStyle } from './load-style.ts';

/** References of a briefing as they print. */
export interface PrintedReferences {
  numbering: Numbering;
  /** What each citation prints, where a CSL style says so. */
  printed?: CitationStretch[][];
  style?: AppliedStyle;
  messages: Message[];
}

/**
 * Print the references of a briefing in its CSL style, if it names one. The order of its list
 * becomes that of the references.
 *
 * @param numbering References in the built-in look.
 * @param citations Citations in the order of the clusters of `numbering`.
 * @param loaded The style that the briefing names.
 * @param briefing Path and front matter of the briefing.
 * @param world Where the tool's own files are read.
 * @param loadEngine Loads the CSL engine, where it is installed.
 * @returns The references; those given where there is no style, or one that cannot be used.
 */
export async function styleReferences(
  numbering: Numbering,
  citations: readonly Citation[],
  loaded: LoadedStyle,
  briefing: { path: string; frontMatter: LocatedFrontMatter },
  world: World,
  loadEngine: () => CiteprocModule | undefined = loadCiteproc,
): Promise<PrintedReferences> {
  const { style, file = briefing.path } = loaded;
  if (!style) return { numbering, messages: [] };
  const { data, places } = briefing.frontMatter;
  const citeproc = loadEngine();
  const wishes = { lang: data.lang, wanted: style.defaultLocale };
  const locale =
    citeproc && (await loadCslLocale({ ...wishes, bases: citeproc.LANG_BASES }, world));
  if (!citeproc || !locale) {
    const place = places.csl && { place: places.csl };
    const message = createMessage('csl-readable', briefing.path, { ...place, ...notInstalled });
    return { numbering, messages: [message] };
  }
  const styled = formatInStyle(citeproc, {
    style,
    locale,
    lang: data.lang,
    printUrls: data.print_urls ?? false,
    items: numbering.references.map(({ source }) => source.item),
    clusters: citations.map((citation, index) => toCluster(citation, numbering, index)),
  });
  if ('fault' in styled) {
    const message = createMessage('csl-readable', file, notCarriedOut(style.title, styled.fault));
    return { numbering, messages: [message] };
  }
  return apply(numbering, styled, style.title);
}

function apply(numbering: Numbering, styled: StyledReferences, title: string): PrintedReferences {
  return {
    numbering: renumber(numbering, styled),
    printed: styled.citations,
    style: { title, numbered: styled.numbered },
    messages: [],
  };
}

function toCluster({ items }: Citation, { clusters }: Numbering, index: number): PrintableCluster {
  const numbers = clusters[index]?.numbers ?? [];
  return items.map(({ key, label, locator, mode, prefix, suffix }, at) => ({
    key,
    number: numbers[at],
    label,
    locator,
    hasPrefix: prefix.length > 0,
    hasSuffix: suffix.length > 0,
    // Who is cited in running text is named there, before the citation.
    withoutAuthor: mode === 'suppressed' || (mode === 'textual' && at === 0),
  }));
}

const notInstalled: Finding = {
  reason:
    'The packages `citeproc` and `citeproc-locales` are not installed, expected them for a briefing with `csl`',
  note: 'Install them with `npm install citeproc@2.4.63 citeproc-locales@1.0.2`, or take `csl` out.',
};

function notCarriedOut(title: string, fault: string): Finding {
  return {
    reason: `The style \`${title}\` cannot be carried out, expected one that follows CSL 1.0.2`,
    actual: title,
    note: `The CSL engine says: ${fault.replace(/[.\s]*$/, '')}.`,
  };
}
