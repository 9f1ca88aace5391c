/** Opening and closing mark. */
export type QuotationMarks = readonly [open: string, close: string];

/** How a language quotes, and what else its quote characters are for. */
export interface Quotation {
  outer: QuotationMarks;
  /** For a quotation inside another. */
  inner: QuotationMarks;
  habits?: readonly QuoteHabit[];
}

/**
 * What a quote character does beside quoting: words begin with an apostrophe (`clips`, English), an
 * article loses its vowel before a word, quoted or not (`elides`, French), or the characters are signs
 * of abbreviation (`abbreviates`, Hebrew).
 */
export type QuoteHabit = 'clips' | 'elides' | 'abbreviates';
