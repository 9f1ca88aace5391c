import type { StyledText } from '../../model/reference.ts';

/**
 * Part the code in a text that may be cut short from the words around it.
 *
 * @param text Text on one line; an ellipsis stands for what was cut off.
 * @param pieces Pieces of code in the order in which the whole text has them.
 * @returns The text in parts.
 */
export function partCode(text: string, pieces: readonly string[]): StyledText[] {
  const parts: StyledText[] = [];
  let from = 0;
  for (const piece of pieces) {
    const [start, end] = findCode(text, piece, from);
    if (start === end) continue;
    parts.push({ text: text.slice(from, start) }, { text: text.slice(start, end), isCode: true });
    from = end;
  }
  return [...parts, { text: text.slice(from) }].filter((part) => part.text !== '');
}

/** Finds a piece, else as much of its beginning as stands before the ellipsis. */
function findCode(text: string, piece: string, from: number): [start: number, end: number] {
  const whole = text.indexOf(piece, from);
  if (whole >= 0) return [whole, whole + piece.length];
  const kept = text.replace(/…$/, '');
  for (let length = Math.min(piece.length, kept.length - from); length > 0; length--) {
    if (kept.endsWith(piece.slice(0, length))) return [kept.length - length, kept.length];
  }
  return [from, from];
}
