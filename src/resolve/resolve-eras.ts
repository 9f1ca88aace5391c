import type { FootnoteDefinition, Nodes, RootContent } from 'mdast';
import { compareDays } from '../dates/day.ts';
import { identifyAmounts } from '../eras/identify-amounts.ts';
import type { Briefing } from '../model/briefing.ts';
import type { Era, HistoricEvent } from '../model/era.ts';
import type { Reference } from '../model/reference.ts';
import { visit } from '../values/visit.ts';
import { type BriefingContent, canonicalOrder, type OrderedNode } from './canonical-order.ts';
import { createTokenReader } from './claim-tokens.ts';
import type { LocatedEras } from './locate-eras.ts';
import { readAmountMentions, readFlags } from './read-amounts.ts';
import { readEvents } from './read-events.ts';
import { readSupport } from './read-support.ts';

/** What is derived from the text of the eras. */
export type ResolvedEras = Pick<Briefing, 'events' | 'amounts' | 'amountMentions' | 'flags'>;

/**
 * Derive what the text tells of each era: events, amounts, open questions, references, and what
 * every claim rests on. Copies never count, as only what is written is read.
 *
 * @param content Tree, facts and eras; each era is given what stands in its section.
 * @param located Owner of each top-level node.
 * @param references Numbered references; the numbers are already on the citations.
 * @param lang BCP 47 tag of the document.
 * @returns Events, amounts and flags of the whole briefing.
 */
export function resolveEras(
  content: BriefingContent,
  { eras, eraOf }: Pick<LocatedEras, 'eras' | 'eraOf'>,
  references: readonly Reference[],
  lang: string,
): ResolvedEras {
  const nodes = canonicalOrder(content);
  const owner = ownersOf(eraOf);
  const eraOfNode = (node: Nodes) => owner.get(node);
  const notes = notesByIdentifier(nodes);
  const unitOf = readSupport(content, createTokenReader(references, notes, lang), lang);
  const events = readEvents(content.tree, eraOf, lang);
  const amountMentions = readAmountMentions(nodes, eraOfNode, unitOf, lang);
  const amounts = identifyAmounts(amountMentions);
  const flags = readFlags(nodes, eraOfNode, unitOf, lang);
  for (const era of eras) {
    era.events = events.filter((event) => event.era === era.id).sort(byFirstDay);
    era.amounts = amounts.filter((amount) => amount.era === era.id);
    era.flags = flags.filter((flag) => flag.era === era.id);
    era.references = citedIn(era, eraOf, notes);
  }
  return { events, amounts, amountMentions, flags };
}

/** Era of every node below the top level too. */
function ownersOf(eraOf: ReadonlyMap<RootContent, Era>): Map<Nodes, Era> {
  const owners = new Map<Nodes, Era>();
  for (const [node, era] of eraOf) {
    visit(node, (inner) => {
      owners.set(inner, era);
    });
  }
  return owners;
}

function notesByIdentifier(nodes: readonly OrderedNode[]): Map<string, FootnoteDefinition> {
  const notes = new Map<string, FootnoteDefinition>();
  for (const { node } of nodes) {
    if (node.type === 'footnoteDefinition') notes.set(node.identifier.toUpperCase(), node);
  }
  return notes;
}

/** An era owns a reference if a mark stands in its section, be it the mark of a note that cites. */
function citedIn(
  era: Era,
  eraOf: ReadonlyMap<RootContent, Era>,
  notes: ReadonlyMap<string, FootnoteDefinition>,
): number[] {
  const numbers = new Set<number>();
  const seen = new Set<FootnoteDefinition>();
  const collect = (root: Nodes): void => {
    visit(root, (node) => {
      if (node.type === 'citation') {
        for (const number of node.data?.numbers ?? []) if (number) numbers.add(number);
      }
      if (node.type !== 'footnoteReference') return;
      const note = notes.get(node.identifier.toUpperCase());
      if (!note || seen.has(note)) return;
      seen.add(note);
      collect(note);
    });
  };
  for (const [node, owner] of eraOf) {
    if (owner === era && node.type !== 'footnoteDefinition') collect(node);
  }
  return [...numbers].sort((a, b) => a - b);
}

/** What is dated less exactly comes first; of equals the one written first. */
function byFirstDay(a: HistoricEvent, b: HistoricEvent): number {
  return compareDays(a.first, b.first);
}
