import type { PageModel } from '../../model/page-model.ts';
import { cssString } from '../fonts/css-string.ts';

/** What stands in the margins of every page, as plain text. */
export interface Furniture {
  /** Title of the document, after the status where there is one: "Draft · Title". */
  head: string;
  /** What names the edition, and its date, such as "CB 2026/014 · version 1.0 · 23 November 2026". */
  edition: string;
  /** The words around the page numbers: "Page 2 of 4". */
  page: string;
  of: string;
  /** "Draft", "Superseded" or "Withdrawn"; empty for a final briefing. */
  status: string;
  /** `TLP:CLEAR`, or empty. */
  tlp: string;
}

/** Most characters of the title in the margin, which has room for three lines. */
const LONGEST_HEAD = 160;

/** Most characters of a word: Chromium breaks none in the margins, so it would leave the page. */
const LONGEST_WORD = 28;

/**
 * Choose the text of the margins.
 *
 * @param model The page model.
 * @returns Text by place; an empty string prints nothing.
 */
export function furnitureOf(model: PageModel): Furniture {
  return {
    head: shorten([model.statusWord, model.title].filter(Boolean).join(' · ')),
    edition: shorten([model.identifier, model.published].filter(Boolean).join(' · ')),
    page: model.words.page ?? '',
    of: model.words.of ?? '',
    status: model.statusWord,
    tlp: model.tlp,
  };
}

function shorten(text: string): string {
  const fitting = text.replace(/\S+/g, (word) => cut(word, LONGEST_WORD));
  if (fitting.length <= LONGEST_HEAD) return fitting;
  const lastBlank = fitting.lastIndexOf(' ', LONGEST_HEAD - 1);
  return `${fitting.slice(0, lastBlank).replace(/[\s\p{P}]+$/u, '')} …`;
}

/** Cuts between characters, never inside one that takes two units. */
function cut(word: string, most: number): string {
  const characters = [...word];
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : word;
}

/**
 * Write the furniture as custom properties of the root element, for `content` in margin boxes.
 * Chromium has no `string-set`; `var()` of the root works there.
 *
 * @param furniture Text of the margins.
 * @returns A CSS rule.
 */
export function furnitureCss(furniture: Furniture): string {
  const { page, of, ...texts } = furniture;
  const lines = Object.entries(texts).map(
    ([name, text]) => `  --furniture-${name}: ${text === '' ? 'none' : cssString(text)};`,
  );
  return [
    ':root {',
    ...lines,
    `  --furniture-page: ${cssString(page === '' ? '' : `${page} `)};`,
    `  --furniture-of: ${cssString(of === '' ? ' / ' : ` ${of} `)};`,
    '}',
  ].join('\n');
}
