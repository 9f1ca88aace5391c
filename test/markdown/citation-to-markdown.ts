import type { PhrasingContent } from 'mdast';
import type { ConstructName, Handle, Info, Options, State } from 'mdast-util-to-markdown';
import { languagePack } from '../../src/language/languages.ts';
import type { LocatorTerm } from '../../src/language/locator-terms.ts';
import { readKey } from '../../src/markdown/citation-lexer.ts';
import type { Citation, CitationItem } from '../../src/markdown/nodes.ts';
import { parseLocator } from '../../src/references/parse-locator.ts';

declare module 'mdast-util-to-markdown' {
  interface ConstructNameMap {
    citation: 'citation';
  }
}

/** Where nothing needs an escape, as no citation can begin or end there. */
const verbatim: ConstructName[] = [
  'autolink',
  'destinationLiteral',
  'destinationRaw',
  'reference',
  'titleQuote',
  'titleApostrophe',
];

/**
 * Write `citation` nodes as Pandoc citations, and escape what would be read as one. Locator labels
 * are written in English, which every document reads.
 *
 * @returns Extension for `mdast-util-to-markdown`.
 */
export function citationToMarkdown(): Options {
  return {
    handlers: { citation: writeCitation },
    unsafe: [
      {
        character: '@',
        after: '[^\\0-/:-@\\[-^`|-\\u00A9]',
        inConstruct: 'phrasing',
        notInConstruct: verbatim,
      },
      { character: ';', inConstruct: 'citation', notInConstruct: verbatim },
      { character: ']', inConstruct: 'citation', notInConstruct: verbatim },
    ],
  };
}

const writeCitation: Handle & { peek?: Handle } = (
  node: Citation,
  _parent,
  state: State,
  info: Info,
): string => {
  const exit = state.enter('citation');
  const [first, ...others] = node.items;
  const value =
    first?.mode === 'textual'
      ? writeTextual(first, others, state, info)
      : `[${node.items.map((item) => writeItem(item, state)).join('; ')}]`;
  exit();
  return value;
};
writeCitation.peek = (node: Citation) => (node.items[0]?.mode === 'textual' ? '@' : '[');

function writeTextual(
  first: CitationItem,
  others: CitationItem[],
  state: State,
  info: Info,
): string {
  const mention = writeMention(first.key, info.after);
  const own = writeSuffix(first, state).replace(/^, ?/, '');
  const inside = [...(own === '' ? [] : [own]), ...others.map((item) => writeItem(item, state))];
  return inside.length === 0 ? mention : `${mention} [${inside.join('; ')}]`;
}

function writeItem(item: CitationItem, state: State): string {
  const prefix = writeInlines(item.prefix, state);
  const suffix = writeSuffix(item, state);
  const mark = item.mode === 'suppressed' ? '-' : '';
  return `${prefix && `${prefix} `}${mark}${writeMention(item.key, suffix || ']')}${suffix}`;
}

/** Braces keep apart a key and text that would be read as more of it. */
function writeMention(key: string, after: string): string {
  // An escape before the next character may still be dropped, as in `a_b`.
  const end = after === '\\' ? undefined : readKey(`@${key}${after}`, 0)?.end;
  return end === key.length + 1 ? `@${key}` : `@{${key}}`;
}

function writeSuffix({ label, locator, suffix }: CitationItem, state: State): string {
  const rest = writeInlines(suffix, state);
  if (locator === undefined) return parseLocator(rest, 'en').to > 0 ? `{}${rest}` : rest;
  const form = /[,–—&-]/.test(locator) ? 1 : 0;
  const term = languagePack('en').locatorTerms[label as LocatorTerm]?.[form] ?? '';
  const plain = `, ${term} ${locator}`;
  const again = parseLocator(plain + rest, 'en');
  return again.label === label && again.locator === locator && again.rest === rest
    ? plain + rest
    : `, {${term} ${locator}}${rest}`;
}

function writeInlines(children: PhrasingContent[], state: State): string {
  const exit = state.enter('phrasing');
  const value = state.containerPhrasing(
    { type: 'paragraph', children },
    { before: ' ', after: ' ', now: { line: 1, column: 1 }, lineShift: 0 },
  );
  exit();
  return value;
}
