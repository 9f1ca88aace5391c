import { parseDateText } from '../../dates/parse-date-text.ts';
import { fillPhrase } from '../../language/fill-phrase.ts';
import type { RichText } from '../../model/reference.ts';
import { doiUrl } from '../record/doi-url.ts';
import { usableTitle } from '../record/title.ts';
import { displayUrl } from './display-url.ts';
import type { EntryContext, EntrySubject } from './entry-context.ts';

/**
 * Write what is known about the link of a work: its address, when it was retrieved, its archived
 * copy, and last its state in words. An archived reference says so in its archive sentence.
 *
 * @param subject Record to print.
 * @param context What all entries share.
 * @returns The sentences, without full stops.
 */
export function linkSentences(subject: EntrySubject, context: EntryContext): RichText[][] {
  return [
    address(subject),
    retrieved(subject, context),
    archived(subject, context),
    stateSentence(subject, context),
  ];
}

function address({ item, url }: EntrySubject): RichText[] {
  const doi = item.DOI === undefined ? undefined : doiUrl(item.DOI);
  if (doi !== undefined) return [{ text: doi, kind: 'link', href: doi }];
  // Without a title, the address already stands in its place.
  if (url === undefined || usableTitle(item) === undefined) return [];
  return [{ text: displayUrl(url), kind: 'link', href: url }];
}

function retrieved({ item }: EntrySubject, { words, dates }: EntryContext): RichText[] {
  const date = item.accessed ? dates.format(item.accessed) : '';
  return date === '' ? [] : [{ text: fillPhrase(words.retrieved, { date }) }];
}

function archived(subject: EntrySubject, { words, dates }: EntryContext): RichText[] {
  const day = subject.item.custom?.['archive-date'];
  if (subject.archiveUrl === undefined && day === undefined) return [];
  const href = subject.titleLinksArchive ? undefined : subject.archiveUrl;
  const phrase =
    day === undefined ? words.archived : hasDay(day) ? words.archivedOn : words.archivedIn;
  const text = fillPhrase(phrase, { date: day === undefined ? '' : dates.formatText(day) });
  return [{ text, kind: 'archived', ...(href !== undefined && { href }) }];
}

function hasDay(text: string): boolean {
  const date = parseDateText(text);
  return typeof date === 'object' && date.kind === 'point' && date.at.day !== undefined;
}

/**
 * Say in words what is known about the link of a work.
 *
 * @param subject Record to print.
 * @param context What all entries share.
 * @returns The sentence, without full stop; empty for an archived work, whose copy says so.
 */
export function stateSentence(
  { item, state: name }: EntrySubject,
  { words, dates }: EntryContext,
): RichText[] {
  if (name === 'archived') return [];
  const checked = dates.formatText(item.custom?.['url-checked'] ?? '');
  const phrases = {
    withdrawn: words.withdrawn,
    dead: words.deadLink,
    'bare-link': words.bareLink,
    live: fillPhrase(words.liveOn, { date: checked }),
    'not-re-checked': words.notReChecked,
    'no-link-given': words.noLinkGiven,
  } as const;
  return [{ text: phrases[name], kind: 'state' }];
}
