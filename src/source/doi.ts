import { formedText } from '../located/schema-kinds.ts';
import { DOI_PREFIX } from '../references/record/doi-name.ts';

/** What an institution registers: a suffix that needs no care in an address or a tag. As source of an expression. */
export const OWN_DOI = `${DOI_PREFIX}[^\\s<>"]+`;

/**
 * Declare a DOI (ISO 26324): a prefix of a registrant, and a suffix without blanks.
 *
 * @returns The schema; it gives the DOI alone, such as `10.5555/rb-7`.
 */
export function doi() {
  return formedText(
    'a DOI such as `10.5555/rb-7`',
    new RegExp(String.raw`^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)?${OWN_DOI}$`),
    'Write it as it was registered, with or without `https://doi.org/` before it.',
  ).transform((written) => written.replace(/^\D+/, ''));
}
