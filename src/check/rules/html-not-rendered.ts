import { isBreaksOnly } from '../../markdown/is-breaks-only.ts';
import { placeOf } from '../../markdown/place-of.ts';
import { withoutHtmlComments } from '../../markdown/without-html-comments.ts';
import { clipText } from '../../messages/clip-text.ts';
import type { Finding } from '../../model/message.ts';
import { briefingNodes } from '../all-nodes.ts';
import type { Rule } from '../rule.ts';

/** Warn about raw HTML, which prints as the text that it is. */
export const htmlNotRendered: Rule = {
  id: 'html-not-rendered',
  check(briefing, report) {
    for (const node of briefingNodes(briefing)) {
      // Comments neither print nor concern this rule.
      if (node.type !== 'html' || withoutHtmlComments(node.value).trim() === '') continue;
      report({ place: placeOf(node), actual: node.value, ...findingOf(node.value) });
    }
  },
};

function findingOf(html: string): Finding {
  const [firstLine = ''] = html.split('\n');
  const shown = clipText(firstLine, 40);
  if (isBreaksOnly(html)) {
    return {
      reason: `\`${shown}\` on a line of its own prints nothing, expected it between words`,
      note: 'A blank line parts paragraphs; how far is the affair of the template.',
    };
  }
  return {
    reason: `\`${shown}\` is raw HTML and prints as text, expected Markdown`,
    note: instead(html),
  };
}

/** What to write instead of some elements; the others have no like. */
const remedies: readonly [tags: string, remedy: string][] = [
  ['br', 'Write `<br>` without attributes, or end the line with a backslash.'],
  [
    'sup',
    'Write `10^3^` for what is raised, or `10<sup>3</sup>` on one line and without attributes.',
  ],
  [
    'sub',
    'Write `H~2~O` for what is lowered, or `H<sub>2</sub>O` on one line and without attributes.',
  ],
  ['b strong', 'Write `**text**`.'],
  ['i em cite', 'Write `*text*`.'],
  ['u mark ins', 'Write `*text*` or `**text**`: nothing is underlined or marked.'],
  ['s del strike', 'Write `~~text~~`.'],
  ['code kbd samp tt pre', 'Put it between backticks.'],
  ['a', 'Write `[words](https://example.org)`.'],
  ['img picture figure figcaption', 'Write `![What it shows](file.png "Caption")`.'],
  [
    'table thead tbody tr td th',
    'Write a pipe table: `| A | B |`, below it `|---|---|`, then the rows.',
  ],
  ['ul ol li', 'Begin each item with `- ` or `1. `.'],
  ['h1 h2 h3 h4 h5 h6', 'Write `## Heading`.'],
  ['p center', 'Leave a blank line between paragraphs.'],
  ['hr', 'Write `---` between blank lines.'],
  ['blockquote q', 'Begin each line with `> `.'],
  ['details summary', 'On paper nothing is folded: write a heading, or `:::note` for a box.'],
  ['video audio iframe embed object', 'A PDF plays nothing: write `[words](https://example.org)`.'],
];

const remedyByTag: ReadonlyMap<string, string> = new Map(
  remedies.flatMap(([tags, remedy]) =>
    tags.split(' ').map((tag): [string, string] => [tag, remedy]),
  ),
);

function instead(html: string): string {
  const [, tag = ''] = /^\s*<\/?([a-z][a-z\d]*)/i.exec(html) ?? [];
  return (
    remedyByTag.get(tag.toLowerCase()) ?? 'Use Markdown or a directive; put code between backticks.'
  );
}
