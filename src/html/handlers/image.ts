import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Image, Paragraph } from 'mdast';
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
 * Print a paragraph; one that holds a picture alone becomes a figure, with the picture's title as
 * its caption.
 *
 * @param context What the handlers share.
 * @returns The handler.
 */
export function paragraphHandler(context: HtmlContext) {
  return (state: State, node: Paragraph): Element => printParagraph(state, node, context);
}

function printParagraph(state: State, node: Paragraph, context: HtmlContext): Element {
  const [only, ...others] = node.children;
  if (only?.type !== 'image' || others.length > 0) {
    return defaultHandlers.paragraph(state, node);
  }
  const picture = state.all(node);
  const caption = only.title
    ? [h('figcaption', [...figureLabel('figure', context), only.title])]
    : [];
  const figure = h('figure', { id: figureId(only.url) }, [...picture, ...caption]);
  state.patch(node, figure);
  return figure;
}

/** `fig-` and the file's stem, as cross-references name it. */
function figureId(url: string): string {
  const stem = url.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
  return `fig-${stem.replace(/[^\p{L}\p{N}_-]+/gu, '-')}`;
}
