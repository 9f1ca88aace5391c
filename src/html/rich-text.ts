import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { RichText } from '../model/reference.ts';

/**
 * Write a formatted reference as HTML. The kinds become class names; what they look like is the
 * style sheet's affair.
 *
 * @param parts Stretches of text.
 * @returns Phrasing content.
 */
export function richTextToHast(parts: readonly RichText[]): ElementContent[] {
  return parts.map(({ text, kind, href, lang }) => {
    const inner: ElementContent =
      href === undefined ? { type: 'text', value: text } : h('a', { href }, text);
    if (kind === undefined && lang === undefined) return inner;
    return h(
      tagOf(kind),
      { className: kind && [`reference-${kind}`], lang, dir: lang && 'auto' },
      inner,
    );
  });
}

function tagOf(kind: RichText['kind']): string {
  if (kind === 'container') return 'i';
  return kind === 'state' || kind === 'archived' || kind === 'missing' ? 'b' : 'span';
}
