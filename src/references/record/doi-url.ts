import { doiName } from './doi-name.ts';

/**
 * Make a link of a DOI, however it was recorded.
 *
 * @param doi Value of the field.
 * @returns Such as `https://doi.org/10.1000/182`; undefined for text that is no DOI.
 */
export function doiUrl(doi: string): string | undefined {
  const name = doiName(doi);
  return name === undefined ? undefined : doiAddress(name);
}

/**
 * Tell the address that leads to what a DOI names.
 *
 * @param name Such as `10.1000/182`.
 * @returns Such as `https://doi.org/10.1000/182`.
 */
export function doiAddress(name: string): string {
  // Only what would end or change the path needs a code; slashes and brackets belong to the name.
  return `https://doi.org/${name.replace(/[%?#"<>\\^`{|}]/g, encodeURIComponent)}`;
}
