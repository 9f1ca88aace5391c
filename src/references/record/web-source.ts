import type { CslItem } from '../../model/reference.ts';
import { doiUrl } from './doi-url.ts';
import { safeUrl } from './safe-url.ts';

/** Works that stand on the web and nowhere else. */
const onTheWeb: ReadonlySet<string> = new Set(['post', 'post-weblog', 'webpage']);

/** Works whose text is settled once they are out: an address only says where to find a copy. */
const settledWorks: ReadonlySet<string> = new Set([
  'article-journal',
  'bill',
  'book',
  'chapter',
  'classic',
  'collection',
  'legal_case',
  'legislation',
  'manuscript',
  'paper-conference',
  'patent',
  'periodical',
  'regulation',
  'standard',
  'thesis',
  'treaty',
]);

/**
 * Tell whether a work was read on the web, where it may change or vanish: then a reader needs to know
 * when that was.
 *
 * @param item Record of the work.
 * @returns Whether it is a web page or post, or has an address and is no work whose text is settled.
 *   One with a DOI, also as its address, never is, as a DOI stands for a settled text.
 */
export function isWebSource({ type, URL: url, DOI: doi, custom }: CslItem): boolean {
  // An address that nobody may be sent to has to be mended first.
  if (doi !== undefined || (url !== undefined && safeUrl(url) === undefined)) return false;
  if (url !== undefined && doiUrl(url) !== undefined) return false;
  const hasAddress = url !== undefined || custom?.['url-status'] !== undefined;
  return onTheWeb.has(type) || (hasAddress && !settledWorks.has(type));
}
