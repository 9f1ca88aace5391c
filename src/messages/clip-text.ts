/**
 * Cut a text that is too long for a message.
 *
 * @param text Any text.
 * @param longest Most characters (UTF-16 units) that are shown.
 * @returns The text, with an ellipsis as its last character where more follow.
 */
export function clipText(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
