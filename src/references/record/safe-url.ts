/**
 * Accept an address only when a reader may be sent there: `http` or `https` with two slashes, no
 * user name or password, no control character (the URL parser would drop some of them silently).
 *
 * @param text Address as written.
 * @returns The address as the WHATWG URL standard writes it, or undefined.
 */
export function safeUrl(text: string): string | undefined {
  const trimmed = text.trim();
  if (!/^https?:\/\/[^/\\]/i.test(trimmed) || /\p{Cc}/u.test(trimmed)) return undefined;
  // Empty ones count, too, which the parser would drop.
  if (/^https?:\/\/[^/\\?#]*@/i.test(trimmed) || !URL.canParse(trimmed)) return undefined;
  const url = new URL(trimmed);
  if (url.username !== '' || url.password !== '') return undefined;
  return url.href;
}
