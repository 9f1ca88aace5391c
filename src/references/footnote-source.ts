import type { Place } from '../model/message.ts';
import type { Source } from '../model/reference.ts';
import { safeUrl } from './record/safe-url.ts';

/** What is known of a footnote that is a free-text reference. */
export interface FootnoteText {
  /** Label as written, without the caret. */
  label: string;
  /** All its words, addresses too. */
  text: string;
  /** Its words without the addresses that stand for themselves. */
  words: string;
  /** Pieces of code among them, in order; every character of these is one of their own. */
  code?: readonly string[];
  /** Addresses it links to, in order. */
  links: readonly { url: string; place?: Place | undefined }[];
  /** Project-relative path of the briefing. */
  file: string;
  place?: Place | undefined;
}

/**
 * Make a source of a footnote. Its key is `^` and the label; it has the address of the first link
 * into the web. A footnote that is nothing but an address has no title, and so is a bare link.
 *
 * @param footnote What the footnote says.
 * @returns The source, of which the words are kept whole in `custom.footnote`.
 */
export function footnoteSource(footnote: FootnoteText): Source {
  const { label, text, code = [], file, place } = footnote;
  const quoting = code.filter((piece) => /['"]/.test(piece));
  const key = `^${label}`;
  const title = withoutGaps(footnote.words);
  const link = footnote.links.find(({ url }) => safeUrl(url) !== undefined);
  return {
    key,
    item: {
      id: key,
      type: link ? 'webpage' : 'document',
      ...(/[\p{L}\p{N}]/u.test(title) && { title }),
      ...(link && { URL: link.url }),
      custom: { footnote: text, ...(quoting.length > 0 && { footnoteCode: quoting }) },
    },
    file,
    place,
    fields: link?.place ? { URL: link.place } : {},
  };
}

/** Where an address was taken out, its brackets, quotation marks and commas are left over. */
function withoutGaps(words: string): string {
  return words
    .replace(/[(<[（]\s*[)>\]）]/g, ' ')
    .replace(/“\s*”|„\s*[“”]|«\s*»|»\s*«|‘\s*’|‚\s*[‘’]|‹\s*›|"\s*"|(?<!\S)'\s*'/g, ' ')
    .replace(/([,;:])(?:\s*[,;:.])+/g, '$1')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,;.])/g, '')
    .replace(/[\s,;:(]+$/, '')
    .trim();
}
