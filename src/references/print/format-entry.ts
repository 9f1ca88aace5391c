import { fillPhrase } from '../../language/fill-phrase.ts';
import { type CslItem, type CslName, contributions, type RichText } from '../../model/reference.ts';
import { markedStretch, withoutFullStop } from '../markup/marked-stretch.ts';
import { usableTitle } from '../record/title.ts';
import {
  createEntryContext,
  type EntryContext,
  type EntryOptions,
} from './create-entry-context.ts';
import { type EntrySubject, examineSource } from './examine-source.ts';
import { joinSentences } from './join-sentences.ts';
import { linkSentences, stateSentence } from './link-sentences.ts';
import { namesReviewed } from './names-other-work.ts';
import { originalSentence, reviewSentence } from './other-works.ts';
import { printNames, printSpokenName } from './print-names.ts';
import { appearsInBook, sourceLine } from './source-line.ts';
import { titleSentence } from './title-sentence.ts';

/** Writes the entry of one record, without number and back-links. */
export type EntryFormatter = (item: CslItem) => RichText[];

/**
 * Prepare to write entries in the built-in look: author. “Title” [translated title]. Container,
 * publisher, date, pages. Retrieved … Archived … State of the link in words, where it differs from
 * what is said above the list. A free-text reference is its own text, with the state after it.
 *
 * @param lang BCP 47 tag of the document: fixed words, dates and quotation marks follow it.
 * @param options Whether addresses print.
 * @returns The formatter, for all entries of a document (what it needs is costly to make).
 */
export function createEntryFormatter(lang: string, options?: EntryOptions): EntryFormatter {
  const context = createEntryContext(lang, options);
  return (item) => {
    const subject = examineSource(item, lang);
    const { footnote } = item.custom ?? {};
    if (footnote !== undefined) {
      return joinSentences([
        [{ text: footnote, kind: 'footnote' }],
        stateSentence(subject, context),
      ]);
    }
    return joinSentences([...workSentences(subject, context), ...linkSentences(subject, context)]);
  };
}

/**
 * Write what a work is, without its links and their state.
 *
 * @param item Record of the work.
 * @param lang BCP 47 tag of the document.
 * @returns Author, title, and where and when it appeared.
 */
export function formatWork(item: CslItem, lang: string): RichText[] {
  const context = createEntryContext(lang);
  return joinSentences(workSentences(examineSource(item, lang), context));
}

function workSentences(subject: EntrySubject, context: EntryContext): RichText[][] {
  const { item } = subject;
  const review = reviewSentence(subject, context);
  // Most reviews have no other title than that of the work.
  const isTitled = usableTitle(item) !== undefined || review.length === 0;
  return [
    leadingNames(item, context),
    isTitled ? titleSentence(subject, context) : [],
    review,
    sourceLine(subject, context),
    ...contributors(item, context),
    originalSentence(item, context),
    addendum(item),
  ];
}

function addendum({ custom }: CslItem): RichText[] {
  const stretch = markedStretch(custom?.addendum);
  return stretch.text === '' ? [] : [withoutFullStop(stretch)];
}

/** The first of those who made a work that are named, with the word for what they did. */
function leadingNames(item: CslItem, { words }: EntryContext): RichText[] {
  const makers: (readonly [CslName[] | undefined, string])[] = [
    [item.director, words.director],
    [item.editor, item.editor?.length === 1 ? words.editor : words.editors],
    [item.compiler, words.compiler],
  ];
  const authors = printNames(item.author, words);
  if (authors !== '') return [{ text: authors, kind: 'author' }];
  for (const [people, mark] of isFilm(item) ? [] : makers) {
    const names = printNames(people, words);
    if (names !== '') return [{ text: names, kind: 'author' }, { text: ` ${mark}` }];
  }
  return [];
}

/** A film is known by its title; who directed it is told behind. */
function isFilm({ type, director }: CslItem): boolean {
  return type === 'motion_picture' && director !== undefined;
}

/**
 * Editors of a chapter stand before its book; those who directed a work without author lead the entry,
 * else those who edited it, else those who compiled it.
 */
function contributors(item: CslItem, { words, contributionPhrases }: EntryContext): RichText[][] {
  const isInBook = appearsInBook(item);
  const leads =
    item.author ?? (isFilm(item) ? [] : (item.director ?? item.editor ?? item.compiler));
  const told: (readonly [CslName[] | undefined, string])[] = [
    [item.director, words.directedBy],
    [isInBook && item.author ? undefined : item.editor, words.editedBy],
    ...contributions
      .filter((role) => role !== 'reviewed-author' || !namesReviewed(item))
      .map((role) => [item[role], contributionPhrases[role]] as const),
    [item.translator, words.translatedBy],
  ];
  return told.map(([people, phrase]) => {
    const names = people === leads ? '' : printNames(people, words, printSpokenName);
    return names === '' ? [] : [{ text: fillPhrase(phrase, { names }) }];
  });
}
