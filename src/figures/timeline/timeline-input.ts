import type { MeasureText } from '../measure-text.ts';
import type { EventMarker } from './event-marker.ts';

/** An event as a timeline shows it. */
export interface TimelineEvent {
  /** First day it may mean, as ISO date. */
  first: string;
  /** Last day it may mean; absent where it runs on. */
  last?: string;
  marker: EventMarker;
  /** What happened. */
  text: string;
  /** The greater, the sooner it is named. */
  rank: number;
}

/** A stretch of time with its own scale. */
export interface TimelineEra {
  kind: 'era';
  numeral: string;
  label: string;
  /** Its span in words, such as "1945–1991". */
  span: string;
  /** First and last day, as ISO dates. */
  first: string;
  last: string;
  events: TimelineEvent[];
}

/** A declared gap, or time that nothing covers. */
export interface TimelineGap {
  kind: 'gap';
  /** Its span in words. */
  span: string;
  first: string;
  last: string;
}

/** What a timeline is drawn from. */
export interface TimelineInput {
  /** Eras and gaps in the order of time. */
  panels: (TimelineEra | TimelineGap)[];
  /** Width of the drawing in pt. */
  width: number;
  /** Measures text in the font of the drawing. */
  measureText: MeasureText;
  /** Writes a day of the scale: `2008`, `Mar 2008` or `3 Mar 2008`. */
  printTick(day: string, precision: 'year' | 'month' | 'day'): string;
}
