import type { Era } from '../../model/era.ts';
import type { Place } from '../../model/message.ts';
import type { HtmlContext } from '../context.ts';

/**
 * Tell where the front matter says something of an era.
 *
 * @param era Era.
 * @param context What the handlers share.
 * @param name Name of the value, such as `leaders`.
 * @returns The place of that value, else that of the whole era.
 */
export function eraPlace(
  { path }: Pick<Era, 'path'>,
  { briefing }: HtmlContext,
  name = '',
): Place | undefined {
  const { places } = briefing.frontMatter;
  return places[`${path}.${name}`] ?? places[path];
}
