import type { TimelineEra, TimelineGap, TimelineInput } from './timeline-input.ts';

/** A stretch of time and the stretch of the band it stands on, in pt. */
export interface Panel {
  stretch: TimelineEra | TimelineGap;
  left: number;
  right: number;
}

const GAP_WIDTH = 26;
const BETWEEN = 3;

/** Least width of an era, of which an era with many events gets more. */
const LEAST_WIDTH = 62;

/**
 * Share the width of a timeline out: each gap is as wide as its hatching needs, each era gets a
 * least width, and the rest goes to the eras by their events.
 *
 * @param input Eras and gaps in the order of time, and the width.
 * @returns Their panels from left to right.
 */
export function layOutPanels({ panels, width }: TimelineInput): Panel[] {
  const eras = panels.filter((panel) => panel.kind === 'era');
  const gaps = panels.length - eras.length;
  const free = width - gaps * GAP_WIDTH - (panels.length - 1) * BETWEEN;
  const least = Math.min(LEAST_WIDTH, free / Math.max(1, eras.length));
  const weights = eras.map(({ events }) => 1 + Math.sqrt(events.length));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const rest = free - least * eras.length;
  const laidOut: Panel[] = [];
  let left = 0;
  let era = 0;
  for (const stretch of panels) {
    const own = stretch.kind === 'gap' ? GAP_WIDTH : least + (rest * (weights[era++] ?? 0)) / total;
    laidOut.push({ stretch, left, right: left + own });
    left += own + BETWEEN;
  }
  return laidOut;
}
