import { doiName } from './doi-name.ts';

/**
 * Make a link of a DOI, however it was recorded.
 *
 * @param doi Value of the field.
 * @returns Such as `https://doi.org/10.1000/182`; undefined for text that is no DOI.
 */
export function doiUrl(doi: string): string | undefined {
  // Only what would end or change the path needs a code; slashes and brackets belong to the name.
  const name = doiName(doi)?.replace(/[%?#"<>\\^`{|}]/g, encodeURIComponent);
  return name === undefined ? undefined : `https://doi.org/${name}`;
}
