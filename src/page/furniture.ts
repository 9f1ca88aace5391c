import type { PageModel } from '../model/page-model.ts';
import { cssString } from './css-string.ts';

/** What stands in the margins of every page, as plain text. */
export interface Furniture {
  /** Title of the document, after the status where there is one: "Draft · Title". */
  head: string;
  /** Number, version and date, such as "CB 2026/014 · version 1.0 · 23 November 2026". */
  edition: string;
  /** The words around the page numbers: "Page 2 of 4". */
  page: string;
  of: string;
  /** "Draft", "Superseded" or "Withdrawn"; empty for a final briefing. */
  status: string;
  /** `TLP:CLEAR`, or empty. */
  tlp: string;
}

/**
 * Choose the text of the margins.
 *
 * @param model The page model.
 * @returns Text by place; an empty string prints nothing.
 */
export function furnitureOf(model: PageModel): Furniture {
  const version = [model.words.version, model.version].filter(Boolean).join(' ');
  return {
    head: [model.statusWord, model.title].filter(Boolean).join(' · '),
    edition: [model.number, version, model.published].filter(Boolean).join(' · '),
    page: model.words.page ?? '',
    of: model.words.of ?? '',
    status: model.statusWord,
    tlp: model.tlp,
  };
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
