import { doiName } from './doi-name.ts';
import { safeUrl } from './safe-url.ts';

/** Nobody may be sent there, or it only is not written as a browser shows it. */
export type AddressFault = 'unsafe' | 'odd';

/**
 * Tell what is wrong with an address.
 *
 * @param text Address as written.
 * @returns `unsafe` for another scheme than http and https, for a user name, a password, and a control
 *   character; `odd` for what else is no plain address; undefined for one that is, and for a DOI.
 */
export function addressFault(text: string): AddressFault | undefined {
  const address = text.trim();
  const [, scheme] = /^<?([a-z][a-z\d+-]*):/i.exec(address) ?? [];
  const isForeign = scheme !== undefined && !/^(?:https?|doi|url)$/i.test(scheme);
  const namesUser = /^<?(?:[a-z]+:)?[/\\]*[^/\\?#\s]*@/i.test(address);
  const isDoi = doiName(address) !== undefined;
  if (/\p{Cc}/u.test(address) || (!isDoi && (isForeign || namesUser))) return 'unsafe';
  if (isDoi || (/^https?:\/\/[^\s<>"\\\p{Cf}]+$/iu.test(address) && safeUrl(address))) {
    return undefined;
  }
  return 'odd';
}
