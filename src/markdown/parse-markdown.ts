import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { withLongDefinitions } from './long-definitions.ts';
import { withPlainFences } from './plain-fences.ts';
import { readCallouts } from './read-callouts.ts';
import { readCodeAttributes } from './read-code-attributes.ts';
import { readDayItems } from './read-day-items.ts';
import { readDefinitionLists } from './read-definition-lists.ts';
import { readTableCaptions } from './read-table-captions.ts';
import { remarkCitations } from './remark-citations.ts';
import { remarkDirectives } from './remark-directives.ts';
import { remarkEndAddresses } from './remark-end-addresses.ts';
import { remarkNeighbours } from './remark-neighbours.ts';
import { remarkPictures } from './remark-pictures.ts';
import { takeHeadingAttributes } from './take-attributes.ts';

/**
 * Parse the Markdown of a briefing: CommonMark and GFM, front matter, directives and citations, and what of neighbouring
 * tools is read as ours: ids of headings, callouts, captions of tables, lists of definitions.
 *
 * @param text Whole source text, with LF line ends; places are counted in it.
 * @param lang BCP 47 tag of the document, whose words for locators are known beside the English.
 * @returns The tree. Parsing never complains: what is odd stays as text for the rules to see.
 */
export function parseMarkdown(text: string, lang: string): Root {
  const plain = withPlainFences(text, (whole) => parse(whole, lang));
  const long = withLongDefinitions(plain.text, (whole) => {
    const tree = parse(whole, lang);
    readTableCaptions(tree, text);
    readDefinitionLists(tree, text);
    return tree;
  });
  const tree = parse(long.text, lang);
  takeHeadingAttributes(tree, text);
  readCallouts(tree, text, plain.blocks);
  readTableCaptions(tree, text);
  // What begins with a colon beside a table is its caption.
  readDefinitionLists(tree, text, long.starts);
  readDayItems(tree);
  readCodeAttributes(tree);
  return tree;
}

function parse(text: string, lang: string): Root {
  return unified()
    .use(remarkParse)
    .use(remarkFrontmatter, ['yaml'])
    .use(remarkGfm, { singleTilde: false })
    .use(remarkEndAddresses)
    .use(remarkNeighbours)
    .use(remarkDirectives)
    .use(remarkCitations, { lang })
    .use(remarkPictures)
    .parse(text);
}
