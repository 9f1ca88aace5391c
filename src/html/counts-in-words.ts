import { countInWords } from '../language/count-in-words.ts';
import { joinParts } from '../language/join-parts.ts';
import { languagePack } from '../language/languages.ts';
import { withColon } from '../language/with-colon.ts';
import type { EventCounts } from '../model/record.ts';
import type { Reference, ReferenceState } from '../model/reference.ts';

/** States in the order in which a reader wants to know of them: the usable ones first. */
const states: readonly ReferenceState[] = [
  'archived',
  'live',
  'not-re-checked',
  'no-link-given',
  'bare-link',
  'dead',
  'withdrawn',
];

/**
 * List how many references are in which state.
 *
 * @param references References of the briefing or of one era.
 * @param lang BCP 47 tag of the document.
 * @returns Such as "2 archived, 1 dead link"; a state nobody is in is left out.
 */
export function statesInWords(
  references: readonly Pick<Reference, 'state'>[],
  lang: string,
): string {
  const parts = states.flatMap((state) => {
    const count = references.filter((reference) => reference.state === state).length;
    return count === 0 ? [] : [unbroken(countInWords(state, count, lang))];
  });
  return joinParts(parts, lang);
}

/**
 * List how many events rest on what.
 *
 * @param counts Counts with a total above 0.
 * @param lang BCP 47 tag of the document.
 * @returns Such as "15 sourced, 2 unusable, 8 without source, 3 planned"; what is 0 is left out,
 *   save that no event is sourced.
 */
export function supportInWords(counts: EventCounts, lang: string): string {
  const parts = (['sourced', 'unusable', 'unsourced', 'planned'] as const).flatMap((name) => {
    if (name === 'sourced' && counts.sourced === 0)
      return [languagePack(lang).fixedWords.noneSourced];
    // "None sourced" has told it already.
    const isTold = name === 'unsourced' && counts.unsourced === counts.total;
    return counts[name] === 0 || isTold ? [] : [unbroken(countInWords(name, counts[name], lang))];
  });
  return joinParts(parts, lang);
}

/**
 * Say in a few words how many events there are and how many of them lack a usable source.
 *
 * @param counts Counts of events.
 * @param lang BCP 47 tag of the document.
 * @returns Such as "14 dated, 4 without a usable source", or "8 dated" where all are sourced.
 */
export function eventsInShort(counts: EventCounts, lang: string): string {
  const { noDatedEvents, noneSourced } = languagePack(lang).fixedWords;
  if (counts.total === 0) return noDatedEvents;
  const total = unbroken(countInWords('dated', counts.total, lang));
  const lack = counts.total - counts.sourced;
  if (lack === 0) return total;
  const told = counts.sourced === 0 ? noneSourced : countInWords('lacking', lack, lang);
  return joinParts([total, unbroken(told)], lang);
}

/**
 * Say on the card of an era how many events it has.
 *
 * @param counts Counts of events.
 * @param lang BCP 47 tag of the document.
 * @returns Such as "14 dated events", or "3 dated events, none sourced".
 */
export function eventsOnCard(counts: EventCounts, lang: string): string {
  const { noDatedEvents, noneSourced } = languagePack(lang).fixedWords;
  if (counts.total === 0) return noDatedEvents;
  const total = unbroken(countInWords('datedEvents', counts.total, lang));
  return counts.sourced === 0 ? joinParts([total, noneSourced], lang) : total;
}

/** What is sound is counted once, in the statement of sources. */
function lacking(counts: EventCounts, lang: string): string[] {
  if (counts.total > 0 && counts.unsourced === counts.total)
    return [languagePack(lang).fixedWords.noneSourced];
  return (['unusable', 'unsourced'] as const)
    .filter((name) => counts[name] > 0)
    .map((name) => unbroken(countInWords(name, counts[name], lang)));
}

/**
 * Say how many events there are, how many of them lack a usable source, and how many are planned.
 *
 * @param counts Counts with a total above 0.
 * @param lang BCP 47 tag of the document.
 * @returns Such as "14: 2 unusable, 2 without source, 3 planned", or "8" where all are sourced.
 */
export function eventsByTotal(counts: EventCounts, lang: string): string {
  const planned =
    counts.planned > 0 ? [unbroken(countInWords('planned', counts.planned, lang))] : [];
  return totalWith(counts.total, [...lacking(counts, lang), ...planned], lang);
}

/**
 * Say how many references there are, and which of them nobody can use.
 *
 * @param references References of an era.
 * @param lang BCP 47 tag of the document.
 * @returns Such as "12: 1 bare link, 1 dead link", or "5" where all are usable.
 */
export function referencesByTotal(
  references: readonly Pick<Reference, 'state' | 'usable'>[],
  lang: string,
): string {
  const unusable = references.filter(({ usable }) => !usable);
  const told = unusable.length > 0 ? [statesInWords(unusable, lang)] : [];
  return totalWith(references.length, told, lang);
}

function totalWith(total: number, parts: string[], lang: string): string {
  if (parts.length === 0) return String(total);
  return `${withColon(String(total), lang)} ${joinParts(parts, lang)}`;
}

/**
 * Keep a number on one line with what it counts: at the end of a line it would look like one of the text.
 *
 * @param count Count in words, such as "17 references".
 * @returns The same, with a no-break space behind the number.
 */
export function unbroken(count: string): string {
  return count.replace(/^(\d+) /, '$1\u00A0');
}
