import type { Root } from 'mdast';
import { dialect } from './dialect.ts';
import { withLongDefinitions } from './long-definitions.ts';
import { parseWith } from './parse-with.ts';
import { withPlainFences } from './plain-fences.ts';
import { readCallouts } from './read-callouts.ts';
import { readCodeAttributes } from './read-code-attributes.ts';
import { readDayItems } from './read-day-items.ts';
import { readDefinitionLists } from './read-definition-lists.ts';
import { readTableCaptions } from './read-table-captions.ts';
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
  return parseWith(text, { ...dialect(lang), frontMatter: true });
}
