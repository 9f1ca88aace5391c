/**
 * Say under which name an answer is kept (RFC 6266): in ASCII for old readers, and as it is for all others.
 *
 * @param name Name of the file.
 * @returns Value of `Content-Disposition`.
 */
export function contentDisposition(name: string): string {
  // Percents would be read as bytes by some.
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w.() -]/g, '_');
  const exact = plain === name ? '' : `; filename*=UTF-8''${encodeExtended(name)}`;
  return `inline; filename="${plain}"${exact}`;
}

/** Only what RFC 5987 lets stand is left as it is. */
function encodeExtended(name: string): string {
  const wellFormed = Buffer.from(name).toString('utf8');
  return encodeURIComponent(wellFormed).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
