import type { CslItem } from '../../model/reference.ts';
import { doiUrl } from './doi-url.ts';
import { safeUrl } from './safe-url.ts';

/** Parameters that only tell where a reader came from. */
const trackingParameter = /^(?:utm_.*|fbclid|gclid)$/i;
/** Address of a copy in the Internet Archive, which holds that of the original. */
const archivedCopy = /^https?:\/\/web\.archive\.org\/web\/\d+[a-z_]*\/(.+)$/i;

/**
 * Give the names by which a work can be told from others, whichever way its address is written:
 * without scheme, `www.`, last slash, fragment and the parameters that trackers add. A DOI is one
 * name also where it is written as an address.
 *
 * @param item Record of the work.
 * @returns Such as `example.org/a?page=2` or `doi:10.1000/182`, each once; empty where the record has
 *   no address.
 */
export function workIdentities({ DOI: doi, URL: url, custom }: CslItem): string[] {
  const addresses = [url, custom?.['archive-url']];
  const identities = [
    doi === undefined ? undefined : identityOfDoi(doi),
    ...addresses.map((address) => (address === undefined ? undefined : identityOfAddress(address))),
  ];
  return [...new Set(identities.filter((identity) => identity !== undefined))];
}

function identityOfDoi(text: string): string | undefined {
  // Upper and lower case are one in a DOI (ISO 26324).
  return doiUrl(text)
    ?.replace(/^https:\/\/doi\.org\//, 'doi:')
    .toLowerCase();
}

function identityOfAddress(text: string): string | undefined {
  const address = safeUrl(text);
  if (address === undefined) return undefined;
  const original = archivedCopy.exec(address)?.[1];
  if (original !== undefined) {
    const inner = /^https?:\//i.test(original) ? original : `http://${original}`;
    // The archive writes one slash where some servers join two.
    const restored = inner.replace(/^(https?:\/)(?!\/)/i, '$1/');
    if (safeUrl(restored)) return identityOfAddress(restored);
  }
  return identityOfDoi(address) ?? plainAddress(new URL(address));
}

function plainAddress(url: URL): string {
  for (const name of [...url.searchParams.keys()]) {
    if (trackingParameter.test(name)) url.searchParams.delete(name);
  }
  url.searchParams.sort();
  const host = url.host.replace(/^www\./, '');
  // Some sites name their pages behind `#/` or `#!`.
  const route = /^#!?\//.test(url.hash) ? url.hash : '';
  const query = url.searchParams.size > 0 ? `?${url.searchParams}` : '';
  return `${host}${url.pathname.replace(/\/+$/, '')}${query}${route}`;
}
