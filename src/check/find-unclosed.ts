import type { TextDirective } from 'mdast-util-directive';
import { placeOf } from '../markdown/place-of.ts';

/**
 * Find out whether a directive in text opens a bracket or brace that is never closed. What the
 * tokenizer could not close it leaves behind as text, right after the name or label.
 *
 * @param node Directive.
 * @param source Whole text of the briefing.
 * @returns What was written up to the sign, and the sign; undefined where all is closed.
 */
export function findUnclosed(
  node: TextDirective,
  source: string,
): { written: string; sign: '[' | '{' } | undefined {
  const place = placeOf(node);
  const end = place?.end?.offset;
  if (place === undefined || end === undefined) return undefined;
  const written = source.slice(place.start.offset, end);
  const next = source[end];
  if (next === '[' && written === `:${node.name}`) return { written, sign: '[' };
  return next === '{' && !written.endsWith('}') ? { written, sign: '{' } : undefined;
}
