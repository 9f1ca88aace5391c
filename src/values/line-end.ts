/**
 * Find the end of a line.
 *
 * @param text Text with LF line ends.
 * @param at Offset in the line.
 * @returns Offset of its line break, or of the end of the text.
 */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}
