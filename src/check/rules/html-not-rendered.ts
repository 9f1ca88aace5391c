import { placeOf } from '../../markdown/place-of.ts';
import { withoutHtmlComments } from '../../markdown/without-html-comments.ts';
import { briefingNodes } from '../all-nodes.ts';
import type { Rule } from '../rule.ts';

/** Warn about raw HTML, which prints as the text that it is. */
export const htmlNotRendered: Rule = {
  id: 'html-not-rendered',
  check(briefing, report) {
    for (const node of briefingNodes(briefing)) {
      // Comments neither print nor concern this rule.
      if (node.type !== 'html' || withoutHtmlComments(node.value).trim() === '') continue;
      const [firstLine = ''] = node.value.split('\n');
      const shown = firstLine.length > 40 ? `${firstLine.slice(0, 39)}…` : firstLine;
      report({
        place: placeOf(node),
        reason: `\`${shown}\` is raw HTML and prints as text, expected Markdown`,
        actual: node.value,
        note: 'Use Markdown or a directive; put code between backticks.',
      });
    }
  },
};
