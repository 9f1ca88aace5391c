/**
 * Make plain text of a text field: exporters leave line breaks, and the few tags that CSL-JSON
 * allows in rich text (`<i>`, `<sup>`, `<span class="nocase">` …).
 *
 * @param text Value of a field, or undefined.
 * @returns The text on one line; empty for an absent field.
 */
export function cleanText(text: string | undefined): string {
  return (text ?? '')
    .replace(/<\/?(?:i|b|sub|sup|sc|span)(?:\s[^<>]*)?>/gi, '')
    .replace(/\s+/g, ' ')
    .trim();
}
