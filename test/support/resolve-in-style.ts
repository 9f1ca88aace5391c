import { visit } from 'unist-util-visit';
import type { Citation } from '../../src/markdown/nodes.ts';
import { parseMarkdown } from '../../src/markdown/parse-markdown.ts';
import { type Resolved, resolveBriefing } from '../../src/resolve/resolve-briefing.ts';
import { readFrontMatter } from '../../src/source/parse-front-matter.ts';
import { briefingText } from './briefing-text.ts';
import { plainWorld } from './plain-world.ts';
import { readOwn } from './read-own.ts';

const library = ['Cat', 'Bee', 'Ant'].map((family, index) => ({
  id: family.toLowerCase(),
  type: 'book',
  title: `Book by ${family}`,
  author: [{ family }],
  issued: { 'date-parts': [[2001 + index]] },
}));

/**
 * Resolve a small briefing in a CSL style. It can cite the keys cat, bee and ant, of 2001 to 2003.
 *
 * @param body Markdown after the front matter.
 * @param style Text of the style.
 * @param keys Further lines of front matter.
 * @returns The briefing, its messages, and its citations in source order.
 */
export async function resolveInStyle(
  body: string,
  style: string,
  keys: string[] = [],
): Promise<Resolved & { citations: Citation[] }> {
  const text = briefingText(body, ['bibliography: library.json', 'csl: house.csl', ...keys]);
  const file = { path: 'content/x.md', text, sha256: '' };
  const { frontMatter } = readFrontMatter(file);
  if (!frontMatter) throw new Error('the front matter is not readable');
  const project = plainWorld({
    'content/library.json': JSON.stringify(library),
    'content/house.csl': style,
  });
  const world = { ...project, readOwn };
  const tree = parseMarkdown(text, frontMatter.data.lang);
  const resolved = await resolveBriefing(file, frontMatter, tree, world);
  const citations: Citation[] = [];
  visit(tree, 'citation', (citation) => {
    citations.push(citation);
  });
  return { ...resolved, citations };
}
