import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { TextStyle } from '../model/reference.ts';

const tags: Readonly<Record<TextStyle, string>> = {
  italic: 'i',
  bold: 'b',
  superscript: 'sup',
  subscript: 'sub',
  'small-caps': 'span.small-caps',
  underline: 'u',
};

/**
 * Wrap content in the looks that a CSL style asks for.
 *
 * @param content Phrasing content.
 * @param styles Looks, the outermost first; none leaves the content as it is.
 * @returns The content, wrapped.
 */
export function withTextStyles(
  content: ElementContent[],
  styles: readonly TextStyle[] = [],
): ElementContent[] {
  return styles.reduceRight<ElementContent[]>((inner, style) => [h(tags[style], inner)], content);
}
