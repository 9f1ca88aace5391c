import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What the documentation says of a rule. */
export interface RuleText {
  /** Its first sentence: the good state. */
  short: string;
  /** Its first paragraph. */
  full: string;
}

const RULES = fileURLToPath(new URL('../../docs/rules.md', import.meta.url));

/**
 * Read what `docs/rules.md`, which lies in the package, says of each rule.
 *
 * @returns The texts by rule id, without Markdown.
 */
export function readRuleTexts(): Map<string, RuleText> {
  const [, ...sections] = readFileSync(RULES, 'utf8').split(/^### /m);
  return new Map(
    sections.map((section) => {
      const [id = '', paragraph = ''] = section.split('\n\n', 2);
      const full = plainText(paragraph.replace(/^\*\*\w+\.\*\* /, ''));
      return [id.trim(), { full, short: /^.*?\.(?= |$)/.exec(full)?.[0] ?? full }];
    }),
  );
}

function plainText(markdown: string): string {
  return markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*`]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
