import type { ContainerDirective, TextDirective } from 'mdast-util-directive';
import { placeOf } from '../../markdown/place-of.ts';
import type { Finding } from '../../model/message.ts';
import { allNodes } from '../all-nodes.ts';
import { directiveLines } from '../directive-lines.ts';
import { findUnclosed } from '../find-unclosed.ts';
import type { Rule } from '../rule.ts';

/** Ask for an end to everything that a directive opens, and an opening to every `:::`. */
export const directiveClosed: Rule = {
  id: 'directive-closed',
  check({ tree, text }, report) {
    for (const node of allNodes(tree)) {
      if (node.type === 'containerDirective') reportUnclosed(node, report);
      if (node.type === 'textDirective') reportBroken(node, text, report);
    }
    for (const { line, place } of directiveLines(tree, text)) {
      if (/^:{3,}$/.test(line)) report({ place, ...stray(line) });
    }
  },
};

function reportUnclosed(node: ContainerDirective, report: (finding: Finding) => void): void {
  const position = node.data?.position;
  // A node made by a plugin has no fences to look at.
  if (!position?.opening || position.closing) return;
  report({
    place: position.opening,
    reason: `\`:::${node.name}\` is never closed, expected \`:::\` on a line of its own`,
    actual: `:::${node.name}`,
    expected: [':::'],
    note:
      'Put `:::` after its last line. A container that holds another needs more colons than ' +
      'the one inside: `::::key-points` … `::::`.',
  });
}

function reportBroken(
  node: TextDirective,
  source: string,
  report: (finding: Finding) => void,
): void {
  const unclosed = findUnclosed(node, source);
  if (!unclosed) return;
  const { written, sign } = unclosed;
  const expected = sign === '[' ? ']' : '}';
  report({
    place: placeOf(node),
    reason: `\`${written}${sign}\` is never closed, expected \`${expected}\``,
    actual: `${written}${sign}`,
    expected: [expected],
    note: 'Write `:name[shown]{key=value}`; put values that hold spaces in double quotes.',
  });
}

function stray(line: string): Finding {
  return {
    reason: `Unexpected \`${line}\`, expected an open container that it closes`,
    actual: line,
    note: 'Remove it, or open a container such as `:::note` before it; leave a blank line between.',
  };
}
