import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Nodes, Parents, PhrasingContent } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import type { Citation } from '../../markdown/nodes.ts';
import { referenceId } from '../../markdown/target-ids.ts';
import { authorInText } from '../../references/print/author-in-text.ts';
import { type ClusterPart, formatCluster } from '../../references/print/cluster.ts';
import type { HtmlContext } from '../context.ts';
import { renderOne } from '../render-one.ts';
import { needsBlank, type StyledCitation, styledCitation } from '../styled-citation.ts';

/**
 * Print a citation: raised numbers in literal brackets, each a link to its entry, or what a CSL style
 * prints for it. A textual one (`@key`) is preceded by the author, as a number alone reads badly in a
 * sentence.
 *
 * @param context What the handlers share.
 * @returns The handler.
 */
export function citationHandler(context: HtmlContext) {
  return (state: State, node: Citation, parent: Parents | undefined): ElementContent[] => {
    const { content, isRaised } = printed(state, node, context);
    const mark = h(
      isRaised ? 'sup' : 'span',
      {
        className: isRaised ? ['citation'] : ['citation', 'in-line'],
        id: node.data?.citingPlace,
        'data-cites': citedNumbers(node.data?.numbers ?? []),
      },
      content,
    );
    state.patch(node, mark);
    const author = textualAuthor(node, context);
    const isBare = isRaised && node.data?.printed !== undefined;
    // Raised figures without brackets stand right behind the name.
    if (author) return [{ type: 'text', value: isBare ? author : `${author}\u00A0` }, mark];
    if (isRaised || !followsText(node, parent)) return [mark];
    // A number stays with its word, a name may begin a line.
    return [{ type: 'text', value: context.briefing.style?.numbered ? '\u00A0' : ' ' }, mark];
  };
}

function printed(state: State, node: Citation, context: HtmlContext): StyledCitation {
  const words = (content: readonly PhrasingContent[]) => renderWords(state, content);
  const stretches = node.data?.printed;
  if (stretches)
    return styledCitation(stretches, (at, side) => words(node.items[at]?.[side] ?? []));
  const numbers = node.data?.numbers ?? [];
  const parts = formatCluster<PhrasingContent[]>(
    node.items.map((item, index) => ({
      key: item.key,
      number: numbers[index],
      label: item.label,
      locator: item.locator,
      prefix: item.prefix.length > 0 ? item.prefix : undefined,
      suffix: item.suffix.length > 0 ? item.suffix : undefined,
    })),
    context.lang,
  );
  return { isRaised: true, content: parts.flatMap((part) => partToHast(part, words)) };
}

function followsText(node: Citation, parent: Parents | undefined): boolean {
  const siblings: readonly Nodes[] = parent?.children ?? [];
  return needsBlank(siblings, siblings.indexOf(node));
}

/** The back-links are made from these, once it is known what prints where. */
function citedNumbers(numbers: readonly (number | undefined)[]): string | undefined {
  const known = new Set(numbers.filter((number) => number !== undefined));
  return known.size > 0 ? [...known].sort((a, b) => a - b).join(' ') : undefined;
}

function partToHast(
  part: ClusterPart<PhrasingContent[]>,
  words: (content: readonly PhrasingContent[]) => ElementContent[],
): ElementContent[] {
  if (part.kind === 'content') return words(part.content);
  const text: ElementContent = { type: 'text', value: part.text };
  return part.kind === 'number' && part.number !== undefined
    ? [h('a', { href: `#${referenceId(part.number)}` }, text)]
    : [text];
}

function renderWords(state: State, content: readonly PhrasingContent[]): ElementContent[] {
  return content.flatMap((child) => renderOne(state, child));
}

function textualAuthor(node: Citation, context: HtmlContext): string | undefined {
  const [first] = node.items;
  if (first?.mode !== 'textual') return undefined;
  const reference = context.references.get(node.data?.numbers?.[0] ?? 0);
  return reference && authorInText(reference.source.item, context.lang);
}
