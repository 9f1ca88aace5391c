import type { ListItem, Paragraph } from 'mdast';
import { countEvents } from '../eras/count-events.ts';
import { longestSilence } from '../eras/longest-silence.ts';
import { moneyByKind } from '../eras/money-by-kind.ts';
import { placeOf } from '../markdown/place-of.ts';
import { wordsOf } from '../markdown/words.ts';
import type { Era } from '../model/era.ts';
import type { ClaimRecord, EraRecord } from '../model/record.ts';
import type { Reference } from '../model/reference.ts';
import { countReferences } from './count-references.ts';
import { describeAmount } from './describe-amount.ts';
import { describeEvent } from './describe-event.ts';

/**
 * Describe an era and everything that is derived of it as plain data.
 *
 * @param era Resolved era.
 * @param references All references of the briefing.
 * @returns Its record, without pages.
 */
export function describeEra(era: Era, references: readonly Reference[]): EraRecord {
  const { id, label, numeral, span, heading, leaders, noLeadersOnRecord, trend, summary } = era;
  const silence = span && longestSilence(era.events, span);
  const anchor = heading?.data?.id;
  const brief = summary?.brief;
  const cited = references.filter(({ number }) => era.references.includes(number));
  return {
    id,
    label,
    numeral,
    ...(span && { span }),
    ...(anchor !== undefined && { anchor }),
    leaders,
    ...(noLeadersOnRecord && { noLeadersOnRecord }),
    ...(trend && { trend }),
    rows: era.rows.map(({ value, ...row }) => ({ ...row, text: wordsOf(value) })),
    ...(brief && { brief: describeClaim(brief) }),
    bullets: summary?.bullets.map(describeClaim) ?? [],
    eventCounts: countEvents(era.events),
    events: era.events.map(describeEvent),
    ...(silence && { longestSilence: silence }),
    amounts: era.amounts.map(describeAmount),
    money: describeMoney(era),
    flags: era.flags.map((flag) => flag.id),
    references: { ...countReferences(cited), numbers: era.references },
  };
}

function describeClaim(node: Paragraph | ListItem): ClaimRecord {
  const place = placeOf(node);
  const { units = [], noSource = false } = node.data?.support ?? {};
  return { text: wordsOf(node), support: units, noSource, ...(place && { place }) };
}

function describeMoney({ amounts }: Era): EraRecord['money'] {
  return moneyByKind(amounts).map(({ kind, parts }) => ({
    kind,
    parts: parts.map(({ amounts: _, ...part }) => part),
  }));
}
