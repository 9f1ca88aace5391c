/** Characters that would not print as themselves: controls, format characters, odd spaces. */
const unprintable = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Zs}]/u;

/**
 * Write an address so that a reader can type it: letters of any script instead of percent codes.
 *
 * @param url Address as `safeUrl` gives it.
 * @returns The whole address, without the slash that stands alone after the host.
 */
export function displayUrl(url: string): string {
  return decode(url).replace(/^(https?:\/\/[^/?#]+)\/$/, '$1');
}

/**
 * Name a page by its address, where it has no title.
 *
 * @param url Address as `safeUrl` gives it.
 * @returns Host and path, without `www.` and without query.
 */
export function hostAndPath(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host.replace(/^www\./, '')}${withoutLastSlash(decode(pathname))}`;
}

function withoutLastSlash(path: string): string {
  return path.endsWith('/') ? path.slice(0, -1) : path;
}

/** Decodes each run of percent codes on its own, so that one odd byte does not spoil the others. */
function decode(text: string): string {
  return text.replace(/(?:%[89a-f][0-9a-f])+/gi, (codes) => {
    try {
      const decoded = decodeURIComponent(codes);
      return unprintable.test(decoded) ? codes : decoded;
    } catch {
      return codes;
    }
  });
}
