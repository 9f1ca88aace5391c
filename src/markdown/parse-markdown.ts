import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { remarkCitations } from './remark-citations.ts';
import { remarkDirectives } from './remark-directives.ts';
import { remarkNeighbours } from './remark-neighbours.ts';
import { remarkPictures } from './remark-pictures.ts';

/**
 * Parse the Markdown of a briefing: CommonMark and GFM, front matter, directives and citations.
 *
 * @param text Whole source text, with LF line ends; places are counted in it.
 * @param lang BCP 47 tag of the document, whose words for locators are known beside the English.
 * @returns The tree. Parsing never complains: what is odd stays as text for the rules to see.
 */
export function parseMarkdown(text: string, lang: string): Root {
  return unified()
    .use(remarkParse)
    .use(remarkFrontmatter, ['yaml'])
    .use(remarkGfm, { singleTilde: false })
    .use(remarkNeighbours)
    .use(remarkDirectives)
    .use(remarkCitations, { lang })
    .use(remarkPictures)
    .parse(text);
}
