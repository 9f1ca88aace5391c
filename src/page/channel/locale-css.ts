import type { Channel } from '../../model/channel.ts';
import { cssString } from '../fonts/css-string.ts';

/**
 * Say in which language keyed elements are set. The browser keeps styles, fonts and shaped text apart by
 * language; with a language for each element it would style, choose fonts and shape anew for each, which
 * doubles the cost of a print. The tag tree takes the language from the attribute all the same.
 *
 * @param channel What the keyed elements are.
 * @param lang BCP 47 tag of the document.
 * @returns A rule for each language of the document, the most particular last.
 */
export function localeCss({ entries }: Channel, lang: string): string {
  const langs = new Set([lang, ...Object.values(entries).flatMap((entry) => entry.lang ?? [])]);
  return [...langs]
    .sort((a, b) => a.length - b.length)
    .map((tag) => `[lang^=${cssString(`${tag}-x-k`)}] { -webkit-locale: ${cssString(tag)} }`)
    .join('\n');
}
