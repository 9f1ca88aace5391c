import { clipText } from '../../messages/clip-text.ts';

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
 * Split a list of keys.
 *
 * @param list Keys, parted by commas.
 * @returns Each of them.
 */
export function splitKeys(list: string): string[] {
  const keys = list.split(',').map((key) => key.trim());
  return keys.filter((key) => key !== '');
}

/**
 * Show a text in a message: the first 40 characters of it, without the quotes that go round it there.
 *
 * @param text Text as the file has it.
 * @returns The text, with an ellipsis for what is left out.
 */
export function shorten(text: string): string {
  return clipText(text.trim().replaceAll('`', "'"), 40);
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
