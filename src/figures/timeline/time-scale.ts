import { addDays, compareDays, isoDay, roundYear, yearOfDay } from '../../dates/day.ts';

/** A mark of a scale. */
export interface Tick {
  /** Day it stands for, as ISO date. */
  day: string;
  x: number;
  precision: 'year' | 'month' | 'day';
}

/** Turns days into places on the page. */
export interface TimeScale {
  /** Place of a day, in pt; days outside stand at the ends. */
  place(day: string): number;
  /** Place of a stretch of days: its middle, as nobody knows the day. */
  placeOf(first: string, last: string | undefined): number;
}

/**
 * Lay days on a line: each day has the same width, and the first begins where the line does.
 *
 * @param span First and last day, as ISO dates.
 * @param line Start and end of the line, in pt.
 * @returns The scale.
 */
export function createTimeScale(
  span: { first: string; last: string },
  line: { start: number; end: number },
): TimeScale {
  const days = Math.max(1, compareDays(span.last, span.first) + 1);
  const at = (days_: number) => {
    const share = Math.min(1, Math.max(0, days_ / days));
    return line.start + share * (line.end - line.start);
  };
  const clip = (day: string) => Math.min(days - 1, Math.max(0, compareDays(day, span.first)));
  return {
    place: (day) => at(compareDays(day, span.first)),
    placeOf(first, last) {
      // What runs on is drawn where it starts.
      if (last === undefined) return at(clip(first));
      return at((clip(first) + clip(last) + 1) / 2);
    },
  };
}

/** Distances between ticks, in the units of their precision. */
const steps = {
  year: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1e3, 2e3, 5e3, 1e4, 2e4, 5e4, 1e5],
  month: [1, 2, 3, 6],
  day: [1, 2, 5, 10],
} as const;

/** Up to this many days the scale shows months, up to that many days. */
const MONTHS_UP_TO = 800;
const DAYS_UP_TO = 40;

/**
 * Choose the ticks of a scale: round years where there are some, else months or days, as many as
 * find room for their words.
 *
 * @param span First and last day, as ISO dates.
 * @param scale Scale of the span.
 * @param widthOf Width of the words of a tick, in pt, with the space around them.
 * @returns The ticks from left to right; none where not even one finds room.
 */
export function chooseTicks(
  span: { first: string; last: string },
  scale: TimeScale,
  widthOf: (day: string, precision: Tick['precision']) => number,
): Tick[] {
  const days = compareDays(span.last, span.first) + 1;
  const precision = days <= DAYS_UP_TO ? 'day' : days <= MONTHS_UP_TO ? 'month' : 'year';
  for (const step of steps[precision]) {
    const ticks: Tick[] = ticksOf(span, step, precision).map((day) => ({
      day,
      x: scale.place(day),
      precision,
    }));
    if (ticks.length > 0 && haveRoom(ticks, widthOf)) return ticks;
  }
  return [{ day: span.first, x: scale.place(span.first), precision }];
}

function haveRoom(
  ticks: readonly Tick[],
  widthOf: (day: string, precision: Tick['precision']) => number,
): boolean {
  return ticks.every((tick, index) => {
    const next = ticks[index + 1];
    if (!next) return true;
    const needed = (widthOf(tick.day, tick.precision) + widthOf(next.day, next.precision)) / 2;
    return next.x - tick.x >= needed;
  });
}

/** Greatest number of ticks that is looked at for one step. */
const MOST_TICKS = 400;

function ticksOf(
  { first, last }: { first: string; last: string },
  step: number,
  precision: Tick['precision'],
): string[] {
  const days: string[] = [];
  const year = yearOfDay(first);
  const month = Number(first.slice(-5, -3));
  for (let count = 0; count < MOST_TICKS; count++) {
    const day = tickAt(first, { year, month }, count, step, precision);
    if (compareDays(day, last) > 0) return days;
    if (compareDays(day, first) >= 0) days.push(day);
  }
  return [];
}

function tickAt(
  first: string,
  { year, month }: { year: number; month: number },
  count: number,
  step: number,
  precision: Tick['precision'],
): string {
  if (precision === 'day') return addDays(first, count * step);
  if (precision === 'month') {
    const months = Math.floor((month - 1) / step) * step + count * step;
    return isoDay(year + Math.floor(months / 12), (months % 12) + 1);
  }
  return isoDay(roundYear(Math.floor(year / step) * step + count * step, step));
}
