import type { CslItem, RichText } from '../../model/reference.ts';
import { cleanText } from '../markup/clean-text.ts';
import { markedStretch, withoutFullStop } from '../markup/marked-stretch.ts';
import { usableTitle } from '../record/title.ts';
import type { EntryContext } from './create-entry-context.ts';
import type { EntrySubject } from './examine-source.ts';
import { joinStretches } from './join-sentences.ts';
import { titleHref } from './link-sentences.ts';
import { hasOtherTitle, namesOriginal, namesReviewed } from './names-other-work.ts';
import { printNames, printSpokenName } from './print-names.ts';
import { placeAndPublisher } from './source-line.ts';

/**
 * Say which work a review is about: “Review of The long river [film] by Jane Smith”. Where the review
 * has no title, this stands for one, and leads to where one would.
 *
 * @param subject Record of the review.
 * @param context What all entries share.
 * @returns The sentence, without full stop; empty where neither title nor kind of such a work is recorded.
 */
export function reviewSentence(subject: EntrySubject, { words }: EntryContext): RichText[] {
  const { item } = subject;
  if (!namesReviewed(item)) return [];
  const reviewed = workTitle(item['reviewed-title']);
  const href = usableTitle(item) === undefined ? titleHref(subject) : undefined;
  const title = href === undefined ? reviewed : reviewed.map((part) => ({ ...part, href }));
  const genre = cleanText(item['reviewed-genre']);
  const kind = title.length === 0 ? genre : ` [${genre}]`;
  const work = genre === '' ? title : [...title, { text: kind }];
  const names = printNames(item['reviewed-author'], words, printSpokenName);
  if (names === '') return fillWith(words.reviewOf, { work });
  return fillWith(words.reviewOfBy, { work, names: [{ text: names }] });
}

/**
 * Say how a work first came out: “Originally published as Der Fluss, Berlin: Nord, 1929”. A date alone
 * stands behind that of the edition instead.
 *
 * @param item Record of the edition.
 * @param context What all entries share.
 * @returns The sentence, without full stop; empty where no more than the date is recorded.
 */
export function originalSentence(item: CslItem, context: EntryContext): RichText[] {
  if (!namesOriginal(item)) return [];
  const { words, dates, lang } = context;
  const publisher = cleanText(item['original-publisher']);
  const place = cleanText(item['original-publisher-place']);
  const date = item['original-date'] ? dates.format(item['original-date']) : '';
  const title = hasOtherTitle(item) ? workTitle(item['original-title']) : [];
  const published = placeAndPublisher(place, publisher, lang);
  const parts = [title, [{ text: published }], [{ text: date }]];
  const phrase = title.length > 0 ? words.originallyAs : words.originally;
  return fillWith(phrase, { work: joinStretches(parts, words.comma) });
}

function workTitle(text: string | undefined): RichText[] {
  const stretch = withoutFullStop(markedStretch(text));
  return stretch.text === '' ? [] : [{ ...stretch, kind: 'container' }];
}

/** Fills the blanks of a phrase with stretches. */
function fillWith(phrase: string, values: Readonly<Record<string, RichText[]>>): RichText[] {
  return phrase
    .split(/\{(\w+)\}/)
    .flatMap((text, index) => (index % 2 === 0 ? [{ text }] : (values[text] ?? [])))
    .filter(({ text }) => text !== '');
}
