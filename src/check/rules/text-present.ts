import type { Rule } from '../rule.ts';
import { startOf } from '../start-of.ts';

/** What prints nothing where it stands. */
const SILENT: ReadonlySet<string> = new Set(['yaml', 'definition', 'footnoteDefinition']);

/** Ask for a text where a briefing is nothing but its front matter. */
export const textPresent: Rule = {
  id: 'text-present',
  check({ tree, eras, facts }, report) {
    if (eras.length > 0 || facts.length > 0) return;
    if (tree.children.some(({ type }) => !SILENT.has(type))) return;
    report({
      place: startOf(tree.children[0]?.position),
      reason: 'The briefing has no text, expected some below its front matter',
      note: 'Write the answer first, between `:::bottom-line` and `:::`, then a heading such as `## What was found` and its text.',
    });
  },
};
