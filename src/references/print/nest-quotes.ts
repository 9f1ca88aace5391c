import type { QuotationMarks } from '../../language/quotation.ts';
import { quotationOf } from '../../language/quotation-of.ts';

/** Marks round a quotation, in any language. */
const quotes = /[“”„"«»‘’‚‹›]/g;
/** French sets blanks inside its own. */
const frenchQuotes = /[“”„"‘’‚]|[«‹]\s*|\s*[»›]/g;

/** What closes a quotation, by the mark that opens it. */
const closers: Readonly<Record<string, string>> = {
  '„': '“”',
  '“': '”',
  // In Hebrew and Swedish one mark does both.
  '”': '”',
  '«': '»',
  '»': '«',
  '‚': '‘’',
  '‘': '’',
  '‹': '›',
  '›': '‹',
};

/**
 * Set the quotations in a title that is going to stand in quotation marks: those of the second level
 * come first, then the two take turns. A title that holds those of the second level only has them
 * right; one with a mark that has no other half stays as its author set it, and straight ones, which
 * the page sets, stay, too.
 *
 * @param texts The title in the parts that differ in look.
 * @param lang BCP 47 tag of the language of the title.
 * @returns The parts with their marks.
 */
export function nestQuotes(texts: readonly string[], lang: string): string[] {
  const { inner, outer } = quotationOf(lang);
  return setQuotes(texts, [inner, outer]);
}

/**
 * Put a title into quotation marks.
 *
 * @param title Title on one line.
 * @param lang BCP 47 tag of the document, whose marks stand round it.
 * @param titleLang That of the title, where it is another.
 * @returns The title between its marks, with those inside it set.
 */
export function quoteTitle(title: string, lang: string, titleLang = lang): string {
  const [open, close] = quotationOf(lang).outer;
  return `${open}${nestQuotes([title], titleLang).join('')}${close}`;
}

/**
 * Set the quotations in a text, which take turns between two levels.
 *
 * @param texts The text in the parts that differ in look.
 * @param levels Marks of the first level, and of those inside it.
 * @returns The parts with their marks; as they were where not every mark has its other half.
 */
export function setQuotes(
  texts: readonly string[],
  levels: readonly [QuotationMarks, QuotationMarks],
): string[] {
  if (texts.every((text) => !/[“”„«»]/.test(text))) return [...texts];
  const marksIn = texts.some((text) => /[«‹]\s/.test(text)) ? frenchQuotes : quotes;
  const open: string[] = [];
  let isWhole = true;
  const set = texts.map((text) =>
    text.replace(marksIn, (written, offset: number) => {
      const mark = written.trim();
      const isClosing = closers[open.at(-1) ?? '']?.includes(mark) ?? false;
      if (isApostrophe(mark, text, offset, isClosing)) return written;
      if (isClosing) open.pop();
      const marks = levels[open.length % 2];
      if (!isClosing) open.push(mark);
      isWhole &&= isClosing || mayOpen(mark, text, offset);
      return marks?.[isClosing ? 1 : 0] ?? written;
    }),
  );
  return isWhole && open.length === 0 ? set : [...texts];
}

function mayOpen(mark: string, text: string, offset: number): boolean {
  const isLate = mark === '”' && !/(?:^|[\s([\p{Pd}])$/u.test(text.slice(0, offset));
  return closers[mark] !== undefined && !isLate;
}

/** In `don’t`, `boys’` and `Hawai‘i`; where a quotation is open, only before a letter. */
function isApostrophe(mark: string, text: string, offset: number, isClosing: boolean): boolean {
  if (mark !== '’' && mark !== '‘') return false;
  const joins = /^.[\p{L}\p{N}]/u.test(text.slice(offset));
  const follows = /[\p{L}\p{N}]$/u.test(text.slice(0, offset));
  return isClosing ? joins && follows : mark === '’' || follows;
}
