import { parsePointText } from '../../dates/parse-date-text.ts';
import { fillPhrase } from '../../language/fill-phrase.ts';
import type { RichText } from '../../model/reference.ts';
import { usableTitle } from '../record/title.ts';
import type { EntryContext } from './create-entry-context.ts';
import { displayUrl } from './display-url.ts';
import type { EntrySubject } from './examine-source.ts';

/**
 * Write what is known about the link of a work: its address, where no title links to it, when it was
 * retrieved, its archived copy, and last its state in words.
 *
 * @param subject Record to print.
 * @param context What all entries share.
 * @returns The sentences, without full stops.
 */
export function linkSentences(subject: EntrySubject, context: EntryContext): RichText[][] {
  return [
    address(subject, context),
    retrieved(subject, context),
    archivedSentence(subject, context),
    stateSentence(subject, context),
  ];
}

function address(subject: EntrySubject, { printUrls }: EntryContext): RichText[] {
  const { item, url, doi } = subject;
  const hasTitle = usableTitle(item) !== undefined;
  if (doi !== undefined && (printUrls || !hasTitle))
    return [{ text: doi, kind: 'link', href: doi }];
  // The title leads elsewhere: the lasting address is a word.
  if (doi !== undefined && titleHref(subject) !== doi)
    return [{ text: 'DOI', kind: 'link', href: doi }];
  // Without a title, the address already stands in its place.
  if (!printUrls || doi !== undefined || url === undefined || !hasTitle) return [];
  return [{ text: displayUrl(url), kind: 'link', href: url }];
}

/**
 * Tell where the title of a work leads, or what stands in its place.
 *
 * @param subject Record to print.
 * @returns The archived copy of what is gone, else the address, the DOI, or any copy; undefined
 *   where none is known.
 */
export function titleHref(subject: EntrySubject): string | undefined {
  const { url, doi, archiveUrl } = subject;
  return subject.titleLinksArchive ? archiveUrl : (url ?? doi ?? archiveUrl);
}

function retrieved({ item }: EntrySubject, { words, dates }: EntryContext): RichText[] {
  const date = item.accessed ? dates.format(item.accessed) : '';
  return date === '' ? [] : [{ text: fillPhrase(words.retrieved, { date }) }];
}

/**
 * Say that there is an archived copy of a work, and since when.
 *
 * @param subject Record to print.
 * @param context What all entries share.
 * @returns The sentence, without full stop; empty where no copy is known.
 */
export function archivedSentence(
  subject: EntrySubject,
  { words, dates }: EntryContext,
): RichText[] {
  const day = subject.item.custom?.['archive-date'];
  if (subject.archiveUrl === undefined && day === undefined) return [];
  const href = subject.titleLinksArchive ? undefined : subject.archiveUrl;
  const phrase =
    day === undefined ? words.archived : hasDay(day) ? words.archivedOn : words.archivedIn;
  const text = fillPhrase(phrase, { date: day === undefined ? '' : dates.formatText(day) });
  return [{ text, kind: 'archived', ...(href !== undefined && { href }) }];
}

function hasDay(text: string): boolean {
  return parsePointText(text)?.day !== undefined;
}

/**
 * Say in words what is known about the link of a work, where that is out of the ordinary.
 *
 * @param subject Record to print.
 * @param context What all entries share.
 * @returns The sentence, without full stop; empty for an archived work, whose copy says so, and for
 *   one that was not checked anew, which is said above the list.
 */
export function stateSentence(
  { item: { custom }, state: name }: EntrySubject,
  { words, dates }: EntryContext,
): RichText[] {
  if (name === 'archived' || name === 'not-re-checked') return [];
  const checked = dates.formatText(custom?.['url-checked'] ?? '');
  const live = fillPhrase(words.liveOn, { date: checked });
  const isLive = custom?.['url-status'] === 'live' && checked !== '';
  const phrases = {
    withdrawn: words.withdrawn,
    dead: words.deadLink,
    // Without its details, yet it may have been seen to answer.
    'bare-link': isLive
      ? `${words.bareLink}. ${live}`
      : `${words.bareLink}${words.comma}${words.stateUnknown}`,
    live,
    'no-link-given': words.noLinkGiven,
  } as const;
  return [{ text: phrases[name], kind: 'state' }];
}
