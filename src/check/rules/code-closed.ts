import { placeOf } from '../../markdown/place-of.ts';
import { allNodes } from '../all-nodes.ts';
import type { Rule } from '../rule.ts';

/** Tell of a fence of code that is never closed: it takes all that follows it for code. */
export const codeClosed: Rule = {
  id: 'code-closed',
  check({ tree, text }, report) {
    for (const node of allNodes(tree)) {
      const place = node.type === 'code' ? placeOf(node) : undefined;
      if (!place) continue;
      const written = text.slice(place.start.offset, place.end?.offset);
      const fence = /^(`{3,}|~{3,})/.exec(written)?.[1];
      if (fence === undefined || isClosed(written, fence)) continue;
      const [line = ''] = written.split('\n');
      const { start } = place;
      report({
        place: { start, end: { ...start, column: start.column + line.length } },
        reason:
          'A block of code opens here and is never closed, expected a closing line of the same marks',
        actual: line,
        expected: [fence],
        note: 'All that follows prints as code: put the line where the code ends.',
      });
    }
  },
};

function isClosed(written: string, fence: string): boolean {
  const lines = written.split('\n');
  const last = lines.length > 1 ? (lines.at(-1) ?? '').replace(/^[ \t>]+/, '').trimEnd() : '';
  return last.startsWith(fence) && [...last].every((sign) => sign === fence[0]);
}
