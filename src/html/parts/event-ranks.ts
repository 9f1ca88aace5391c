import type { ListItem, Paragraph } from 'mdast';
import { type RankedClaim, rankEvents } from '../../eras/rank-events.ts';
import { joinSupport } from '../../eras/support-kind.ts';
import { rowsIn } from '../../markdown/directive-rows.ts';
import { wordsOf } from '../../markdown/words.ts';
import type { Briefing } from '../../model/briefing.ts';
import type { Era, HistoricEvent } from '../../model/era.ts';
import { visit } from '../../values/visit.ts';

/**
 * Rank the events of all eras by what key points, briefs and summaries tell of.
 *
 * @param briefing Resolved briefing.
 * @returns Tells the rank of an event; the greater, the sooner it should be named.
 */
export function rankOfEvents({ tree, eras }: Briefing): (event: HistoricEvent) => number {
  const events = eras.flatMap((era) => era.events);
  const claims = [
    ...rowsIn(tree, 'key-points').map((item) => claimOf(item)),
    ...eras.flatMap((era) => summaryOf(era).map((node) => claimOf(node, era))),
  ];
  const ranks = rankEvents(
    events.map((event) => ({ ...event, kinds: kindsIn(event.node) })),
    claims,
  );
  const rankOf = new Map(events.map((event, index) => [event, ranks[index] ?? 0]));
  return (event) => rankOf.get(event) ?? 0;
}

function summaryOf({ summary }: Era): (ListItem | Paragraph)[] {
  return summary ? [...(summary.brief ? [summary.brief] : []), ...summary.bullets] : [];
}

function claimOf(node: ListItem | Paragraph, era?: Era): RankedClaim {
  const units = node.data?.support?.units ?? [];
  const { usable, unusable } = joinSupport(units);
  return {
    text: wordsOf(node),
    references: [...usable, ...unusable.map(({ number }) => number)],
    hasUnsourced: units.some((unit) => unit.usable.length + unit.unusable.length === 0),
    ...(era && { era: era.id }),
  };
}

/** Kinds of the amounts in a row. */
function kindsIn(row: ListItem): string[] {
  const kinds: string[] = [];
  visit(row, 'textDirective', ({ name, attributes }) => {
    if (name === 'amount' && attributes?.kind) kinds.push(attributes.kind);
  });
  return kinds;
}
