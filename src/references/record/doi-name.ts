import { decodePercents } from '../../values/decode-percents.ts';

/** What people write before a DOI. */
const before = /^(?:(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\/|info:doi\/|urn:doi:|doi\s*:?\s*)+/i;
/** Prefix of the registrant (ISO 26324), as source of an expression. */
export const DOI_PREFIX = String.raw`10\.\d{4,9}(?:\.\d+)*\/`;
/** The suffix is whatever prints. */
const name = new RegExp(`^${DOI_PREFIX}[^\\s\\p{Cc}]+$`, 'u');

/**
 * Find a DOI, however it was recorded: `10.1000/182`, `doi:10.1000/182`, with the address of a
 * resolver before it, or with percent codes as in an address (`10.1000%2F182`).
 *
 * @param text Value of a field.
 * @returns Such as `10.1000/182`; undefined for text that is no DOI.
 */
export function doiName(text: string): string | undefined {
  const written = text.trim().replace(before, '');
  return [decodePercents(written), written].find((one) => name.test(one));
}
