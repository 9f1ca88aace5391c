import type { QuotationMarks } from '../../language/quotation.ts';
import { quotationOf } from '../../language/quotation-of.ts';

/** Marks round a quotation, in any language. */
const doubles = /[“”„"«»]/g;
/** French sets blanks inside its own. */
const frenchDoubles = /[“”„"]|«\s*|\s*»/g;

/** Marks round a quotation inside another; the apostrophe is none of them. */
const single = /[‘‚‹›]/;

/** What closes a quotation, by the mark that opens it. */
const closers: Readonly<Record<string, string>> = { '„': '“”', '“': '”', '«': '»', '»': '«' };

/**
 * Set the quotations in a title that is going to stand in quotation marks: those of the second level
 * come first, then the two take turns. A title that holds marks of both levels stays as its author set
 * it, as does one with a mark that has no other half, and straight ones, which the page sets.
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
  const isPlain = texts.every((text) => !/[“”„«»]/.test(text));
  if (isPlain || texts.some((text) => single.test(text))) return [...texts];
  const marksIn = texts.some((text) => /«\s/.test(text)) ? frenchDoubles : doubles;
  const open: string[] = [];
  let isWhole = true;
  const set = texts.map((text) =>
    text.replace(marksIn, (written) => {
      const mark = written.trim();
      const isClosing = closers[open.at(-1) ?? '']?.includes(mark) ?? false;
      if (isClosing) open.pop();
      const marks = levels[open.length % 2];
      if (!isClosing) open.push(mark);
      isWhole &&= marks !== undefined && (isClosing || closers[mark] !== undefined);
      return marks?.[isClosing ? 1 : 0] ?? written;
    }),
  );
  return isWhole && open.length === 0 ? set : [...texts];
}
