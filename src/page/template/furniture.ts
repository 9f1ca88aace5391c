import type { MeasureText } from '../../figures/measure-text.ts';
import { toPoints } from '../../figures/to-points.ts';
import type { Measure } from '../../model/measure.ts';
import type { PageModel } from '../../model/page-model.ts';
import { cssString } from '../fonts/css-string.ts';

/** What stands in the margins of every page, as plain text. */
export interface Furniture {
  /** Title of the document, after the status where there is one: "Draft · Title". One line. */
  head: string;
  /** The institution; empty where there is none. */
  name: string;
  /** What names the edition, and its date, such as "CB 2026/014 · version 1.0 · 23 November 2026". */
  edition: string;
  /** The words around the page numbers: "Page 2 of 4". */
  page: string;
  of: string;
  /** "Draft", "Superseded" or "Withdrawn"; empty for a final briefing. */
  status: string;
  /** `TLP:CLEAR`, or empty. */
  tlp: string;
  /**
   * Sets the head of a section after the title, such as " · Chávez era, 1999–2013": the first of several
   * wordings that the line has room for, or as much of the last as it holds.
   */
  fitHead(wordings: readonly string[]): string;
}

/** What the line at the head of a page has room for. */
export interface FurnitureRoom extends Pick<Measure, 'page' | 'sizes'> {
  /** Measure of text in the font of the margins. */
  measureText: MeasureText;
}

/** Most characters of the edition in the margin, which has room for three lines. */
const LONGEST_EDITION = 160;

/** The most that a title takes of the line, so that there is room for a section. */
const TITLE_SHARE = 0.55;

/** Stands between title and section. */
const BETWEEN = ' · ';

/** Most characters of a word: Chromium breaks none in the margins, so it would leave the page. */
const LONGEST_WORD = 28;

/**
 * Choose the text of the margins.
 *
 * @param model The page model.
 * @param room Room for the head.
 * @returns Text by place; an empty string prints nothing.
 */
export function furnitureOf(
  model: PageModel,
  { page, sizes, measureText }: FurnitureRoom,
): Furniture {
  const line = toPoints(page - sizes.head_label);
  const widthOf = (text: string) => measureText(text, sizes.head_letters, sizes.head_weight);
  const title = [model.statusWord, model.shortTitle || model.title].filter(Boolean).join(BETWEEN);
  const head = fitWords(title, line * TITLE_SHARE, widthOf);
  const rest = line - widthOf(head) - widthOf(BETWEEN);
  return {
    head,
    fitHead(wordings) {
      const whole = wordings.find((wording) => widthOf(wording) <= rest);
      return `${BETWEEN}${whole ?? fitWords(wordings.at(-1) ?? '', rest, widthOf)}`;
    },
    name: cutWords(model.identity.shortName),
    edition: shorten([model.identifier, model.published].filter(Boolean).join(' · ')),
    page: model.words.page ?? '',
    of: model.words.of ?? '',
    status: model.statusWord,
    tlp: model.tlp,
  };
}

/**
 * List all that prints in the margins.
 *
 * @param furniture Text of the margins.
 * @returns Its texts.
 */
export function furnitureTexts({ fitHead: _, name, ...texts }: Furniture): string[] {
  return [...Object.values(texts), ...(name === '' ? [] : [name])];
}

function shorten(text: string): string {
  const fitting = cutWords(text);
  if (fitting.length <= LONGEST_EDITION) return fitting;
  return withEllipsis(fitting.slice(0, fitting.lastIndexOf(' ', LONGEST_EDITION - 1)));
}

/** As many words as the width holds, or as many letters, where words would leave most of it empty. */
function fitWords(text: string, width: number, widthOf: (text: string) => number): string {
  if (widthOf(text) <= width) return text;
  const words = text.split(' ');
  do words.pop();
  while (words.length > 0 && widthOf(withEllipsis(words.join(' '))) > width);
  const fitting = withEllipsis(words.join(' '));
  if (widthOf(fitting) > width / 2) return fitting;
  const letters = [...text];
  do letters.pop();
  while (letters.length > 0 && widthOf(`${letters.join('')}…`) > width);
  return `${letters.join('').trimEnd()}…`;
}

function withEllipsis(text: string): string {
  return `${text.replace(/[\s\p{P}]+$/u, '')} …`;
}

function cutWords(text: string): string {
  return text.replace(/\S+/g, (word) => cut(word, LONGEST_WORD));
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
  const { page, of, name, fitHead: _, ...texts } = furniture;
  const lines = Object.entries(texts).map(
    ([name, text]) => `  --furniture-${name}: ${text === '' ? 'none' : cssString(text)};`,
  );
  return [
    ':root {',
    ...lines,
    // On a line of its own before what names the edition.
    ...(name === '' ? [] : [`  --furniture-name: ${cssString(`${name}\n`)};`]),
    `  --furniture-page: ${cssString(page === '' ? '' : `${page} `)};`,
    `  --furniture-of: ${cssString(of === '' ? ' / ' : ` ${of} `)};`,
    '}',
  ].join('\n');
}
