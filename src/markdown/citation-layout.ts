import type { Token, TokenType } from 'micromark-util-types';
import { parseLocator } from '../references/parse-locator.ts';
import type { GroupSyntax, ItemSyntax, TextRange, TextualSyntax } from './citation-grammar.ts';
import type { CitationItem, CitationMode } from './nodes.ts';

/** What is known of an item before its prefix and suffix are parsed. */
export type CitationItemFields = Pick<CitationItem, 'key' | 'mode' | 'label' | 'locator'>;

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    citation: 'citation';
    citationAhead: 'citationAhead';
    citationItem: 'citationItem';
    citationLocator: 'citationLocator';
    citationMarker: 'citationMarker';
    citationMention: 'citationMention';
    citationPrefix: 'citationPrefix';
    citationSeparator: 'citationSeparator';
    citationSuffix: 'citationSuffix';
    citationWhitespace: 'citationWhitespace';
  }
  interface Token {
    /** On `citationItem`: what the item says. */
    _citationItem?: CitationItemFields;
    /** On `citationSuffix`: the words stand alone in a tail, so that nothing parts them from the key. */
    _citationBare?: boolean;
  }
}

/** A token to open, with the fields it carries. */
export interface Opening {
  type: TokenType;
  fields?: Pick<Token, '_citationItem' | '_citationBare'>;
}

/** The innermost token of a stretch of a citation; each of its characters is in exactly one. */
export interface Leaf extends TextRange {
  type: TokenType;
  /** Set on text that is parsed again as inlines; `joins` tells that it goes on with the leaf before. */
  inlines?: { joins: boolean; keepsTrailingSpace: boolean };
  /** Tokens that open before it, outermost first. */
  opens: Opening[];
  /** Tokens that close after it, innermost first. */
  closes: TokenType[];
}

/**
 * Lay out the tokens of a group of citations.
 *
 * @param text Inline source.
 * @param group Group found in it.
 * @param lang BCP 47 tag; decides which words are locator labels.
 * @returns The leaves from `[` to `]`, none empty, none past a line end.
 */
export function layOutGroup(text: string, group: GroupSyntax, lang: string): Leaf[] {
  const items = group.items.map((item) => itemLeaves(text, item, lang));
  return finish(text, [
    leaf('citationMarker', { start: group.start, end: group.start + 1 }),
    ...items.flatMap((leaves, index) =>
      index === 0 ? leaves : [separator(text, leaves), ...leaves],
    ),
    leaf('citationMarker', { start: group.end - 1, end: group.end }),
  ]);
}

/**
 * Lay out the tokens of a citation in the running text.
 *
 * @param text Inline source.
 * @param textual Citation found in it.
 * @param lang BCP 47 tag; decides which words are locator labels.
 * @returns The leaves from the mention to the end of its tail.
 */
export function layOutTextual(text: string, textual: TextualSyntax, lang: string): Leaf[] {
  const { mention, suffix, tail } = textual;
  const { fields, leaves } = readSuffix(text, suffix, lang, true);
  const mode: CitationMode = mention.suppressed ? 'suppressed' : 'textual';
  const bracket = tail ? [leaf('citationMarker', { start: tail.start, end: tail.start + 1 })] : [];
  const isBare = leaves.length > 0;
  const first = wrap(
    { type: 'citationItem', fields: { _citationItem: { key: mention.key, mode, ...fields } } },
    [leaf('citationMention', mention), ...(isBare ? [...bracket, ...leaves] : [])],
  );
  const others = textual.items.map((item) => itemLeaves(text, item, lang));
  return finish(text, [
    ...first,
    ...(isBare ? [] : bracket),
    ...others.flatMap((item, index) =>
      index === 0 && !isBare ? item : [separator(text, item), ...item],
    ),
    ...(tail ? [leaf('citationMarker', { start: tail.end - 1, end: tail.end })] : []),
  ]);
}

function itemLeaves(text: string, item: ItemSyntax, lang: string): Leaf[] {
  const mode: CitationMode = item.suppressed ? 'suppressed' : 'parenthetical';
  const { fields, leaves } = readSuffix(text, item.suffix, lang, false);
  const prefix = item.prefix.start < item.prefix.end ? [inlineLeaf(item.prefix, false)] : [];
  return wrap(
    { type: 'citationItem', fields: { _citationItem: { key: item.key, mode, ...fields } } },
    [...wrap({ type: 'citationPrefix' }, prefix), leaf('citationMention', item.mention), ...leaves],
  );
}

function readSuffix(text: string, { start, end }: TextRange, lang: string, isTail: boolean) {
  const source = text.slice(start, end);
  const { label, locator, from, to } = parseLocator(source, lang);
  const fields = locator === undefined ? {} : { label, locator };
  const rest = { start: start + to, end };
  const hasRest = rest.start < rest.end;
  // `{}` takes itself out of the middle; before a locator there is only its comma.
  const lead = { start, end: start + (locator === undefined && hasRest ? from : 0) };
  const taken = { start: lead.end, end: rest.start };
  const words = text.slice(lead.start < lead.end ? start : rest.start, end);
  const isBare = isTail && locator === undefined && !/^[\s,.:;!?)’”»]/.test(words);
  const suffix: Opening = { type: 'citationSuffix', fields: { _citationBare: isBare } };
  const before = lead.start < lead.end ? [inlineLeaf(lead, true)] : [];
  const between = taken.start < taken.end ? [leaf('citationLocator', taken)] : [];
  const after = hasRest ? [inlineLeaf(rest, false)] : [];
  const leaves =
    before.length > 0
      ? wrap(suffix, [...before, ...between, ...after])
      : [...between, ...wrap(suffix, after)];
  return { fields, leaves };
}

function leaf(type: TokenType, { start, end }: TextRange): Leaf {
  return { type, start, end, opens: [], closes: [] };
}

function inlineLeaf(span: TextRange, keepsTrailingSpace: boolean): Leaf {
  return { ...leaf('chunkText', span), inlines: { joins: false, keepsTrailingSpace } };
}

function separator(text: string, after: readonly Leaf[]): Leaf {
  const at = text.lastIndexOf(';', (after[0]?.start ?? 0) - 1);
  return leaf('citationSeparator', { start: at, end: at + 1 });
}

function wrap(opening: Opening, leaves: Leaf[]): Leaf[] {
  return leaves.map((each, index) => ({
    ...each,
    opens: index === 0 ? [opening, ...each.opens] : each.opens,
    closes: index === leaves.length - 1 ? [...each.closes, opening.type] : each.closes,
  }));
}

function finish(text: string, leaves: Leaf[]): Leaf[] {
  const filled = leaves.flatMap((each, index) => {
    const from = leaves[index - 1]?.end ?? each.start;
    const space = leaf('citationWhitespace', { start: from, end: each.start });
    return from < each.start ? [space, each] : [each];
  });
  return wrap(
    { type: 'citation' },
    filled.flatMap((each) => splitAtLines(text, each)),
  );
}

/** Line ends are tokens of their own, or end a chunk of inlines: micromark asks for it. */
function splitAtLines(text: string, whole: Leaf): Leaf[] {
  const parts: Leaf[] = [];
  for (const match of text.slice(whole.start, whole.end).matchAll(/\n|[^\n]+\n?/g)) {
    const start = whole.start + match.index;
    const end = start + match[0].length;
    const { inlines } = whole;
    if (inlines) {
      const joined = { ...inlines, joins: parts.length > 0 };
      parts.push({ ...inlineLeaf({ start, end }, false), inlines: joined });
    } else if (match[0].endsWith('\n') && end - start > 1) {
      parts.push(leaf(whole.type, { start, end: end - 1 }));
      parts.push(leaf('lineEnding', { start: end - 1, end }));
    } else {
      parts.push(leaf(match[0] === '\n' ? 'lineEnding' : whole.type, { start, end }));
    }
  }
  return parts.map((part, index) => ({
    ...part,
    opens: index === 0 ? whole.opens : [],
    closes: index === parts.length - 1 ? whole.closes : [],
  }));
}
