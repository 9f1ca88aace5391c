/**
 * Write the language of a keyed element: its own with the key as a private-use subtag
 * (RFC 5646, 2.2.7).
 *
 * @param lang BCP 47 tag.
 * @param key Key of the element: `k` and at most seven letters or digits.
 * @returns The tag with the key.
 */
export function keyedLang(lang: string, key: string): string {
  return `${lang}-x-${key}`;
}

/**
 * Read the key out of a language.
 *
 * @param lang BCP 47 tag that may hold a key.
 * @returns The key, or undefined.
 */
export function keyOfLang(lang: string): string | undefined {
  return /-x-(k[0-9a-z]{1,7})$/.exec(lang)?.[1];
}
