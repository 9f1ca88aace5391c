import type { ListItem, Nodes, Paragraph } from 'mdast';
import type { ContainerDirective, TextDirective } from 'mdast-util-directive';
import { type ClaimUnit, paragraphUnits, rowUnits } from '../eras/claim-units.ts';
import { factsOf } from '../markdown/directives.ts';
import type { Citation } from '../markdown/nodes.ts';
import type { Support } from '../model/era.ts';
import type { BriefingContent } from './canonical-order.ts';
import type { TokenReader } from './claim-tokens.ts';

type Unit = ClaimUnit<TextDirective, Citation>;

/** Where an amount or flag stands. */
export interface StandsIn {
  unit: Unit;
  /** Running number in the briefing of the sentence or row. */
  sentence: number;
}

/** Where each amount and flag stands. */
export type UnitOf = ReadonlyMap<TextDirective, StandsIn>;

/**
 * Derive what each claim rests on. Support is written on the items of key points, summaries and
 * chronologies, on the paragraphs of the bottom line and on the briefs of eras.
 *
 * @param content Tree, facts and eras; numbers are already on the citations.
 * @param read Reader of tokens.
 * @param lang BCP 47 tag of the document, for the ends of sentences.
 * @returns The unit and the sentence of every amount and flag.
 */
export function readSupport(
  { tree, facts, eras }: BriefingContent,
  read: TokenReader,
  lang: string,
): UnitOf {
  const unitOf = new Map<TextDirective, StandsIn>();
  let sentences = 0;
  const keep = (units: Unit[]): Support => {
    const before = sentences;
    for (const unit of units) {
      for (const [index, mark] of unit.marks.entries()) {
        const sentence = before + (unit.sentences[index] ?? 0);
        unitOf.set(mark, { unit, sentence });
        sentences = Math.max(sentences, sentence + 1);
      }
    }
    return {
      units: units.map(({ support }) => support),
      noSource: units.some(({ noSource }) => noSource),
    };
  };
  const row = (nodes: readonly Nodes[]) => keep(rowUnits(read(nodes)));

  function visit(node: Nodes): void {
    // The label of a leaf directive is a caption.
    if (isText(node) || node.type === 'leafDirective') {
      keep(paragraphUnits(read([node]), lang));
    } else if (node.type === 'tableRow') {
      row([node]);
    } else if (node.type === 'listItem') {
      row(node.children.filter(isText));
      for (const child of node.children) if (!isText(child)) visit(child);
    } else if (node.type === 'containerDirective') {
      visitContainer(node);
    } else if ('children' in node) {
      for (const child of node.children) visit(child);
    }
  }

  function visitContainer(container: ContainerDirective): void {
    const hasRows = factsOf(container)?.hasRows;
    for (const child of container.children) {
      if (child.type === 'list' && hasRows) {
        for (const item of child.children) mark(item, row([item]));
      } else if (child.type === 'paragraph') {
        mark(child, keep(paragraphUnits(read([child]), lang)));
      } else {
        visit(child);
      }
    }
  }

  visit(tree);
  for (const { value } of facts) row([value]);
  for (const { value } of eras.flatMap(({ rows }) => rows)) row([value]);
  return unitOf;
}

function isText({ type }: Nodes): boolean {
  return type === 'paragraph' || type === 'heading';
}

function mark(node: ListItem | Paragraph, support: Support): void {
  node.data = { ...node.data, support };
}
