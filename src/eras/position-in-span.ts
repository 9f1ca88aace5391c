import { compareDays } from '../dates/day.ts';
import type { Span } from '../model/era.ts';
import type { Days } from './told-days.ts';

/**
 * Where days stand in a span: outside of it, across one of its ends (the start, where it is both),
 * or wholly inside.
 */
export type PositionInSpan = 'before' | 'across-start' | 'inside' | 'across-end' | 'after';

/**
 * Compare days with a span.
 *
 * @param days Days that something may fall on.
 * @param span Span of an era; an open one ends, for this question, where its cover ends.
 * @returns Where the days stand.
 */
export function positionInSpan(
  { first, last }: Days,
  span: Pick<Span, 'first' | 'last'>,
): PositionInSpan {
  if (compareDays(last, span.first) < 0) return 'before';
  if (compareDays(first, span.last) > 0) return 'after';
  if (compareDays(first, span.first) < 0) return 'across-start';
  return compareDays(last, span.last) > 0 ? 'across-end' : 'inside';
}
