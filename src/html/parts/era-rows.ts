import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { State } from 'mdast-util-to-hast';
import { countEvents } from '../../eras/count-events.ts';
import { findDefects } from '../../eras/find-defects.ts';
import { type KindOfMoney, type MoneyPart, moneyByKind } from '../../eras/money-by-kind.ts';
import { countInWords } from '../../language/count-in-words.ts';
import type { WordName } from '../../language/fixed-words.ts';
import { joinParts } from '../../language/join-parts.ts';
import { languagePack } from '../../language/languages.ts';
import { withColon } from '../../language/with-colon.ts';
import type { Citation } from '../../markdown/nodes.ts';
import { placeOf } from '../../markdown/place-of.ts';
import type { Amount, Era } from '../../model/era.ts';
import type { Leader } from '../../model/front-matter.ts';
import type { Place } from '../../model/message.ts';
import type { HtmlContext } from '../context.ts';
import { eventsByTotal, referencesByTotal, statesInWords, unbroken } from '../counts-in-words.ts';
import { elementsOf } from '../elements/find-elements.ts';
import { leaderInWords } from '../leaders.ts';
import { madeFrom } from '../made-from.ts';
import { capitalise, kindInWords, moneyInWords } from '../money-in-words.ts';
import { renderOne } from '../render-one.ts';
import { briefContent } from './brief.ts';
import { eraPlace } from './era-place.ts';

/** Stands in a cell of which the author says nothing, or of which there is nothing to tell. */
const NOTHING_TOLD = '–';

/** One row of the table of the eras, or one column of a transposed one. */
export interface PrintedEraRow {
  name: string;
  /** Counted by the build, not written by the authors. */
  derived: boolean;
  /** One cell for each era, in their order. */
  cells: ElementContent[][];
  /** Where each cell is written; that of a count is the era. */
  places: (Place | undefined)[];
  /** Whether the cell of each era tells something. */
  told: boolean[];
}

/**
 * Make the rows of the table of the eras. A row that would be empty for every era is left out. A
 * cell that the author left out says no more than that; only where the author writes `none` does it
 * say that there is nothing on record.
 *
 * @param state State of the transform.
 * @param context What the handlers share.
 * @returns Rows of the authors, then derived ones.
 */
export function eraRows(state: State, context: HtmlContext): PrintedEraRow[] {
  // As the one exhibit of a short form the table leaves room on its page; it is never empty.
  const few = context.isShort && context.slots.has('exhibit') ? rowsOf(state, context, true) : [];
  return few.length > 0 ? few : rowsOf(state, context, false);
}

function rowsOf(state: State, context: HtmlContext, isExhibit: boolean): PrintedEraRow[] {
  const { isShort, words } = context;
  const at = (name?: string) => (era: Era) => eraPlace(era, context, name);
  const named = (word: WordName, cellOf: (era: Era) => ElementContent[], placeIn: PlaceIn) =>
    row({ name: words[word], derived: false, empty: NOTHING_TOLD }, cellOf, placeIn);
  const derived = (word: WordName, empty: string, textOf: (era: Era) => string) =>
    row({ name: words[word], derived: true, empty }, (era) => text(textOf(era)), at());

  const inLong = (rows: () => PrintedEraRow[]) => (isExhibit ? [] : rows());

  return [
    ...inLong(() => [
      ...named('leaders', (era) => leadersCell(era, context), at('leaders')),
      ...named('namedInRecord', (era) => namedCell(era, context), at('leaders')),
    ]),
    // Where cards print, a page before, they tell it.
    ...(context.slots.has('eras-in-brief') || (isShort && context.slots.has('eras-in-lines'))
      ? []
      : named(
          'inBrief',
          (era) => briefContent(state, era, context),
          ({ summary }) => summary?.brief && placeOf(summary.brief),
        )),
    ...named('money', (era) => moneyCell(state, era, context), at()),
    ...furtherNames(context.briefing.eras).flatMap((name) =>
      row(
        { name, derived: false, empty: NOTHING_TOLD },
        (era) => furtherCell(state, era, name, context),
        at(`rows.${name}`),
      ),
    ),
    ...named('trend', (era) => text(trendInWords(era, context)), at('trend')),
    ...derived('datedEvents', NOTHING_TOLD, (era) => eventsInWords(era, context)),
    ...inLong(() => [
      ...derived('references', words.none, (era) => referencesInWords(era, context)),
      ...derived('openQuestions', words.none, (era) => openInWords(era, context)),
    ]),
  ];

  function row(
    { name, derived: isDerived, empty }: { name: string; derived: boolean; empty: string },
    cellOf: (era: Era) => ElementContent[],
    placeIn: PlaceIn,
  ): PrintedEraRow[] {
    const { eras } = context.briefing;
    const cells = eras.map(cellOf);
    if (cells.every((cell) => cell.length === 0)) return [];
    return [
      {
        name,
        derived: isDerived,
        cells: cells.map((cell) => (cell.length > 0 ? cell : text(empty))),
        places: eras.map(placeIn),
        told: cells.map((cell) => cell.length > 0),
      },
    ];
  }
}

/** Tells where the cell of an era is written. */
type PlaceIn = (era: Era) => Place | undefined;

function text(value: string): ElementContent[] {
  return value === '' ? [] : [{ type: 'text', value }];
}

function leadersCell(era: Era, context: HtmlContext): ElementContent[] {
  const { noneOnRecord } = context.words;
  if (era.noLeadersOnRecord) return text(noneOnRecord);
  return era.leaders.flatMap((side) => {
    if (side.noneOnRecord) return sideLine(side.side, [noneOnRecord], context);
    return sideLine(side.side, inWords(side.leaders, era, context), context);
  });
}

function namedCell(era: Era, context: HtmlContext): ElementContent[] {
  return era.leaders.flatMap(({ side, named }) =>
    sideLine(side, inWords(named, era, context), context),
  );
}

function inWords(people: readonly Leader[], { span }: Era, context: HtmlContext): string[] {
  return people.map((person) => leaderInWords(person, span, context));
}

function sideLine(side: string, people: string[], { lang }: HtmlContext): ElementContent[] {
  if (people.length === 0) return [];
  const line = `${withColon(side, lang)} ${people.join(languagePack(lang).referenceWords.nameSeparator)}`;
  return [h('div', { className: ['era-leaders'] }, line)];
}

function moneyCell(state: State, { amounts }: Era, context: HtmlContext): ElementContent[] {
  return moneyByKind(amounts).map((money) => kindLine(state, money, context));
}

function kindLine(
  state: State,
  { kind, parts }: KindOfMoney,
  context: HtmlContext,
): ElementContent {
  const name = kindInWords(kind, context.lang);
  const line = h('div', { className: ['era-money'] }, [
    `${withColon(name, context.lang)} `,
    ...parts.flatMap((part, index): ElementContent[] => {
      const separator = index < parts.length - 1 ? joinParts(['', ''], context.lang) : '';
      // As in a sentence, the mark stands after the comma.
      return [
        ...text(`${moneyInWords(part, context)}${separator.trimEnd()}`),
        ...clustersOf(part).flatMap((cluster) => citation(state, cluster)),
        ...(separator === '' ? [] : text(' ')),
      ];
    }),
  ]);
  const [first] = parts.flatMap(({ amounts }) => amounts);
  return madeFrom(line, first?.mentions[0]?.place, { isCopy: true });
}

/**
 * Copies of the clusters that the amounts rest on, wherever they are mentioned: they count for
 * nothing but a link and a page. One that names nothing new is left out.
 */
function clustersOf({ amounts }: MoneyPart): Citation[] {
  const told = new Set<number | undefined>();
  return amounts.flatMap(clustersOfAmount).filter(({ data }) => {
    const fresh = (data?.numbers ?? []).filter((number) => !told.has(number));
    for (const number of fresh) told.add(number);
    return fresh.length > 0;
  });
}

/** The mentions in the section of the era speak first, as there the amount is told. */
function clustersOfAmount({ mentions, era }: Amount): Citation[] {
  const ordered = [
    ...mentions.filter((mention) => mention.era === era),
    ...mentions.filter((mention) => mention.era !== era),
  ];
  return ordered.flatMap(({ clusters }) => clusters);
}

function citation(state: State, cluster: Citation): ElementContent[] {
  // Of a citation in running text only the mark is wanted, not the author's name.
  return elementsOf({ children: renderOne(state, cluster) });
}

/** Names of the further rows: those of the first era in its order, then what later ones add. */
function furtherNames(eras: readonly Era[]): string[] {
  return [...new Set(eras.flatMap(({ rows }) => rows.map(({ name }) => name)))];
}

function furtherCell(
  state: State,
  { rows }: Era,
  name: string,
  { words }: HtmlContext,
): ElementContent[] {
  const found = rows.find((row) => row.name === name);
  if (found?.noneOnRecord) return text(words.noneOnRecord);
  return found ? (state.all(found.value) as ElementContent[]) : [];
}

const trendWords: Readonly<Record<string, WordName>> = {
  rising: 'rising',
  steady: 'steady',
  falling: 'falling',
  interrupted: 'interrupted',
  contested: 'contested',
};

function trendInWords({ trend }: Era, { lang, words }: HtmlContext): string {
  const word = trendWords[trend?.value ?? ''];
  if (!trend || !word) return '';
  const value = capitalise(words[word], lang);
  return trend.reason === undefined ? value : `${withColon(value, lang)} ${trend.reason}`;
}

function eventsInWords({ events }: Era, { lang }: HtmlContext): string {
  return events.length === 0 ? '' : eventsByTotal(countEvents(events), lang);
}

function referencesInWords({ references: cited }: Era, { references, lang }: HtmlContext): string {
  const entries = cited.flatMap((number) => references.get(number) ?? []);
  return entries.length === 0 ? '' : referencesByTotal(entries, lang);
}

/** Questions and defects of the era; the list of open questions asks them as sentences. */
function openInWords(era: Era, { references, lang }: HtmlContext): string {
  const defects = findDefects(era, references);
  const questions = era.flags.length;
  if (questions === 0) return statesInWords(defects, lang);
  const asked = unbroken(countInWords('questions', questions, lang));
  return defects.length === 0 ? asked : joinParts([asked, statesInWords(defects, lang)], lang);
}
