import type { Element } from 'hast';
import { h } from 'hastscript';
import { findFigureLabel } from '../../html/figures/figure-label.ts';
import { madeFrom } from '../../html/made-from.ts';
import { languagePack } from '../../language/languages.ts';
import { placeOf } from '../../markdown/place-of.ts';
import { wordsWithoutMarks } from '../links/words-without-marks.ts';
import { captionOf } from './table-rows.ts';

/**
 * Make the line that stands where a table was written that prints in the annex: its number as a link,
 * its caption and its page.
 *
 * @param table Table with an id; its caption still tells which citations it has.
 * @param lang BCP 47 tag of the document.
 * @returns The paragraph: "Table 2. Arms sold (Annex, p. 9)".
 */
export function tablePointer(table: Element, lang: string): Element {
  const { figureWords, tableWords } = languagePack(lang);
  const id = String(table.properties.id);
  const own = ownCaption(table);
  const [, ...caption] = own?.children ?? [];
  const number = own && findFigureLabel(own);
  const title = caption.map(wordsWithoutMarks).join('').trim().replace(/\.$/, '');
  const pointer = h('p', { className: ['table-pointer'] }, [
    h('a', { href: `#${id}` }, number ?? figureWords.table),
    number === undefined ? ' ' : `. ${title} `,
    `(${tableWords.annex}, ${figureWords.page}\u00a0`,
    h('span', { dataPageOf: id }),
    ')',
  ]);
  return madeFrom(pointer, placeOf(own ?? table), { isCopy: true });
}

/** The caption of the author: that of a part tells no number. */
function ownCaption(table: Element): Element | undefined {
  const caption = captionOf(table);
  return caption?.children[0]?.type === 'element' ? caption : undefined;
}
