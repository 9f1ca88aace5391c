import { doiUrl } from './doi-url.ts';

/**
 * Accept an address only when a reader may be sent there: `http` or `https` with two slashes, no
 * user name or password, no control character (the URL parser would drop some of them silently). A
 * DOI is such an address, too, and an address is one without `https://` where it has a host and a path.
 *
 * @param text Address as written.
 * @returns The address as the WHATWG URL standard writes it, or undefined.
 */
export function safeUrl(text: string): string | undefined {
  const mended = mend(text);
  if (!/^https?:\/\/[^/\\]/i.test(mended) || /\p{Cc}/u.test(mended)) return undefined;
  // Empty ones count, too, which the parser would drop.
  const namesUser = /^https?:\/\/[^/\\?#]*@/i.test(mended);
  if (namesUser || !URL.canParse(mended)) return undefined;
  const url = new URL(mended);
  return url.username === '' && url.password === '' ? url.href : undefined;
}

/** Whether two addresses mean one is not asked here: what is mended is what no address can hold. */
function mend(text: string): string {
  const bare = text
    .trim()
    // Marks round an address, and characters that nobody sees.
    .replace(/^<(?:url:)?(.*)>$/i, '$1')
    .replace(/\p{Cf}/gu, '')
    // As LaTeX writes it; a browser would take the backslash for a slash.
    .replace(/\\([_%&#~{}])/g, '$1');
  if (/^(?:doi|10\.)/i.test(bare)) return doiUrl(bare) ?? bare;
  const lacksScheme = /^(?:www\.|[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}\/)[^\s@]*$/i.test(bare);
  return lacksScheme ? `https://${bare}` : bare;
}
