import type { HistoricEvent } from '../model/era.ts';
import type { EventCounts } from '../model/record.ts';

/**
 * Count events by what they rest on.
 *
 * @param events Events, such as those of one era.
 * @returns The counts; sourced, unusable and unsourced together are the total.
 */
export function countEvents(
  events: readonly Pick<HistoricEvent, 'support' | 'planned'>[],
): EventCounts {
  const counts = { total: 0, sourced: 0, unusable: 0, unsourced: 0, planned: 0 };
  for (const { support, planned } of events) {
    counts.total += 1;
    counts[support] += 1;
    if (planned) counts.planned += 1;
  }
  return counts;
}
