/**
 * Undo percent-encoding, as far as it is any.
 *
 * @param text Text that may be percent-encoded, such as the fragment of an address.
 * @returns The text it stands for; the text itself where it stands for none.
 */
export function decodePercents(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
