import type { Root, Text } from 'hast';
import { visit } from '../../values/visit.ts';
import type { TextBlock } from './find-text-blocks.ts';

/** Two words that are longer than this together look well alone on a line. */
const LONGEST = 20;

/**
 * Keep the last two words of a text on one line, so that none stands alone on the last: the browser
 * sees to that (`text-wrap: pretty`) only where no notes float.
 *
 * @param block Text beside which there will be notes; changed in place.
 */
export function keepLastWords({ content }: TextBlock): void {
  const texts: Text[] = [];
  const tree: Root = { type: 'root', children: content };
  visit(tree, (node) => {
    if (node.type === 'element' && /^(sup|code|svg)$/.test(node.tagName)) return 'skip';
    if (node.type === 'text') texts.push(node);
    return undefined;
  });
  const whole = texts.map(({ value }) => value).join('');
  const words = /[^ \t\r\n]+ ([^ \t\r\n]+)$/.exec(whole);
  if (!words || words[0].length > LONGEST) return;
  let left = whole.length - (words[1]?.length ?? 0) - 1;
  for (const text of texts) {
    if (left < text.value.length) {
      text.value = `${text.value.slice(0, left)}\u00a0${text.value.slice(left + 1)}`;
      return;
    }
    left -= text.value.length;
  }
}
