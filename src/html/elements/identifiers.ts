import type { Element } from 'hast';
import { decodePercents } from '../../values/decode-percents.ts';
import { elementsBelow, type Holder } from './find-elements.ts';

/**
 * Gather the ids of all elements.
 *
 * @param holder Document, or any part of one; it is not looked at itself.
 * @returns The ids in it.
 */
export function idsIn(holder: Holder): Set<string> {
  const ids = new Set<string>();
  for (const { properties } of elementsBelow(holder)) {
    if (typeof properties.id === 'string') ids.add(properties.id);
  }
  return ids;
}

/**
 * Tell where a link inside the document leads.
 *
 * @param element Any element.
 * @returns The id after its `#`; undefined for what is no such link.
 */
export function linkTarget({ tagName, properties: { href } }: Element): string | undefined {
  if (tagName !== 'a' || typeof href !== 'string' || !href.startsWith('#')) return undefined;
  return decodePercents(href.slice(1));
}
