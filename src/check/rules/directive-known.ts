import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import { directives, directivesThat, factsOf, isDirectiveName } from '../../markdown/directives.ts';
import { clipText } from '../../messages/clip-text.ts';
import { nearestName } from '../../messages/nearest-name.ts';
import type { Finding } from '../../model/message.ts';
import { allNodes } from '../all-nodes.ts';
import { directiveLines } from '../directive-lines.ts';
import { openingOf } from '../opening-of.ts';
import type { Rule } from '../rule.ts';

/** Hold directives to the closed list of the dialect, each in its own form. */
export const directiveKnown: Rule = {
  id: 'directive-known',
  check({ tree, text }, report) {
    for (const node of allNodes(tree)) {
      if (node.type !== 'containerDirective' && node.type !== 'leafDirective') continue;
      const fault = nameFault(node);
      const place = openingOf(node);
      if (fault) report({ place, ...fault });
    }
    for (const { line, place } of directiveLines(tree, text)) {
      if (!isBareFence(line)) report({ place, ...lineFault(line) });
    }
  },
};

type BlockDirective = ContainerDirective | LeafDirective;

function nameFault(node: BlockDirective): Finding | undefined {
  const form = node.type === 'containerDirective' ? ':::' : '::';
  const written = `${form}${node.name}`;
  if (factsOf(node)) return undefined;
  const right = rightForm(node.name);
  if (right !== undefined) return wrongForm(written, right);
  return unknownName(node.name, written);
}

/** How a known name is written. */
function rightForm(name: string): string | undefined {
  if (!isDirectiveName(name)) return undefined;
  const { form } = directives[name];
  if (form === 'text') return `:${name}[]`;
  return form === 'leaf' ? `::${name}` : `:::${name}`;
}

function wrongForm(written: string, right: string): Finding {
  return {
    reason: `\`${written}\` has the wrong number of colons, expected \`${right}\``,
    actual: written,
    expected: [right],
    note: 'Three colons hold blocks up to a closing `:::`, two stand alone, one stands in text.',
  };
}

function unknownName(name: string, written: string): Finding {
  const known = [
    ...directivesThat(({ form }) => form === 'container'),
    ...directivesThat(({ form }) => form === 'leaf'),
  ];
  const nearest = nearestName(name, known);
  const expected = (nearest === undefined ? known : [nearest]).map(
    (other) => rightForm(other) ?? other,
  );
  const words = expected.map((other) => `\`${other}\``).join(', ');
  return {
    reason: `\`${written}\` is not a directive, expected ${nearest ? words : `one of ${words}`}`,
    actual: written,
    expected,
    note: nearest
      ? `Did you mean ${words}?`
      : 'Write a backslash before the first colon if it is meant as text.',
  };
}

/** Such a line is told by `directive-closed`. */
function isBareFence(line: string): boolean {
  return /^:{3,}$/.test(line);
}

/** A line that looks like a directive and is none: a space, text after it, a fault in its braces. */
function lineFault(line: string): Finding {
  const written = clipText(line, 40);
  const [, colons = '', name = ''] = /^(:{2,})[ \t]*([\w-]*)/.exec(line) ?? [];
  const right = rightForm(name);
  if (/^:{3,}[ \t]*\{/.test(line)) return divFault(written);
  if (right !== undefined && /^:{2,}[ \t]/.test(line)) {
    return {
      reason: `\`${written}\` is not a directive, expected \`${right}\` without a space`,
      actual: written,
      expected: [right],
      note: 'The name follows the colons at once.',
    };
  }
  return {
    reason: `\`${written}\` is not a directive, expected \`${right ?? `${colons}name`}\` alone on its line`,
    actual: written,
    ...(right !== undefined && { expected: [right] }),
    note:
      'After the name only `[label]` and `{key=value}` may stand, closed on the same line. ' +
      'Write a backslash before the first colon if it is meant as text.',
  };
}

/** A block of Pandoc, which may have any class or id. */
function divFault(written: string): Finding {
  return {
    reason: `\`${written}\` is a block of other tools, expected \`:::note\` or another directive`,
    actual: written,
    note: 'Write `:::note` for a box; `::: {.callout-note}` is read as one. Else remove the block.',
  };
}
