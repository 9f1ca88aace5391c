import { countInWords } from '../language/count-in-words.ts';
import { joinParts } from '../language/join-parts.ts';
import { languagePack } from '../language/languages.ts';
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
 * Say in a few words how many events there are and how many have a source.
 *
 * @param counts Counts of events.
 * @param lang BCP 47 tag of the document.
 * @param name How the events are named: `dated` where the word "events" stands before.
 * @returns Such as "14 dated, 10 sourced".
 */
export function eventsInShort(
  counts: EventCounts,
  lang: string,
  name: 'dated' | 'datedEvents' = 'dated',
): string {
  const words = languagePack(lang).fixedWords;
  if (counts.total === 0) return words.noDatedEvents;
  const sourced =
    counts.sourced === 0 ? words.noneSourced : countInWords('sourced', counts.sourced, lang);
  return joinParts([countInWords(name, counts.total, lang), sourced].map(unbroken), lang);
}

/** A number at the end of a line would look like one of the text. */
function unbroken(count: string): string {
  return count.replace(/^(\d+) /, '$1\u00A0');
}
