import type { RichText } from '../../model/reference.ts';
import { markedStretch, withoutFullStop } from '../markup/marked-stretch.ts';
import { hasNotice, usableTitle } from '../record/title.ts';
import type { EntryContext } from './create-entry-context.ts';
import { hostAndPath } from './display-url.ts';
import type { EntrySubject } from './examine-source.ts';
import { titleHref } from './link-sentences.ts';
import { nestQuotes } from './nest-quotes.ts';

/** Works that stand by themselves: their titles print as the names of containers do. */
const selfContained: ReadonlySet<string> = new Set([
  'book',
  'classic',
  'collection',
  'dataset',
  'graphic',
  'map',
  'motion_picture',
  'periodical',
  'report',
  'software',
  'thesis',
  'video',
]);

/** Works that are named, not quoted. */
const named: ReadonlySet<string> = new Set([
  'bill',
  'legal_case',
  'legislation',
  'regulation',
  'standard',
  'treaty',
]);

/**
 * Write the title of a work with its translation, or what stands for a missing one: that the page was
 * withdrawn, where a notice of that is recorded, host and path of its address, else words that say so.
 *
 * @param subject Record to print.
 * @param context What all entries share.
 * @returns The stretches, without full stop.
 */
export function titleSentence(subject: EntrySubject, context: EntryContext): RichText[] {
  const translated = markedStretch(subject.item.custom?.['title-translated']);
  return [
    ...(usableTitle(subject.item) === undefined
      ? missingTitle(subject, context)
      : printedTitle(subject, context)),
    ...(translated.text === ''
      ? []
      : [{ text: ' [' }, { ...translated, kind: 'translated-title' as const }, { text: ']' }]),
  ];
}

function printedTitle(subject: EntrySubject, { lang, quotes }: EntryContext): RichText[] {
  const { type, title } = subject.item;
  const isContainer = selfContained.has(type);
  const stretch: RichText = {
    ...withoutFullStop(markedStretch(title)),
    kind: isContainer ? 'container' : 'title',
    ...linkOf(subject),
    ...(subject.titleLang && { lang: subject.titleLang }),
  };
  if (isContainer || named.has(type)) return [stretch];
  return [
    { text: quotes[0] },
    withNestedQuotes(stretch, subject.titleLang ?? lang),
    { text: quotes[1] },
  ];
}

/** Quotations in a title that stands in quotation marks get those of the second level. */
function withNestedQuotes(stretch: RichText, lang: string): RichText {
  const [text = ''] = nestQuotes([stretch.text], lang);
  if (!stretch.parts) return { ...stretch, text };
  const texts = nestQuotes(
    stretch.parts.map((part) => part.text),
    lang,
  );
  const parts = stretch.parts.map((part, index) => ({ ...part, text: texts[index] ?? part.text }));
  return { ...stretch, text, parts };
}

function missingTitle(subject: EntrySubject, { words }: EntryContext): RichText[] {
  if (subject.state === 'withdrawn' && hasNotice(subject.item)) {
    return [{ text: words.pageWithdrawn, kind: 'missing', ...linkOf(subject) }];
  }
  const address = subject.url ?? subject.archiveUrl;
  if (address === undefined) return [{ text: words.noTitle, kind: 'missing' }];
  return [{ text: hostAndPath(address), kind: 'link', ...linkOf(subject) }];
}

function linkOf(subject: EntrySubject): { href?: string } {
  const href = titleHref(subject);
  return href === undefined ? {} : { href };
}
