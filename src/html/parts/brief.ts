import type { ElementContent } from 'hast';
import type { State } from 'mdast-util-to-hast';
import type { Era } from '../../model/era.ts';
import type { HtmlContext } from '../context.ts';
import { claimTags, withTags } from '../support-tags.ts';

/**
 * Print the brief of an era: its text and citations, with a tag where it has no usable source.
 *
 * @param state State of the transform.
 * @param era Era.
 * @param context What the handlers share.
 * @returns Phrasing content; none where the era has no brief.
 */
export function briefContent(
  state: State,
  { summary }: Era,
  context: HtmlContext,
): ElementContent[] {
  if (!summary?.brief) return [];
  const content = state.all(summary.brief) as ElementContent[];
  return withTags(content, claimTags(summary.brief, context));
}
