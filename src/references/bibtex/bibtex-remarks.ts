import { takeAccessDate } from '../../dates/take-access-date.ts';
import type { LocatedEntry } from '../../model/located-value.ts';
import { bibtexDate } from './bibtex-date.ts';
import { accessFields, remarks } from './bibtex-field-map.ts';
import { type BibtexReader, decode, entryAt, firstOf, plainOf } from './bibtex-reader.ts';
import type { BibtexValue } from './inherit-bibtex-fields.ts';

/** What the words of an entry say of a work. */
export interface BibtexRemarks {
  /** When it was read, what it is, and what else is to be said of it. */
  entries: LocatedEntry[];
  /** The first address among the words, in TeX. */
  address: BibtexValue | undefined;
}

/** One field of words, without the address and the day of access that it held. */
interface Words {
  value: BibtexValue;
  text: string;
  address?: string;
  accessed?: string;
}

const addressPattern =
  /(?:\\url|\\path)\s*\{([^{}]*)\}|https?:\/\/[^\s{}\\]+(?:\\[_%&#~][^\s{}\\]*)*/;

/** What is left of words that only lead to an address. */
const onlyLeads =
  /^(?:(?:available|accessible|published|online|retrieved|see(?: also)?|url|web(?: ?(?:page|site))?|at|on|from|under|via)\b|[\s\p{P}])*$/iu;

/** Lines that Zotero writes into `note` from its field `Extra`. */
const linesOfZotero =
  /^\s*(?:(?:page version id|citation key|citekey|publisher|section|ads bibcode|arxiv|pmc?id|doi|is[bs]n|oclc|google-?books-?id|zscc|zscc0000\d+|series title|container-title|original-date|event-place|type|medium|mag id|s2id|(?:\\?_)?eprint|tex\.[\w.]+|bibtex[\w*]*)\s*:.*|\d{4,6}(?:\s+citations.*)?)$/i;

/**
 * Read what an entry says in words of its own: `note`, `addendum` and `howpublished`. They may hold
 * the day of access and the address of the work; the rest prints.
 *
 * @param reader Entry that is read.
 * @returns Fields of CSL, and the address.
 */
export function readRemarks(reader: BibtexReader): BibtexRemarks {
  const [note, addendum] = remarks.map((name) => wordsOf(name, reader));
  const published = wordsOf('howpublished', reader);
  const all = [published, note, addendum].flatMap((words) => words ?? []);
  const dated = all.find(({ accessed }) => accessed !== undefined);
  const linking = all.find(({ address }) => address !== undefined);
  const said = [note, addendum].flatMap((words) => (words && words.text !== '' ? [words] : []));
  const [first] = said;
  const remark = said.map(({ text }) => text).reduce(joinSentences, '');
  return {
    entries: [
      ...accessEntry(dated, reader),
      ...(published && published.text !== ''
        ? [entryAt('medium', published.text, published.value, reader)]
        : []),
      ...(first ? [entryAt('note', remark, first.value, reader)] : []),
    ],
    address: linking && { ...linking.value, text: linking.address ?? '' },
  };
}

function wordsOf(name: string, reader: BibtexReader): Words | undefined {
  const value = firstOf(reader, [name]);
  if (!value) return undefined;
  const lines = value.text.split('\n').filter((line) => !linesOfZotero.test(line));
  const written = lines.join('\n');
  const [found, inside] = addressPattern.exec(written) ?? [];
  const address = inside ?? found?.replace(/[.,;:)\]>]+$/, '');
  const rest = address === undefined ? written : written.replace(found ?? '', ' ');
  const text = decode(name, { ...value, text: rest }, reader);
  const dated = takeAccessDate(text);
  const isEmpty =
    (address !== undefined || dated !== undefined) && onlyLeads.test(dated?.rest ?? text);
  return {
    value,
    text: isEmpty ? '' : tidy(dated?.rest ?? text),
    ...(address !== undefined && { address }),
    ...(dated && { accessed: dated.date }),
  };
}

/** Takes off what stood round an address or a date. */
function tidy(text: string): string {
  return text
    .replace(/[[(]\s*[\])]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/\s+(?=[.,;:])/g, '')
    .replace(/^[\s.,;:]+|[\s,;:]+$/g, '');
}

function joinSentences(first: string, second: string): string {
  if (first === '') return second;
  return /[.?!…]$/.test(first) ? `${first} ${second}` : `${first}. ${second}`;
}

/** A field for the day of access counts before words that name one. */
function accessEntry(dated: Words | undefined, reader: BibtexReader): LocatedEntry[] {
  const value = firstOf(reader, accessFields);
  if (value) {
    const date = plainOf(value);
    return [entryAt('accessed', bibtexDate({ date }) || date, value, reader)];
  }
  const [year, month, day] = ['urlyear', 'urlmonth', 'urlday'].map((name) =>
    firstOf(reader, [name]),
  );
  if (year) {
    const parts = { year: plainOf(year), month: plainOf(month), day: plainOf(day) };
    return [entryAt('accessed', bibtexDate(parts), year, reader)];
  }
  return dated ? [entryAt('accessed', dated.accessed ?? '', dated.value, reader)] : [];
}
