import type { CslItem } from '../../model/reference.ts';
import { cleanText } from '../markup/clean-text.ts';
import { usableTitle } from '../record/title.ts';
import { footnoteName } from './footnote-name.ts';
import { foreignLanguage } from './foreign-language.ts';
import { namesInText } from './names-in-text.ts';
import { quoteTitle } from './nest-quotes.ts';

/**
 * Name a source in running text, before its number (`@key` prints "Beckhusen [3]").
 *
 * @param item Record of the source.
 * @param lang BCP 47 tag of the document.
 * @returns The authors' family names ("DeYoung and Faiola", "Wainer et al."), else the directors' or editors',
 *   else the title in quotation marks, else what holds it, else its key;
 *   the first words of a footnote.
 */
export function authorInText(item: CslItem, lang: string): string {
  return namesInText(item, lang) || workInText(item, lang);
}

function workInText(item: CslItem, lang: string): string {
  if (item.custom?.footnote !== undefined) return footnoteName(item) || item.id;
  const title = usableTitle(item);
  if (title === undefined) {
    return cleanText(item['container-title']) || cleanText(item.publisher) || item.id;
  }
  return quoteTitle(title, lang, foreignLanguage(item.language, lang));
}
