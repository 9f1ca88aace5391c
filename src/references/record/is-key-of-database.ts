/**
 * Tell whether the key of an entry is that of a database, as Zotero writes it without Better BibTeX:
 * an address, or library and item as its servers name them. Nobody cites by it.
 *
 * @param key Key of an entry.
 * @returns Whether it is.
 */
export function isKeyOfDatabase(key: string): boolean {
  return /^https?:\/\//i.test(key) || /^\d+\/[A-Z0-9]{8}$/.test(key);
}
