import { formedText } from '../located/schema-kinds.ts';

/** What people write before a DOI: the address of the resolver, or the word. */
const BEFORE = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)/;

/**
 * Declare a DOI (ISO 26324): a prefix of a registrant, and a suffix without blanks.
 *
 * @returns The schema; it gives the DOI alone, such as `10.5555/rb-7`.
 */
export function doi() {
  return formedText(
    'a DOI such as `10.5555/rb-7`',
    /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)?10\.\d{4,9}(?:\.\d+)*\/[^\s<>"]+$/,
    'Write it as it was registered, with or without `https://doi.org/` before it.',
  ).transform((written) => written.replace(BEFORE, ''));
}
