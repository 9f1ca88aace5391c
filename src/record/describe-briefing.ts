import type { Briefing } from '../model/briefing.ts';
import type { Flag, Gap } from '../model/era.ts';
import type { BriefingRecord, FlagRecord, GapRecord } from '../model/record.ts';
import type { CitingPlace } from '../model/reference.ts';
import { countReferences } from './count-references.ts';
import { describeAmount } from './describe-amount.ts';
import { describeChart } from './describe-chart.ts';
import { describeEra } from './describe-era.ts';
import { describeEvent } from './describe-event.ts';
import { describeReference } from './describe-reference.ts';

/**
 * Describe what a briefing tells as plain data: without tree nodes, so that it can pass between
 * threads and stand in the manifest. Pages are not known yet: `placeOnPages` adds them.
 *
 * @param briefing Resolved briefing.
 * @param citingPlaces Every place that cites, as printed; those of the source when left out.
 * @returns Its record.
 */
export function describeBriefing(
  briefing: Briefing,
  citingPlaces: readonly CitingPlace[] = briefing.citingPlaces,
): BriefingRecord {
  const { eras, gaps, events, amounts, figures, flags, references } = briefing;
  const told = new Set(eras.map(({ id }) => id));
  const isOutside = ({ era }: { era?: string }) => era === undefined || !told.has(era);
  return {
    eras: eras.map((era) => describeEra(era, references)),
    gaps: gaps.map(describeGap),
    events: events.filter(isOutside).map(describeEvent),
    amounts: amounts.filter(isOutside).map(describeAmount),
    charts: figures.flatMap(describeChart),
    flags: flags.map(describeFlag),
    references: {
      ...countReferences(references),
      entries: references.map((reference) => describeReference(reference, citingPlaces)),
    },
  };
}

function describeGap({ span, note }: Gap): GapRecord {
  return { ...(span && { span }), ...(note !== undefined && { note }) };
}

function describeFlag({ node: _, claim: __, ...flag }: Flag): FlagRecord {
  return flag;
}
