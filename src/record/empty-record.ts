import type { BriefingRecord } from '../model/record.ts';

/**
 * Give the record of a briefing of which nothing could be read.
 *
 * @returns A record that tells nothing.
 */
export function emptyRecord(): BriefingRecord {
  const references = { total: 0, byState: {}, entries: [] };
  return { eras: [], gaps: [], events: [], amounts: [], charts: [], flags: [], references };
}
