import { parseDateText } from '../dates/parse-date-text.ts';

/** What one line says of a source. */
export interface OneLineSource {
  title?: string;
  publisher?: string;
  /** As written. */
  date?: string;
  /** When it was read, as written. */
  accessed?: string;
}

/** Where a sentence may end: a stop or mark, perhaps a closing quotation mark, then a new start. */
const sentenceEnd = /(?:[?!…]["'”’»]*|\.["'”’»]*)\s+(?=["'“‘„«([]?[\p{Lu}\p{Lo}\p{N}])/gu;
/** Full stops behind these end no sentence: initials, `U.S.`, and the commonest short forms. */
const shortForm =
  /(?:^|[\s(“"'])(?:\p{Lu}|(?:\p{L}\.)+\p{L}|Co|Corp|Dr|Gen|Gov|Inc|Jr|Lt|Ltd|Mr|Mrs|Ms|No|Nos|Pres|Prof|Rep|Sen|Sr|St|al|cf|ed|eds|p|pp|vol|vs)$/u;
/** The words before the day on which a page was read, in the languages of our own fixed words. */
const retrieval =
  /(?:^|[.,;(–—])\s*(?:retrieved|accessed|consultado|дата обращения|اط[ُّ]*لع عليه في)(?:\s+on)?:?\s+([^.;(]+?)[.)]*$/iu;
/** What may stand between the date and what is before it. */
const trailingMark = /[\s,;:(–—-]+$/;

/**
 * Read the words of a source on one line, such as "Title. Publisher, 4 March 2012". The last part that
 * is a date is the date; of what is before it the first sentence is the title and the rest names who
 * published it. The day on which it was read may stand last: "Retrieved 15 April 2016". Each of them
 * may be missing, save the title.
 *
 * @param text Words as written.
 * @returns Title, publisher and dates; nothing for an empty text.
 */
export function parseOneLineSource(text: string): OneLineSource {
  const { accessed, before: plain } = splitAccess(text.replace(/\s+/g, ' ').trim());
  const { date, before } = splitDate(plain);
  const end = titleEnd(before);
  const title = stripStop(before.slice(0, end));
  const publisher = stripStop(before.slice(end));
  return {
    ...(title !== '' && { title }),
    ...(publisher !== '' && { publisher }),
    ...(date !== undefined && { date }),
    ...(accessed !== undefined && { accessed }),
  };
}

/** Words that begin like an access date and hold none belong to the title. */
function splitAccess(text: string): { accessed?: string; before: string } {
  const found = retrieval.exec(text);
  const accessed = found?.[1];
  if (!found || accessed === undefined || parseDateText(accessed) === undefined) {
    return { before: text };
  }
  return { accessed, before: text.slice(0, found.index).trim() };
}

/** A date may hold a comma itself (`April 15, 2016`): the longest tail that is one counts. */
function splitDate(text: string): { date?: string; before: string } {
  const whole = text.replace(/[.)\]]$/, '');
  const starts = [...whole.matchAll(/[.,;(–—]\s*(?=[^\s.,;(–—])/g)]
    .map(({ index, 0: mark }) => index + mark.length)
    .slice(-2);
  const start = starts.find((at) => parseDateText(whole.slice(at)) !== undefined);
  if (start === undefined) return { before: text };
  return {
    date: whole.slice(start).trim(),
    before: whole.slice(0, start).replace(trailingMark, ''),
  };
}

/** Offset at which the first sentence ends; the end of the text where there is only one. */
function titleEnd(text: string): number {
  for (const { index, 0: mark } of text.matchAll(sentenceEnd)) {
    if (mark.startsWith('.') && shortForm.test(text.slice(Math.max(0, index - 20), index)))
      continue;
    return index + mark.length;
  }
  return text.length;
}

/** Takes off a full stop that ends a sentence; one of a short form belongs to it. */
function stripStop(text: string): string {
  const plain = text.trim();
  if (!plain.endsWith('.') || plain.endsWith('..')) return plain;
  const withoutStop = plain.slice(0, -1);
  return shortForm.test(withoutStop) ? plain : withoutStop;
}
