import type { Element } from 'hast';

/**
 * Tell the language that an element says it is in.
 *
 * @param element Any element.
 * @returns Its BCP 47 tag; undefined where it says none, and is in the language around it.
 */
export function ownLang({ properties: { lang } }: Element): string | undefined {
  return typeof lang === 'string' && lang !== '' ? lang : undefined;
}
