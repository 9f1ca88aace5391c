import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/** Where the pages lie that the guide leads to. */
const HOME = 'https://github.com/briefpress/briefpress/blob/main/';

/**
 * Make a briefing of the guide: its heading is the title, its list of contents one with pages, and links to other pages
 * lead to where these can be read. All else stays as it is.
 *
 * @param {string} text `docs/guide.md`.
 * @param {{ version: string, published: string }} edition What is printed on each page, and the day.
 * @returns {string} The briefing.
 */
export function guideAsBriefing(text, { version, published }) {
  const [, title = '', body = ''] = /^# Guide: (.*)\n([\s\S]*)$/.exec(text) ?? [];
  const head = [
    '---',
    'title: Guide to Briefpress',
    `subtitle: ${JSON.stringify(`${title[0]?.toUpperCase()}${title.slice(1)}, and all there is to look up`)}`,
    'slug: guide',
    `version: ${JSON.stringify(version)}`,
    `published: ${published}`,
    'licence: MIT',
    'publisher: Briefpress',
    '---',
    '',
  ];
  return `${head.join('\n')}${withWholeLinks(withContents(body))}`;
}

/** The list of contents of a web page is one of links alone. */
function withContents(text) {
  return text.replace(/(?:^- \[[^\]]*\]\(#[^)]*\)\n)+/m, '::contents\n');
}

/** From the last to the first, so that places stay true. */
function withWholeLinks(text) {
  const ends = [];
  visit(unified().use(remarkParse).parse(text), ['link', 'definition'], ({ url, position }) => {
    if (!/^(?:#|[a-z]+:)/i.test(url)) ends.push({ url, end: position.end.offset });
  });
  return ends
    .toSorted((a, b) => b.end - a.end)
    .reduce((whole, { url, end }) => {
      const at = whole.lastIndexOf(url, end);
      return whole.slice(0, at) + new URL(url, `${HOME}docs/`).href + whole.slice(at + url.length);
    }, text);
}
