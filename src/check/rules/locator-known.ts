import type { CitationItem } from '../../markdown/nodes.ts';
import { textOf } from '../../markdown/words.ts';
import { briefingNodes } from '../all-nodes.ts';
import type { Rule } from '../rule.ts';

/** A word and a number, as a locator has them, alone after the key. */
const likeLocator = /^,?\s*(\p{L}[\p{L}\p{M}.]*\s*\p{N}[\p{L}\p{N}–\-.,\s]*)$/u;

/** Tell of text after a key that looks like a locator but begins with no word for one. */
export const locatorKnown: Rule = {
  id: 'locator-known',
  check(briefing, report) {
    for (const node of briefingNodes(briefing)) {
      if (node.type !== 'citation') continue;
      for (const item of node.items) {
        const found = unknownLocator(item);
        if (found === undefined) continue;
        report({
          place: item.position,
          key: item.key,
          reason: `Unexpected \`${found}\` after \`@${item.key}\`, expected a locator such as \`p. 3\` or \`ch. 2\``,
          actual: found,
          note: 'It prints as you wrote it. Use a word that is known in English or in the language of the briefing.',
        });
      }
    }
  },
};

function unknownLocator({ locator, suffix }: CitationItem): string | undefined {
  if (locator !== undefined) return undefined;
  const text = textOf(suffix);
  return likeLocator.exec(text)?.[1]?.trim();
}
