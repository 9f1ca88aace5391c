import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { PhrasingContent } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import type { Citation } from '../../markdown/nodes.ts';
import { authorInText } from '../../references/author-in-text.ts';
import { type ClusterPart, formatCluster } from '../../references/cluster.ts';
import type { HtmlContext } from '../context.ts';

/**
 * Print a citation: raised numbers in literal brackets, each a link to its entry. A textual one
 * (`@key`) is preceded by the author, as a number alone reads badly in a sentence.
 *
 * @param context What the handlers share.
 * @returns The handler.
 */
export function citationHandler(context: HtmlContext) {
  return (state: State, node: Citation): ElementContent[] => {
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
    const mark = h(
      'sup',
      {
        className: ['citation'],
        id: node.data?.citingPlace,
        'data-cites': citedNumbers(numbers),
      },
      parts.flatMap((part) => partToHast(part, state)),
    );
    state.patch(node, mark);
    const author = textualAuthor(node, context);
    return author ? [{ type: 'text', value: `${author}\u00A0` }, mark] : [mark];
  };
}

/** The back-links are made from these, once it is known what prints where. */
function citedNumbers(numbers: readonly (number | undefined)[]): string | undefined {
  const known = new Set(numbers.filter((number) => number !== undefined));
  return known.size > 0 ? [...known].sort((a, b) => a - b).join(' ') : undefined;
}

function partToHast(part: ClusterPart<PhrasingContent[]>, state: State): ElementContent[] {
  if (part.kind === 'content') {
    return part.content.flatMap((child) => {
      const result = state.one(child, undefined);
      return (Array.isArray(result) ? result : result ? [result] : []) as ElementContent[];
    });
  }
  const text: ElementContent = { type: 'text', value: part.text };
  return part.kind === 'number' && part.number !== undefined
    ? [h('a', { href: `#ref-${part.number}` }, text)]
    : [text];
}

function textualAuthor(node: Citation, context: HtmlContext): string | undefined {
  const [first] = node.items;
  if (first?.mode !== 'textual') return undefined;
  const reference = context.references.get(node.data?.numbers?.[0] ?? 0);
  return reference && authorInText(reference.source.item, context.lang);
}
