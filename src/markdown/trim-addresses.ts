import type { Link, Nodes, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/** A mark that closes what stands before the address: no address holds one as it is. */
const CLOSING = /[»«”“„’‘‚›‹）」』】〉》〕］]/;
/** What ends a sentence or a bracket does not end an address. */
const PUNCTUATION = /[?!.,:;*'")]+$/;

/**
 * Let bare addresses end before a closing mark: `«https://example.org/ru»` is an address between marks.
 *
 * @param tree Tree, changed in place.
 */
export function trimAddresses(tree: Root): void {
  visit(tree, 'link', (link, index, parent) => {
    const [words] = link.children;
    if (!parent || index === undefined || words?.type !== 'text' || !isBare(link, words)) {
      return undefined;
    }
    const at = words.value.search(CLOSING);
    if (at <= 0) return undefined;
    const kept = words.value.slice(0, at).replace(PUNCTUATION, '');
    const rest: Text = { type: 'text', value: words.value.slice(kept.length) };
    link.url = link.url.startsWith(words.value.slice(0, 4)) ? kept : `http://${kept}`;
    const siblings = parent.children as Nodes[];
    splitPlaces(link, words, rest, kept.length);
    words.value = kept;
    siblings.splice(index + 1, 0, rest);
    return [SKIP, index + 1];
  });
}

/** Its words are the address, as written; `<…>` tells where it ends. */
function isBare({ url, children, position }: Link, { value }: Text): boolean {
  if (children.length !== 1) return false;
  const length = (position?.end.offset ?? 0) - (position?.start.offset ?? 0);
  if (position && length !== value.length) return false;
  return [value, `http://${value}`].some((each) => url === each || url === encodeURI(each));
}

function splitPlaces(link: Link, words: Text, rest: Text, length: number): void {
  if (!link.position) return;
  const { start, end } = link.position;
  const middle = {
    line: start.line,
    column: start.column + length,
    offset: (start.offset ?? 0) + length,
  };
  link.position = { start, end: middle };
  words.position = { start, end: middle };
  rest.position = { start: middle, end };
}
