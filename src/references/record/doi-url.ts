/**
 * Make a link of a DOI, however it was recorded (`10.1000/182`, `doi:10.1000/182`, with the address
 * of a resolver before it).
 *
 * @param doi Value of the field.
 * @returns Such as `https://doi.org/10.1000/182`; undefined for text that is no DOI.
 */
export function doiUrl(doi: string): string | undefined {
  const name = doi.trim().replace(/^(?:doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)/i, '');
  if (!/^10\.\d{4,9}(?:\.\d+)*\/[^\s\p{Cc}]+$/u.test(name)) return undefined;
  // Only what would end or change the path needs a code; slashes and brackets belong to the name.
  return `https://doi.org/${name.replace(/[%?#"<>\\^`{|}]/g, encodeURIComponent)}`;
}
