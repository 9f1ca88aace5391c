import { fillPhrase } from '../../language/fill-phrase.ts';
import type { ReferenceWords } from '../../language/reference-words.ts';
import { withColon } from '../../language/with-colon.ts';
import type { CslItem, RichText } from '../../model/reference.ts';
import { cleanText } from '../markup/clean-text.ts';
import { markedStretch } from '../markup/marked-stretch.ts';
import type { EntryContext } from './create-entry-context.ts';
import { editionNumber } from './edition-number.ts';
import type { EntrySubject } from './examine-source.ts';
import { joinStretches } from './join-sentences.ts';
import { namesOriginal } from './names-other-work.ts';
import { printLocator, printRanges } from './print-locator.ts';
import { printNames } from './print-names.ts';

/** Works that are part of a book. */
const inBook: ReadonlySet<string> = new Set([
  'chapter',
  'entry',
  'entry-dictionary',
  'entry-encyclopedia',
  'paper-conference',
]);

/** Works that appear in a numbered periodical. */
const inPeriodical: ReadonlySet<string> = new Set([
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'review',
  'review-book',
]);

/**
 * Write where and when a work appeared: container, series, numbers, publisher, date, pages.
 *
 * @param subject Record to print.
 * @param context What all entries share.
 * @returns The stretches, parted by commas, without full stop.
 */
export function sourceLine(subject: EntrySubject, context: EntryContext): RichText[] {
  const { item } = subject;
  const { words } = context;
  const named = [container(subject, context), series(item, context)];
  const described = [
    inPeriodical.has(item.type) ? [] : plain(labelled(counted(item.volume), words.volume)),
    inPeriodical.has(item.type) ? [] : plain(labelled(counted(item.issue), words.issue)),
    marked(item['volume-title']),
    plain(part('part', item.part, context)),
    marked(item['part-title']),
    plain(part('supplement', item.supplement, context)),
    plain(part('chapter', item['chapter-number'], context)),
    plain(labelled(editionNumber(counted(item.edition)), words.edition)),
    plain(version(item.version)),
    plain(item.genre ?? (item.type === 'thesis' ? words.thesis : undefined)),
    numbered(cleanText(item.number), words.number),
    plain(item.medium),
    plain(item.scale),
  ];
  const date = plain(issued(item, context));
  const published = [
    plain(item.event),
    plain(placeOfEvent(item)),
    plain(item.authority),
    plain(item.division),
    plain(item.jurisdiction),
    plain(item.section),
    plain(publisher(item, context)),
    date,
    plain(item.status),
    plain(pages(item, context)),
    ...archive(item).map(plain),
  ];
  const parts = [...named, ...described, ...published];
  const first = parts.find((part) => part.length > 0);
  // The name of a season is a common word, too.
  const isCommonWord = first === date || described.some((part) => part === first);
  const begun = parts.map((part) =>
    isCommonWord && part === first ? part.map(capitalised) : part,
  );
  return joinStretches(begun, words.comma);
}

/** The number of a work in its series stands behind the name of the series. */
function series(item: CslItem, { words }: EntryContext): RichText[] {
  const counter = labelled(counted(item['collection-title']), words.series);
  const name = /^\d/.test(cleanText(item['collection-title']))
    ? plain(counter)
    : marked(item['collection-title']);
  const number = counted(item['collection-number']);
  return name.length === 0 || number === '' ? name : [...name, { text: ` ${number}` }];
}

/** A part that is only counted takes the word that locators have for it. */
function part(label: string, text: string | undefined, { lang }: EntryContext): string {
  const cleaned = cleanText(text);
  return /^[\d–/.-]+$|^[IVXLC]+$/.test(cleaned) ? printLocator(label, cleaned, lang) : cleaned;
}

/** Software numbers its versions; other works spell them out. */
function version(text: string | undefined): string {
  const cleaned = cleanText(text);
  return /^\d/.test(cleaned) ? `v${cleaned}` : cleaned;
}

/** Most software records the place of publication as that of the event, too. */
function placeOfEvent(item: CslItem): string {
  const place = cleanText(item['event-place']);
  const saidIn = [item.event, item['publisher-place']].map(cleanText);
  return item.event === undefined || saidIn.some((text) => text.includes(place)) ? '' : place;
}

/**
 * The year in which a work first came out stands in brackets behind that of the edition, unless a
 * sentence of its own tells it.
 */
function issued(item: CslItem, { dates }: EntryContext): string {
  const date = item.issued;
  const first = namesOriginal(item) ? undefined : item['original-date'];
  const [printed, original] = [date, first].map((one) => (one ? dates.format(one) : ''));
  if (!printed || !original || printed === original) return printed || original || '';
  return `${printed} [${original}]`;
}

/** Where the only copy of a work lies; what is published is in many archives. */
function archive(item: CslItem): string[] {
  if (item.DOI !== undefined) return [];
  const { archive: name, archive_location: location, 'call-number': mark } = item;
  const [house, place] = [name, item['archive-place']].map(cleanText);
  const whole = house && place ? `${house} (${place})` : house || place || '';
  const shelf = location ?? (house ? mark : undefined);
  return [cleanText(shelf), cleanText(item.archive_collection), whole];
}

/** Begins the sentence with a capital where a common word comes first; a number is a name. */
function capitalised(stretch: RichText): RichText {
  if (stretch.kind === 'number') return stretch;
  const text = stretch.text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  return { ...stretch, text };
}

/**
 * Tell whether a work is printed as part of a book, whose editors stand before the book.
 *
 * @param item Record of the work.
 * @returns Whether it is, and the book is named.
 */
export function appearsInBook(item: CslItem): boolean {
  return inBook.has(item.type) && cleanText(item['container-title']) !== '';
}

function container(subject: EntrySubject, context: EntryContext): RichText[] {
  const { item, titleLang } = subject;
  const name = markedStretch(item['container-title']);
  const numbers = inPeriodical.has(item.type) ? volumeAndIssue(item, context) : '';
  if (name.text === '') return plain(numbers);
  const stretch: RichText = {
    ...name,
    kind: 'container',
    ...(titleLang && { lang: titleLang }),
  };
  const before = beforeContainer(item, context);
  return [
    ...before,
    before.length === 0 ? withCapital(stretch) : stretch,
    ...(numbers === '' ? [] : [{ text: ` ${numbers}` }]),
  ];
}

/** Articles that names of newspapers begin with. */
const ARTICLE =
  /^(?:the|an?|der|die|das|les?|la|el|los|las|il|lo|gli|os?|as|de|het)(?=\s)|^l(?=[’'])/;

/** Begins the sentence with a capital; a name such as "eLife" is spelt as it is. */
function withCapital({ parts, ...stretch }: RichText): RichText {
  const capital = (text: string) =>
    text.replace(ARTICLE, (word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`);
  const inside = parts?.map((part, index) =>
    index === 0 ? { ...part, text: capital(part.text) } : part,
  );
  return { ...stretch, text: capital(stretch.text), ...(inside && { parts: inside }) };
}

/** Names the book's editors before the book that holds a chapter. */
function beforeContainer(item: CslItem, { words }: EntryContext): RichText[] {
  if (!appearsInBook(item)) return [];
  const editors = item.author ? printNames(item.editor, words) : '';
  const mark = item.editor?.length === 1 ? words.editor : words.editors;
  const makers = [authorsOfBook(item, words), editors === '' ? '' : `${editors} ${mark}`];
  const named = makers.filter((text) => text !== '').map((text) => text + words.comma);
  return [{ text: `${words.in} ${named.join('')}` }];
}

/** Who wrote the whole book is told where it is another than who wrote the part. */
function authorsOfBook(item: CslItem, words: ReferenceWords): string {
  const authors = printNames(item['container-author'], words);
  return authors === printNames(item.author, words) ? '' : authors;
}

function volumeAndIssue({ volume, issue }: CslItem, { words }: EntryContext): string {
  const [first, second] = [counted(volume), counted(issue)];
  if (first !== '' && second !== '') return `${first}(${second})`;
  return first || labelled(second, words.issue);
}

/** The number of a report is a name, in which a hyphen is one; volumes and issues are counted. */
function counted(value: string | undefined): string {
  return printRanges(cleanText(value));
}

/** Puts the word before a number; text that says itself what it counts stays as it is. */
function labelled(text: string, phrase: string): string {
  return /^[\d–/.-]+$/.test(text) ? fillPhrase(phrase, { number: text }) : text;
}

/** The number of a work is a name, of which no character is changed. */
function numbered(text: string, phrase: string): RichText[] {
  const label = labelled(text, phrase);
  if (text === '' || label !== text) return plain(label);
  return [{ text, kind: 'number' }];
}

function publisher(item: CslItem, { lang }: EntryContext): string {
  const name = cleanText(item.publisher);
  const place = cleanText(item['publisher-place']);
  const said = [item['container-title'], ...(item.author ?? []).map(({ literal }) => literal)];
  const isSaid = said.some((text) => cleanText(text).toLowerCase() === name.toLowerCase());
  return placeAndPublisher(place, isSaid ? '' : name, lang);
}

/**
 * Name the place before the publisher.
 *
 * @param place Place, or an empty text.
 * @param name Publisher, or an empty text.
 * @param lang BCP 47 tag of the document, which sets the colon.
 * @returns Such as "Paris: Nord"; one alone where the other is empty.
 */
export function placeAndPublisher(place: string, name: string, lang: string): string {
  if (name === '') return place;
  return place === '' ? name : `${withColon(place, lang)} ${name}`;
}

function pages(item: CslItem, { lang }: EntryContext): string {
  const text = cleanText(item.page);
  return text === '' ? '' : printLocator('page', text, lang);
}

function plain(text: string | undefined): RichText[] {
  const cleaned = cleanText(text);
  return cleaned === '' ? [] : [{ text: cleaned }];
}

function marked(text: string | undefined): RichText[] {
  const stretch = markedStretch(text);
  return stretch.text === '' ? [] : [stretch];
}
