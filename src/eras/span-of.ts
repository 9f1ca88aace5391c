import type { DateBounds } from '../dates/date-bounds.ts';
import { addDays, compareDays } from '../dates/day.ts';
import { boundsOf } from '../dates/edtf.ts';
import type { Span } from '../model/era.ts';
import type { EdtfText, EraDeclaration, GapDeclaration } from '../model/front-matter.ts';

/**
 * Make a span of whole days of a declaration. Declared spans are half-open: `to: 2013` goes up to
 * and without 1 January 2013. An open era is covered up to the last day that `covered_to` may mean.
 *
 * @param declaration Era or gap of the front matter.
 * @param informationTo Cut-off of the briefing, which covers an open era that says nothing itself.
 * @returns The span, or undefined where it has no day inside or a bound is missing or an interval.
 */
export function spanOf(
  declaration: EraDeclaration | GapDeclaration,
  informationTo?: EdtfText,
): Span | undefined {
  const first = boundOf(declaration.from)?.first;
  if (first === undefined) return undefined;
  return 'gap' in declaration || declaration.to !== 'open'
    ? closedSpan(first, declaration.to)
    : openSpan(first, declaration.covered_to ?? informationTo);
}

function closedSpan(first: string, to: EdtfText): Span | undefined {
  const end = boundOf(to)?.first;
  if (end === undefined || compareDays(first, end) >= 0) return undefined;
  return { first, last: addDays(end, -1), open: false };
}

function openSpan(first: string, coveredTo: EdtfText | undefined): Span | undefined {
  const last = coveredTo === undefined ? undefined : boundOf(coveredTo)?.last;
  if (coveredTo === undefined || last === undefined) return undefined;
  return compareDays(first, last) > 0 ? undefined : { first, last, open: true, coveredTo };
}

/** An interval has two dates in it, and nobody can say which of them is the bound. */
function boundOf(date: EdtfText): DateBounds | undefined {
  return date.includes('/') ? undefined : boundsOf(date);
}
