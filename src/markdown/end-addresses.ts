import type { Link, Nodes, Root, Text } from 'mdast';
import { SKIP, visit } from '../values/visit.ts';

/** Marks that close something round an address, and ends of sentences in scripts without blanks. */
const closing = /[»”“„«」』】》〉〕］，。、；]/u;
/** Marks that also stand inside addresses, where they close only at the end: `wiki/L’Équipe`. */
const closingAtEnd = /[’‘›‹…،؛؟！？：]+$/u;
/** What ends a sentence and no address, as GFM has it. */
const sentenceEnd = /[?!.,:*_~'"]+$/;

/**
 * End bare addresses where they end. GFM knows brackets and marks of ASCII only, so that in
 * `«https://example.org»` the second mark would be a part of the address. An address between
 * `<` and `>` is as it is written.
 *
 * @param tree Tree as GFM makes it, changed in place.
 */
export function endAddresses(tree: Root): undefined {
  visit(tree as Nodes, 'link', (link, index, parent) => {
    const text = bareText(link);
    const address = text && endOfAddress(text.value);
    if (!text || address === undefined || !parent || index === undefined) return undefined;
    const rest = text.value.slice(address.length);
    if (rest === '') return undefined;
    if (address === '') {
      parent.children.splice(index, 1, text);
      return [SKIP, index + 1];
    }
    const following = cut(link, text, rest);
    const next = parent.children[index + 1];
    if (next?.type === 'text') prepend(next, following);
    else parent.children.splice(index + 1, 0, following);
    return [SKIP, index + 2];
  });
}

/** The text of a link that is nothing but an address, written without anything round it. */
function bareText({ url, children, position }: Link): Text | undefined {
  const [text, ...others] = children;
  if (text?.type !== 'text' || others.length > 0) return undefined;
  if (url !== text.value && url !== `http://${text.value}`) return undefined;
  const { start, end } = position ?? {};
  const written = (end?.offset ?? 0) - (start?.offset ?? 0);
  return position === undefined || written === text.value.length ? text : undefined;
}

/** Gives the text up to the mark that closes it. */
function endOfAddress(text: string): string {
  const mark = closing.exec(text)?.index ?? unmatchedBracket(text);
  let address = mark === undefined ? text : text.slice(0, mark);
  let before: string;
  do {
    before = address;
    address = address.replace(closingAtEnd, '');
    if (address.length < text.length) address = address.replace(sentenceEnd, '');
  } while (address !== before);
  return /^(?:https?:\/\/|www\.)[^/]/i.test(address) ? address : '';
}

/** Wide brackets stand in addresses, too, in pairs. */
function unmatchedBracket(text: string): number | undefined {
  let depth = 0;
  for (const { 0: bracket, index } of text.matchAll(/[（）]/gu)) {
    depth += bracket === '（' ? 1 : -1;
    if (depth < 0) return index;
  }
  return undefined;
}

/** Text is one node where it follows on. */
function prepend(text: Text, before: Text): void {
  text.value = before.value + text.value;
  if (before.position && text.position) {
    text.position = { ...text.position, start: before.position.start };
  }
}

/** Takes the rest off a link and gives it as text of its own. */
function cut(link: Link, text: Text, rest: string): Text {
  link.url = link.url.slice(0, -rest.length);
  text.value = text.value.slice(0, -rest.length);
  const { end } = link.position ?? {};
  if (!link.position || !end) return { type: 'text', value: rest };
  const at = {
    line: end.line,
    column: end.column - rest.length,
    ...(end.offset !== undefined && { offset: end.offset - rest.length }),
  };
  link.position = { ...link.position, end: at };
  if (text.position) text.position = { ...text.position, end: at };
  return { type: 'text', value: rest, position: { start: at, end } };
}
