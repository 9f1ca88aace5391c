import { createDateFormatter } from '../dates/create-date-formatter.ts';
import { parseDateText } from '../dates/parse-date-text.ts';

/**
 * Print one ISO or EDTF date in the words of a language.
 *
 * @param text Date as the author spelt it, such as `2026-11-23` or `2008-11/2008-12`.
 * @param lang BCP 47 tag of the document.
 * @returns Such as "23 November 2026"; text that is no date stays as it is.
 */
export function formatIsoDate(text: string, lang: string): string {
  return formatEdtf(text, lang) ?? text;
}

/**
 * Print one ISO or EDTF date in the words of a language, when it is one.
 *
 * @param text Text that may be a date.
 * @param lang BCP 47 tag of the document.
 * @returns Such as "November 2008", or undefined for text that is no date.
 */
export function formatEdtf(text: string, lang: string): string | undefined {
  return typeof parseDateText(text) === 'object'
    ? createDateFormatter(lang).formatText(text)
    : undefined;
}
