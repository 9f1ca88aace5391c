import { parseMarkdown } from '../../src/markdown/parse-markdown.ts';
import { type Resolved, resolveBriefing } from '../../src/resolve/resolve-briefing.ts';
import { readFrontMatter } from '../../src/source/parse-front-matter.ts';
import { briefingText } from './briefing-text.ts';
import { plainWorld } from './plain-world.ts';

/** Keys that every text may cite. */
const KEYS = ['a', 'b', 'c', 'd'];

/**
 * Resolve a small briefing that can cite the keys a, b, c and d.
 *
 * @param body Markdown after the front matter.
 * @param files Further files of the project, beside the briefing `content/x.md`.
 * @param lang Language of the briefing.
 * @param keys Further lines of front matter.
 * @returns The briefing and what was read for it.
 */
export async function resolveText(
  body: string,
  files: Record<string, string | Uint8Array> = {},
  lang = 'en',
  keys: string[] = [],
): Promise<Resolved> {
  const entries = KEYS.map((key) => ({
    id: key,
    type: 'book',
    title: `Book ${key.toUpperCase()}`,
    author: [{ family: `Author ${key.toUpperCase()}` }],
  }));
  const text = briefingText(body, [`lang: ${lang}`, 'bibliography: library.json', ...keys]);
  const file = { path: 'content/x.md', text, sha256: '' };
  const { frontMatter, messages } = readFrontMatter(file);
  if (!frontMatter) throw new Error(JSON.stringify(messages));
  const world = plainWorld({ 'content/library.json': JSON.stringify(entries), ...files });
  return resolveBriefing(file, frontMatter, parseMarkdown(text, lang), world);
}
