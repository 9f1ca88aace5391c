import type { RootContent } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { readAmount } from '../eras/read-amount.ts';
import { splitSentences } from '../eras/split-sentences.ts';
import { placeOf } from '../markdown/place-of.ts';
import { wordsOf } from '../markdown/words.ts';
import type { AmountMention, Era, Flag } from '../model/era.ts';
import type { OrderedNode } from './canonical-order.ts';
import type { UnitOf } from './read-support.ts';

/** Era of a node, by the section it stands in. */
export type EraOfNode = (node: RootContent) => Era | undefined;

/**
 * Read every place where an amount is written.
 *
 * @param nodes Nodes of the briefing in the canonical order.
 * @param eraOf Era of a node.
 * @param unitOf Unit and sentence that each amount stands in.
 * @param lang BCP 47 tag of the document, for dates in words.
 * @returns The mentions in that order.
 */
export function readAmountMentions(
  nodes: readonly OrderedNode[],
  eraOf: EraOfNode,
  unitOf: UnitOf,
  lang: string,
): AmountMention[] {
  return directives(nodes, 'amount').map((node) => {
    const { unit, sentence } = unitOf.get(node) ?? {};
    return {
      value: readAmount(wordsOf(node), node.attributes ?? {}, lang).value,
      era: eraOf(node)?.id,
      support: unit?.support ?? { usable: [], unusable: [] },
      noSource: unit?.noSource ?? false,
      clusters: unit?.written ?? [],
      sentence,
      place: placeOf(node),
      node,
    };
  });
}

/**
 * Read the open questions. Each is written on its node.
 *
 * @param nodes Nodes of the briefing in the canonical order.
 * @param eraOf Era of a node.
 * @param unitOf Unit that each flag stands in.
 * @param lang BCP 47 tag of the document, for the ends of sentences.
 * @returns The flags in that order.
 */
export function readFlags(
  nodes: readonly OrderedNode[],
  eraOf: EraOfNode,
  unitOf: UnitOf,
  lang: string,
): Flag[] {
  return directives(nodes, 'flag').map((node, index) => {
    const era = eraOf(node);
    const place = placeOf(node);
    const kind = node.attributes?.kind ?? '';
    const flag: Flag = {
      id: `flag-${index + 1}`,
      kind,
      text: wordsOf({ type: 'paragraph', children: node.children }) || kind,
      claim:
        splitSentences(unitOf.get(node)?.unit.text ?? '', lang)
          .at(-1)
          ?.trim() ?? '',
      ...(era && { era: era.id }),
      ...(place && { place }),
      node,
    };
    node.data = { ...node.data, flag };
    return flag;
  });
}

function directives(nodes: readonly OrderedNode[], name: string): TextDirective[] {
  return nodes.flatMap(({ node }) =>
    node.type === 'textDirective' && node.name === name ? [node] : [],
  );
}
