import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { RichText, StyledText } from '../model/reference.ts';
import { withTextStyles } from './text-styles.ts';

/**
 * Write a formatted reference as HTML. The kinds become class names; what they look like is the
 * style sheet's affair.
 *
 * @param parts Stretches of text.
 * @returns Phrasing content.
 */
export function richTextToHast(parts: readonly RichText[]): ElementContent[] {
  return parts.flatMap(({ text, parts: inside, kind, href, lang, styles }) => {
    const content = (inside ?? [{ text }]).flatMap(writePart);
    const inner = href === undefined ? content : [h('a', { href }, content)];
    if (kind === undefined && lang === undefined) return withTextStyles(inner, styles);
    const element = h(
      tagOf(kind),
      { className: kind && [`reference-${kind}`], lang, dir: lang && 'auto' },
      inner,
    );
    return withTextStyles([element], styles);
  });
}

function writePart({ text, styles, isCode }: StyledText): ElementContent[] {
  const content: ElementContent = { type: 'text', value: text };
  return withTextStyles([isCode ? h('code', [content]) : content], styles);
}

function tagOf(kind: RichText['kind']): string {
  if (kind === 'container') return 'i';
  return kind === 'state' || kind === 'archived' || kind === 'missing' ? 'b' : 'span';
}
