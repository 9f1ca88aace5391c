import type { MeasureText } from './measure-text.ts';

/**
 * Cut a line of text that is too wide; it ends in an ellipsis then.
 *
 * @param text One line.
 * @param width Room it has, in pt.
 * @param size Font size in pt.
 * @param measureText Measures it.
 * @returns The line, or its beginning; never less than one character.
 */
export function fitText(
  text: string,
  width: number,
  size: number,
  measureText: MeasureText,
): string {
  if (measureText(text, size) <= width) return text;
  const characters = [...text];
  const cut = () => `${characters.join('').trimEnd()}…`;
  while (characters.length > 1 && measureText(cut(), size) > width) characters.pop();
  return cut();
}
