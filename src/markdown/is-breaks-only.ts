/**
 * Tell whether raw HTML is nothing but elements that break a line.
 *
 * @param html Raw HTML.
 * @returns Whether it is.
 */
export function isBreaksOnly(html: string): boolean {
  return /^(?:\s*<br\s*\/?>)+\s*$/i.test(html);
}
