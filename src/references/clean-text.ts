/** Marks that turn the direction of text around; the page sets directions by language instead. */
const directionMarks = /[\u202a-\u202e\u2066-\u2069]/g;

/** What a field may hold that has to go, or to become one space. */
const oddities = /[<\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]| {2}/u;

/**
 * Make plain text of a text field: exporters leave line breaks, control characters, and the few
 * tags that CSL-JSON allows in rich text (`<i>`, `<sup>`, `<span class="nocase">` …). No-break
 * spaces stay.
 *
 * @param text Value of a field, or undefined.
 * @returns The text on one line; empty for an absent field.
 */
export function cleanText(text: string | undefined): string {
  if (text === undefined) return '';
  // Most fields are plain, and a long list has thousands of them.
  if (!oddities.test(text)) return text.trim();
  return text
    .replace(/<\/?(?:i|b|sub|sup|sc|span)(?:\s[^<>]*)?>/gi, '')
    .replace(directionMarks, '')
    .replace(/[ \p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();
}
