/**
 * Give what is left of TeX that cannot be read: the words.
 *
 * @param tex TeX of any kind.
 * @returns The text without commands, braces and backslashes, on one line.
 */
export function withoutTex(tex: string): string {
  return tex
    .replace(/\\[a-zA-Z]+\s*|[\\{}]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Read a value of a kind that TeX has no say in: a date, a number, a status.
 *
 * @param tex Value as written; an absent one is empty.
 * @returns The value without braces, on one line.
 */
export function bareValue(tex = ''): string {
  return tex
    .replace(/[{}]|\\,/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Read an address or DOI, which stands as it is, but for what careful authors escape.
 *
 * @param tex Value as written.
 * @returns The address, without the line breaks of a folded value.
 */
export function verbatimValue(tex: string): string {
  return tex
    .replace(/\\url\s*(?=\{)/g, '')
    .replace(/\\(?:textasciitilde|~)\s*(?:\{\})?|\{\\textasciitilde\}/g, '~')
    .replace(/\$\\sim\$/g, '~')
    .replace(/\\([_%&#$~{}])/g, '$1')
    .replace(/^[\s{]+|[\s}]+$/g, '')
    .replace(/\s*\n\s*/g, '');
}
