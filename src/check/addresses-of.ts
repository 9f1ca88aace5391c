import type { Source } from '../model/reference.ts';

/** An address that a source has. */
export interface SourceAddress {
  /** Field that holds it, as in `custom.archive-url`. */
  field: string;
  /** As written. */
  address: string;
  /** The same for a message: shortened, and without the marks that messages use themselves. */
  shown: string;
}

/** Longest address in a message, in characters. */
const longest = 80;

/**
 * Give the addresses of a source: that of the work and that of its archived copy.
 *
 * @param source Source of a briefing.
 * @returns Those that it has.
 */
export function addressesOf({ item: { URL: url, custom } }: Source): SourceAddress[] {
  const addresses = { URL: url, 'custom.archive-url': custom?.['archive-url'] };
  return Object.entries(addresses).flatMap(([field, address]) => {
    if (address === undefined) return [];
    const short = address.length > longest ? `${address.slice(0, longest)}…` : address;
    return [{ field, address, shown: short.replaceAll('`', "'") }];
  });
}
