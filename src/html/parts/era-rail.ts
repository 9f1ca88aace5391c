import type { Element } from 'hast';
import { h } from 'hastscript';
import { countEvents } from '../../eras/count-events.ts';
import { moneyByKind } from '../../eras/money-by-kind.ts';
import { countInWords } from '../../language/count-in-words.ts';
import { joinParts } from '../../language/join-parts.ts';
import { withColon } from '../../language/with-colon.ts';
import type { Era, Span } from '../../model/era.ts';
import type { Leader } from '../../model/front-matter.ts';
import type { HtmlContext } from '../context.ts';
import { eventsInShort, statesInWords } from '../counts-in-words.ts';
import { spanInYears } from '../era-span.ts';
import { leaderInWords } from '../leaders.ts';
import { kindInWords, moneyInWords } from '../money-in-words.ts';
import { factRow } from './facts.ts';

/** A label and its values. */
type RailRow = [label: string, values: string[]];

/**
 * Print the rail beside the text of an era: span, leaders, and what is counted in its section.
 *
 * @param era Era.
 * @param context What the handlers share.
 * @returns The rail; rows of which nothing is known are left out.
 */
export function eraRail(era: Era, context: HtmlContext): Element {
  const rows = [
    ...leaderRows(era, context),
    ...eventRow(era, context),
    ...moneyRows(era, context),
    ...referenceRow(era, context),
  ].map(([label, values]) =>
    factRow(
      label,
      values.map((value) => [{ type: 'text', value }]),
    ),
  );
  return h('div', { className: ['era-rail'] }, [
    ...(era.span ? [railSpan(era.span, context)] : []),
    ...(rows.length > 0 ? [h('dl', { className: ['era-facts'] }, rows)] : []),
  ]);
}

/** The words of an open span are too many for the size of years alone. */
function railSpan(span: Span, context: HtmlContext): Element {
  const className = ['era-rail-span', ...(span.open ? ['era-rail-span-open'] : [])];
  return h('p', { className }, spanInYears(span, context));
}

/** Those in office first; who is only named stands under words that say so. */
function leaderRows(era: Era, context: HtmlContext): RailRow[] {
  const { words, lang } = context;
  if (era.noLeadersOnRecord) return [[words.leaders, [words.noneOnRecord]]];
  const row = (label: string, side: string, values: string[]): RailRow[] =>
    values.length > 0 ? [[`${withColon(label, lang)} ${side}`, values]] : [];
  const inWords = (people: readonly Leader[]) =>
    people.map((person) => leaderInWords(person, era.span, context));
  return [
    ...era.leaders.flatMap(({ side, leaders, noneOnRecord }) =>
      row(words.leaders, side, noneOnRecord ? [words.noneOnRecord] : inWords(leaders)),
    ),
    ...era.leaders.flatMap(({ side, named }) => row(words.namedInRecord, side, inWords(named))),
  ];
}

function eventRow({ events }: Era, { lang, words }: HtmlContext): RailRow[] {
  if (events.length === 0) return [];
  const counts = countEvents(events);
  const planned = counts.planned > 0 ? [countInWords('planned', counts.planned, lang)] : [];
  return [[words.events, [joinParts([eventsInShort(counts, lang), ...planned], lang)]]];
}

function moneyRows({ amounts }: Era, context: HtmlContext): RailRow[] {
  return moneyByKind(amounts).map(({ kind, parts }) => [
    kindInWords(kind, context.lang),
    [
      joinParts(
        parts.map((part) => moneyInWords(part, context)),
        context.lang,
      ),
    ],
  ]);
}

function referenceRow(era: Era, context: HtmlContext): RailRow[] {
  if (context.briefing.references.length === 0) return [];
  return [[context.words.references, [referencesOfEra(era, context)]]];
}

/**
 * Count the references that the section of an era cites.
 *
 * @param era Era.
 * @param context What the handlers share.
 * @returns Such as "12: 2 archived, 1 dead link".
 */
export function referencesOfEra(era: Era, { references, lang, words }: HtmlContext): string {
  const cited = era.references.flatMap((number) => references.get(number) ?? []);
  if (cited.length === 0) return words.none;
  return `${withColon(String(cited.length), lang)} ${statesInWords(cited, lang)}`;
}
