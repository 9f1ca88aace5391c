import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { RichText } from '../model/reference.ts';
import { withTextStyles } from './text-styles.ts';

/**
 * Write a formatted reference as HTML. The kinds become class names; what they look like is the
 * style sheet's affair.
 *
 * @param parts Stretches of text.
 * @returns Phrasing content.
 */
export function richTextToHast(parts: readonly RichText[]): ElementContent[] {
  return parts.flatMap(({ text, kind, href, lang, styles }) => {
    const inner: ElementContent =
      href === undefined ? { type: 'text', value: text } : h('a', { href }, text);
    if (kind === undefined && lang === undefined) return withTextStyles([inner], styles);
    const element = h(
      tagOf(kind),
      { className: kind && [`reference-${kind}`], lang, dir: lang && 'auto' },
      inner,
    );
    return withTextStyles([element], styles);
  });
}

function tagOf(kind: RichText['kind']): string {
  if (kind === 'container') return 'i';
  return kind === 'state' || kind === 'archived' || kind === 'missing' ? 'b' : 'span';
}
