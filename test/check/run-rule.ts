import type { Rule } from '../../src/check/rule.ts';
import { parseMarkdown } from '../../src/markdown/parse-markdown.ts';
import { createMessage } from '../../src/messages/create-message.ts';
import type { Briefing } from '../../src/model/briefing.ts';
import type { Message } from '../../src/model/message.ts';
import { resolveBriefing } from '../../src/resolve/resolve-briefing.ts';
import { readFrontMatter } from '../../src/source/parse-front-matter.ts';
import { memoryWorld } from './memory-world.ts';

const frontMatterText = '---\ntitle: T\nstatus: draft\n---\n';

/** Lines of the front matter that stands before the text of a test. */
export const FIRST_LINE = frontMatterText.split('\n').length;

/**
 * Resolve a briefing that has the given text below its front matter.
 *
 * @param body Markdown.
 * @returns The briefing as the rules see it.
 */
export async function briefingOf(body: string): Promise<Briefing> {
  const file = { path: 'briefing.md', text: frontMatterText + body, sha256: '' };
  const { frontMatter } = readFrontMatter(file);
  if (!frontMatter) throw new Error('the front matter of the test is not valid');
  const tree = parseMarkdown(file.text, frontMatter.data.lang);
  return (await resolveBriefing(file, frontMatter, tree, memoryWorld({}))).briefing;
}

/**
 * Let one rule look at a text.
 *
 * @param rule Rule to run.
 * @param body Markdown below the front matter.
 * @returns Its messages, in the order it made them.
 */
export async function runRule(rule: Rule, body: string): Promise<Message[]> {
  const messages: Message[] = [];
  rule.check(await briefingOf(body), (finding) => {
    messages.push(createMessage(rule.id, 'briefing.md', finding));
  });
  return messages;
}
