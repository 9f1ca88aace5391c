import type { Element, Properties } from 'hast';
import { h } from 'hastscript';
import { countEvents } from '../../eras/count-events.ts';
import { moneyByKind } from '../../eras/money-by-kind.ts';
import { countInWords } from '../../language/count-in-words.ts';
import { joinParts } from '../../language/join-parts.ts';
import { withColon } from '../../language/with-colon.ts';
import type { Era, Span } from '../../model/era.ts';
import type { Leader } from '../../model/front-matter.ts';
import type { HtmlContext } from '../context.ts';
import { eventsInShort, referencesByTotal } from '../counts-in-words.ts';
import { spanInYears } from '../era-span.ts';
import { leaderInWords } from '../leaders.ts';
import { madeFrom } from '../made-from.ts';
import { kindInWords, moneyInWords } from '../money-in-words.ts';
import { eraPlace } from './era-place.ts';

/** A label and its values. */
type Fact = [label: string, values: string[]];

/**
 * Print the strip under the heading of an era: span, leaders, and what is counted in its section.
 *
 * @param era Era.
 * @param context What the handlers share.
 * @returns The strip; cells of which nothing is known are left out.
 */
export function eraStrip(era: Era, context: HtmlContext): Element {
  const leaders = cell(leaderFacts(era, context), { className: ['era-facts-leaders'] });
  for (const element of leaders) madeFrom(element, eraPlace(era, context, 'leaders'));
  const cells = [
    ...leaders,
    ...cell(moneyFacts(era, context)),
    ...cell(eventFacts(era, context)),
    ...cell(referenceFacts(era, context)),
  ];
  const strip = h('div', { className: ['era-strip'] }, [
    ...(era.span ? [spanLine(era.span, context)] : []),
    ...(cells.length > 0 ? [h('dl', { className: ['era-facts'] }, cells)] : []),
  ]);
  return madeFrom(strip, eraPlace(era, context));
}

/** What is told of one matter: each label above its values. */
function cell(facts: Fact[], properties: Properties = {}): Element[] {
  const terms = facts
    .filter(([, values]) => values.length > 0)
    .flatMap(([label, values]) => [h('dt', label), ...values.map((value) => h('dd', value))]);
  return terms.length > 0 ? [h('div', properties, terms)] : [];
}

/** The words of an open span are too many for the size of years alone. */
function spanLine(span: Span, context: HtmlContext): Element {
  const className = ['era-strip-span', ...(span.open ? ['era-strip-span-open'] : [])];
  return h('p', { className }, spanInYears(span, context));
}

/** Those in office first; who is only named stands under words that say so. */
function leaderFacts(era: Era, context: HtmlContext): Fact[] {
  const { words, lang } = context;
  if (era.noLeadersOnRecord) return [[words.leaders, [words.noneOnRecord]]];
  const ofSide = (side: string, people: readonly Leader[]) =>
    people.map((person) => `${withColon(side, lang)} ${leaderInWords(person, era.span, context)}`);
  const inOffice = era.leaders.flatMap(({ side, leaders, noneOnRecord }) =>
    noneOnRecord ? [`${withColon(side, lang)} ${words.noneOnRecord}`] : ofSide(side, leaders),
  );
  return [
    [words.leaders, inOffice],
    [words.namedInRecord, era.leaders.flatMap(({ side, named }) => ofSide(side, named))],
  ];
}

function moneyFacts({ amounts }: Era, context: HtmlContext): Fact[] {
  const { lang, words } = context;
  const kinds = moneyByKind(amounts).map(({ kind, parts }) => {
    const sums = parts.map((part) => moneyInWords(part, context));
    return `${withColon(kindInWords(kind, lang), lang)} ${joinParts(sums, lang)}`;
  });
  return [[words.money, kinds]];
}

function eventFacts({ events }: Era, { lang, words }: HtmlContext): Fact[] {
  if (events.length === 0) return [];
  const counts = countEvents(events);
  const planned = counts.planned > 0 ? [countInWords('planned', counts.planned, lang)] : [];
  return [[words.events, [joinParts([eventsInShort(counts, lang), ...planned], lang)]]];
}

function referenceFacts(era: Era, { briefing, references, lang, words }: HtmlContext): Fact[] {
  if (briefing.references.length === 0) return [];
  const cited = era.references.flatMap((number) => references.get(number) ?? []);
  return [[words.references, [cited.length > 0 ? referencesByTotal(cited, lang) : words.none]]];
}
