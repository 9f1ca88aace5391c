import type { FootnoteDefinition, Nodes, Root } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { createDateFormatter } from '../dates/create-date-formatter.ts';
import { type SupportTag, supportTag } from '../eras/support-tag.ts';
import { languagePack } from '../language/languages.ts';
import { firstDefinitions } from '../markdown/first-definitions.ts';
import type { Briefing } from '../model/briefing.ts';
import { visit } from '../values/visit.ts';
import type { HtmlContext } from './context.ts';
import type { DrawnFigures } from './drawn-figures.ts';

/** What a template asks of the parts. */
export interface PartsOptions extends Pick<HtmlContext, 'lang' | 'measure' | 'letters'> {
  /** Names of the slots that the template places. */
  slots: readonly string[];
  /** Greatest number of key points that print; all of them unless given. */
  keyPoints?: number | undefined;
  /** Whether the whole list of references is attached to the PDF. */
  attached?: boolean;
  /** Drawings of maps and charts, without which they are left out. */
  drawn?: DrawnFigures;
}

/**
 * Gather what the handlers need to know of a whole briefing before they print any of it.
 *
 * @param briefing Resolved briefing.
 * @param options Language, and what the template asks for.
 * @returns A context for one run.
 */
export function createContext(
  briefing: Briefing,
  { lang, measure, letters, slots, drawn }: PartsOptions,
): HtmlContext {
  const { tree, references, images } = briefing;
  const claims = findClaims(briefing);
  const placed = new Set(slots);
  const isShort = !placed.has('body');
  const footnotes = firstDefinitions(tree, 'footnoteDefinition');
  return {
    briefing,
    lang,
    measure,
    letters,
    words: languagePack(lang).fixedWords,
    slots: placed,
    isShort,
    briefsElsewhere:
      placed.has('eras-in-brief') ||
      (isShort && placed.has('eras-in-lines')) ||
      placed.has('eras-at-a-glance') ||
      placesLeaf(tree, 'eras-at-a-glance'),
    references: new Map(references.map((reference) => [reference.number, reference])),
    images: new Map(images.map((image) => [image.url, image])),
    footnotes,
    freeText: bySourceKey(footnotes),
    notes: new Map(),
    drawn: drawn ?? { maps: new Map(), charts: new Map(), inMargin: new Set(), tooWide: new Map() },
    figureCounts: {},
    dates: createDateFormatter(lang),
    claims,
    toldByTag: findToldByTag(claims),
    printedFlags: new Set(),
    erasTablePrinted: false,
    timelinePrinted: false,
  };
}

/**
 * Tell whether the author has put something into the text that the template would place.
 *
 * @param tree Markdown tree.
 * @param name Name of the directive, such as `eras-at-a-glance`.
 * @returns Whether it stands in the tree.
 */
export function placesLeaf(tree: Root, name: string): boolean {
  let found = false;
  visit(tree, 'leafDirective', (directive) => {
    found ||= directive.name === name;
  });
  return found;
}

function bySourceKey(
  footnotes: ReadonlyMap<string, FootnoteDefinition>,
): Map<string, FootnoteDefinition> {
  const freeText = [...footnotes.values()].filter(({ data }) => data?.sourceKey !== undefined);
  return new Map(freeText.map((definition) => [definition.data?.sourceKey ?? '', definition]));
}

function findClaims({ tree, eras }: Briefing): HtmlContext['claims'] {
  const claims = new Map<Nodes, SupportTag | undefined>();
  visit(tree, 'listItem', (item) => {
    const { support, event } = item.data ?? {};
    if (!support) return;
    // What an event rests on is said by its mark, save that of one that was only announced.
    claims.set(item, event && !event.planned ? undefined : supportTag(support));
  });
  for (const { summary } of eras) {
    const support = summary?.brief?.data?.support;
    if (!summary?.brief || !support) continue;
    claims.set(summary.brief, supportTag(support));
  }
  return claims as HtmlContext['claims'];
}

/** A claim says once that it has no source, by a tag or by its mark, and once what is asked of it. */
function findToldByTag(claims: HtmlContext['claims']): Set<TextDirective> {
  const told = new Set<TextDirective>();
  for (const [node, tag] of claims) {
    const isTold =
      tag !== undefined || (node.type === 'listItem' && node.data?.event !== undefined);
    visit(node, 'textDirective', (directive) => {
      if (directive.data?.flag || (directive.name === 'no-source' && isTold)) told.add(directive);
    });
  }
  return told;
}
