import type { Root } from 'mdast';
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown';
import type { Extension as Micromark } from 'micromark-util-types';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

/** What a parser knows beside CommonMark and GFM. */
export interface Extensions {
  micromark: readonly Micromark[];
  fromMarkdown: readonly FromMarkdown[];
  /** Whether a text may begin with front matter. */
  frontMatter?: boolean;
}

/**
 * Parse Markdown: CommonMark, GFM, and what extends them.
 *
 * @param text Markdown.
 * @param extensions Extensions of the parser, in the order in which they are added.
 * @returns The tree.
 */
export function parseWith(text: string, extensions: Extensions): Root {
  return unified()
    .use(remarkParse)
    .use(remarkFrontmatter, extensions.frontMatter ? ['yaml'] : [])
    .use(remarkGfm, { singleTilde: false })
    .use(withExtensions, extensions)
    .parse(text);
}

/**
 * Teach the Markdown parser extensions. Use it once, after `remark-gfm`.
 *
 * @param this Processor that receives them.
 * @param extensions The extensions.
 */
export function withExtensions(
  this: Processor,
  { micromark, fromMarkdown }: Pick<Extensions, 'micromark' | 'fromMarkdown'>,
): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), ...micromark];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), ...fromMarkdown];
}
