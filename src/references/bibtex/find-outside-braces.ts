/**
 * Find a sign that stands outside braces, as BibTeX counts them: a backslash changes nothing.
 *
 * @param text Text of the file.
 * @param from Offset from which to look.
 * @param end Offset up to which to look.
 * @param sign The sign; a brace that closes none is one, too.
 * @returns Its offset, or `end` where there is none.
 */
export function findOutsideBraces(text: string, from: number, end: number, sign: string): number {
  let depth = 0;
  for (let at = from; at < end; at += 1) {
    const character = text[at];
    if (depth === 0 && character === sign) return at;
    if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
  }
  return end;
}
