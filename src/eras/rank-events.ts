import { yearOfDay } from '../dates/day.ts';
import type { HistoricEvent } from '../model/era.ts';
import type { EventMark } from './read-event.ts';

/** What is asked of an event to rank it. */
export type RankedEvent = Pick<
  HistoricEvent,
  'first' | 'last' | 'references' | 'support' | 'era' | EventMark
> & {
  /** Kinds of the amounts in it, such as `loan`. */
  kinds: readonly string[];
};

/** A key point, a brief or a bullet of a summary. */
export interface RankedClaim {
  /** Its words. */
  text: string;
  /** Numbers of the references it cites. */
  references: readonly number[];
  /** Whether a part of it cites none. */
  hasUnsourced: boolean;
  /** The era it sums up; absent where it speaks of the whole history. */
  era?: string;
}

/** Weights: what stands higher outweighs all below it together. */
const KEY = 16;
const TOLD = 8;
const END = 4;
const SUPPORT = { sourced: 2, unusable: 1, unsourced: 0 } as const;
/** What happened goes before what was only announced, all else being equal. */
const PLANNED = -0.5;

/**
 * Rank events by how much a reader would miss them: those that the author marks as `(key)`, those
 * that the claims tell of, the first and the last of their kind, those with a source.
 *
 * A claim tells of an event when both rest on one reference. Where several events rest on it, those
 * are meant whose year the claim names, if there are any. Without a reference on either side, the
 * year alone decides. The summary of an era tells only of that era.
 *
 * The kinds of an event are what it rests on, within its era, and those of its amounts, in the whole
 * history; the first and the last event of an era count, too.
 *
 * @param events Events in the order of time.
 * @param claims Key points, and briefs and bullets of the summaries of the eras.
 * @returns A rank for each event; the greater, the sooner it should be named.
 */
export function rankEvents(
  events: readonly RankedEvent[],
  claims: readonly RankedClaim[],
): number[] {
  const told = new Set(claims.flatMap((claim) => eventsToldBy(claim, events)));
  const ends = endsOfKinds(events);
  return events.map(
    (event) =>
      (event.key ? KEY : 0) +
      (told.has(event) ? TOLD : 0) +
      (ends.has(event) ? END : 0) +
      SUPPORT[event.support] +
      (event.planned ? PLANNED : 0),
  );
}

function eventsToldBy(claim: RankedClaim, events: readonly RankedEvent[]): RankedEvent[] {
  const within = events.filter(({ era }) => claim.era === undefined || claim.era === era);
  const years = yearsIn(claim.text);
  const isNamed = (event: RankedEvent) => yearsOf(event).some((year) => years.has(year));
  const cited = claim.references.flatMap((number) => {
    const sharing = within.filter(({ references }) => references.includes(number));
    const named = sharing.filter(isNamed);
    return named.length > 0 ? named : sharing;
  });
  const uncited = claim.hasUnsourced
    ? within.filter((event) => event.references.length === 0 && isNamed(event))
    : [];
  return [...cited, ...uncited];
}

/** Years as readers count them: there is none before 1, and 1 BC is the year 0. */
function yearsOf({ first, last = first }: RankedEvent): number[] {
  return [first, last].map((day) => {
    const year = yearOfDay(day);
    return year > 0 ? year : 1 - year;
  });
}

/** A number of fewer than three digits may count anything. */
const yearLike = /(?<!\p{Nd})\p{Nd}{3,6}(?!\p{Nd})/gu;

function yearsIn(text: string): Set<number> {
  const digits = text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15));
  return new Set([...digits.matchAll(yearLike)].map(([year]) => Number(year)));
}

function endsOfKinds(events: readonly RankedEvent[]): Set<RankedEvent> {
  const kinds = new Map<string, { first: RankedEvent; last: RankedEvent }>();
  for (const event of events) {
    for (const kind of kindsOf(event)) {
      kinds.set(kind, { first: kinds.get(kind)?.first ?? event, last: event });
    }
  }
  return new Set([...kinds.values()].flatMap(({ first, last }) => [first, last]));
}

function kindsOf({ era = '', support, planned, kinds }: RankedEvent): string[] {
  return [
    `era ${era}`,
    `era ${era} ${planned ? 'planned' : support}`,
    ...kinds.map((kind) => `amount ${kind}`),
  ];
}
