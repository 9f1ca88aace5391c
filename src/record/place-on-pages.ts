import type { BriefingRecord, EraRecord, EventRecord } from '../model/record.ts';

/**
 * Add the pages on which things were printed.
 *
 * @param record Record of a briefing.
 * @param pageOf Page (from 1) of each anchor; empty when nothing was printed.
 * @returns The record with the pages that are known.
 */
export function placeOnPages(
  record: BriefingRecord,
  pageOf: Readonly<Record<string, number>>,
): BriefingRecord {
  const pageAt = (anchor: string | undefined): { page?: number } =>
    anchor !== undefined && Object.hasOwn(pageOf, anchor) ? { page: pageOf[anchor] ?? 0 } : {};
  const placeEvent = (event: EventRecord): EventRecord => ({
    ...event,
    ...pageAt(event.citations[0]),
  });
  const placeEra = (era: EraRecord): EraRecord => ({
    ...era,
    ...pageAt(era.anchor),
    events: era.events.map(placeEvent),
  });
  const { references } = record;
  const entries = references.entries.map((entry) => ({
    ...entry,
    citations: entry.citations.map((citation) => ({ ...citation, ...pageAt(citation.id) })),
  }));
  return {
    ...record,
    eras: record.eras.map(placeEra),
    events: record.events.map(placeEvent),
    charts: record.charts.map((chart) => ({ ...chart, ...pageAt(chart.id) })),
    references: { ...references, entries },
  };
}
