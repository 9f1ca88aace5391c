import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Image, Paragraph, PhrasingContent } from 'mdast';
import { defaultHandlers, type State } from 'mdast-util-to-hast';
import type { HtmlContext } from '../context.ts';
import { figureLabel } from '../figures/figure-label.ts';

/**
 * Print a picture from its `data:` address. One that could not be read leaves its alternative
 * text; the rule `image-found` has stopped the briefing by then.
 *
 * @param context What the handlers share.
 * @returns The handler.
 */
export function imageHandler(context: HtmlContext) {
  return (state: State, node: Image): ElementContent => {
    const found = context.images.get(node.url)?.found;
    const result: ElementContent = found
      ? h('img', {
          src: found.dataUrl,
          alt: node.alt ?? '',
          width: Math.round(found.width),
          height: Math.round(found.height),
        })
      : { type: 'text', value: node.alt ?? '' };
    state.patch(node, result);
    return result;
  };
}

/**
 * Print a paragraph; one that holds a picture alone becomes a figure, with the words after the
 * picture as its caption.
 *
 * @param context What the handlers share.
 * @returns The handler.
 */
export function paragraphHandler(context: HtmlContext) {
  return (state: State, node: Paragraph): Element => printParagraph(state, node, context);
}

function printParagraph(state: State, node: Paragraph, context: HtmlContext): Element {
  const { picture, id } = node.data ?? {};
  if (!picture) return defaultHandlers.paragraph(state, node);
  const [shown, ...words] = node.children;
  const figure = h('figure', { id }, [
    ...inlinesOf(state, node, shown ? [shown] : []),
    ...captionOf(inlinesOf(state, node, words), context),
  ]);
  state.patch(node, figure);
  return figure;
}

function inlinesOf(state: State, node: Paragraph, children: PhrasingContent[]): ElementContent[] {
  return state.all({ ...node, children }) as ElementContent[];
}

function captionOf(words: readonly ElementContent[], context: HtmlContext): Element[] {
  if (words.length === 0) return [];
  const [label, ...blank] = figureLabel('figure', context);
  // A raised mark stands right behind what it belongs to, be it the number alone.
  const isMark = words[0]?.type === 'element' && words[0].tagName === 'sup';
  return [h('figcaption', [label, ...(isMark ? [] : blank), ...words])];
}
