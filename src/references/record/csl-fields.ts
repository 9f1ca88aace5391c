import {
  type CslItem,
  type CslName,
  contributions,
  type SourceCustom,
  type TextField,
  textFields,
  type UrlStatus,
  urlStatuses,
} from '../../model/reference.ts';

/** Names of the fields of `Record` that hold values of the type `Value`. */
type FieldsOf<Shape, Value> = {
  [Name in keyof Shape]-?: Shape[Name] extends Value | undefined ? Name : never;
}[keyof Shape];

/** Fields of a record that hold a list of names. */
export type NameField = FieldsOf<CslItem, CslName[]>;
/** Fields of a record that hold a date. */
export type DateField = (typeof dateFields)[number];
/** Fields under `custom` that a file may hold. */
type ReadCustom = Exclude<keyof SourceCustom, 'footnote' | 'footnoteCode'>;
/** Fields under `custom` that hold free text. */
export type CustomTextField = Exclude<ReadCustom, 'url-status' | CustomDateField>;
/** Fields under `custom` that hold an ISO date. */
export type CustomDateField = 'archive-date' | 'url-checked';

/**
 * What becomes of a field that is read. The built-in look prints what is `used`, on its own or where
 * another field is missing; `for-styles` is what only a CSL style prints, as a reader does without it;
 * `told` is what only a style prints although a reader may miss it.
 */
export type FieldUse = 'used' | 'for-styles' | 'told';

/** The texts that the built-in look does without. */
const textsForStyles: Partial<Record<TextField, FieldUse>> = {
  ISBN: 'for-styles',
  ISSN: 'for-styles',
  note: 'for-styles',
  dimensions: 'for-styles',
  'number-of-pages': 'for-styles',
  'number-of-volumes': 'for-styles',
  printing: 'told',
  references: 'for-styles',
  source: 'for-styles',
};

const texts: ReadonlySet<string> = new Set(textFields);

/** Names of the fields that hold lists of names. */
export const allNameFields: readonly NameField[] = [
  'author',
  'container-author',
  'editor',
  'director',
  'translator',
  ...contributions,
];

/** Names of the fields that hold a date. */
export const dateFields = ['issued', 'accessed', 'original-date'] as const;

/** Dates that stand for that of publication where it is missing; else they are of no use. */
export const dateSubstitutes: readonly string[] = ['event-date', 'available-date', 'submitted'];

/**
 * What is no part of a reference: variables of CSL that styles or word processors fill in, remarks of
 * who keeps the list, what is in the work; then what Crossref and DataCite deliver beside CSL.
 */
const uselessFields: ReadonlySet<string> = new Set(
  `abstract annote categories citation-key citation-label citation-number first-reference-note-number
  keyword keywords locator volume-title-short year-suffix tags citekey system_id
  accepted alternative-id approved archive-status assertion attachments content-created content-domain
  content-updated copyright created deposited files free-to-read funder group-title indexed
  is-referenced-by-count isbn-type issn-type issue-title journal-issue license link member photo prefix
  issued-online posted published published-online published-print published-other publishing-process
  reference reference-count references-count relation resource score short-container-title short-title
  subject subtitle suffix update-policy update-to uri accessioned standards-body institution degree
  component-number proceedings-subject review copyright-holder`.split(/\s+/),
);

/** Names that fields go by in other software, by hand, and in other versions of CSL. */
const otherNames: ReadonlyMap<string, string> = new Map([
  ['event-title', 'event'],
  ['date', 'issued'],
  ['year', 'issued'],
  ['journalabbreviation', 'container-title-short'],
  ['shorttitle', 'title-short'],
  ['journal', 'container-title'],
  ['journaltitle', 'container-title'],
  ['booktitle', 'container-title'],
  ['publisher-location', 'publisher-place'],
  ['article-number', 'number'],
  ['part-number', 'part'],
  ['pages', 'page'],
  ['archive-collection', 'archive_collection'],
  ['archive-location', 'archive_location'],
]);

const knownFields: ReadonlyMap<string, FieldUse> = new Map([
  ...textFields.map((name) => [name, textsForStyles[name] ?? 'used'] as const),
  ...[...allNameFields, ...dateFields].map((name) => [name, 'used'] as const),
]);

const namesInAnyCase: ReadonlyMap<string, string> = new Map([
  ...[...knownFields.keys(), 'type', 'custom'].map((name) => [name.toLowerCase(), name] as const),
  ...otherNames,
]);

/**
 * Give a field the name that CSL 1.0 has for it: exporters and hands differ in letter case (`doi`), in
 * `_` for `-`, and in the version of CSL.
 *
 * @param written Name as the entry has it.
 * @returns The name; as written where nothing goes by it.
 */
export function fieldNamed(written: string): string {
  if (knownFields.has(written)) return written;
  const plain = written.toLowerCase().replaceAll('_', '-');
  return namesInAnyCase.get(plain) ?? (uselessFields.has(plain) ? plain : written);
}

/**
 * Tell what becomes of a field of an entry.
 *
 * @param name Name as the entry has it, in any form that `fieldNamed` knows.
 * @returns How it is used; `useless` for what is no part of a reference, undefined for a field that
 *   nobody knows.
 */
export function useOfField(name: string): FieldUse | 'useless' | undefined {
  const key = fieldNamed(name);
  if (key === 'id' || key === 'type' || key === 'custom') return 'used';
  // What its keeper marks as his own is nobody's business.
  const isOwn = uselessFields.has(key) || /^(?:x-|_)/.test(key) || dateSubstitutes.includes(key);
  return knownFields.get(key) ?? (isOwn ? 'useless' : undefined);
}

/**
 * List the fields that are read.
 *
 * @returns Their names in CSL, in order.
 */
export function knownFieldNames(): string[] {
  return ['id', 'type', ...knownFields.keys(), 'custom'];
}

/** Each field that is known, with what becomes of it, for the table in the docs. */
export const fieldUses: readonly (readonly [name: string, use: FieldUse | 'useless'])[] = [
  ...['id', 'type', 'custom'].map((name) => [name, 'used'] as const),
  ...knownFields,
  ...dateSubstitutes.map((name) => [name, 'used'] as const),
  ...[...uselessFields].map((name) => [name, 'useless'] as const),
];

/**
 * Tell whether a field holds text.
 *
 * @param name Name of a field of a record.
 * @returns Whether it is one of the text fields we read.
 */
export function isTextField(name: string): name is TextField {
  return texts.has(name);
}

/**
 * Tell whether a field holds names.
 *
 * @param name Name of a field of a record.
 * @returns Whether it is one of the name fields we read.
 */
export function isNameField(name: string): name is NameField {
  return (allNameFields as readonly string[]).includes(name);
}

/**
 * Tell whether a field holds a date.
 *
 * @param name Name of a field of a record.
 * @returns Whether it is one of the date fields we read.
 */
export function isDateField(name: string): name is DateField {
  return (dateFields as readonly string[]).includes(name);
}

const customFields: Readonly<Record<ReadCustom, 'text' | 'date' | 'status'>> = {
  'archive-url': 'text',
  'archive-date': 'date',
  'url-status': 'status',
  'url-checked': 'date',
  'title-translated': 'text',
  notice: 'text',
  note: 'text',
  addendum: 'text',
};

/** Names of the fields under `custom` that a file may hold. */
export const customNames = Object.keys(customFields) as readonly ReadCustom[];

/**
 * Tell whether a field under `custom` holds free text.
 *
 * @param name Name of a field under `custom`.
 * @returns Whether it is one of the text fields we read.
 */
export function isCustomTextField(name: string): name is CustomTextField {
  return Object.hasOwn(customFields, name) && customFields[name as ReadCustom] === 'text';
}

/**
 * Tell whether a field under `custom` holds a date.
 *
 * @param name Name of a field under `custom`.
 * @returns Whether it is one of the date fields we read.
 */
export function isCustomDateField(name: string): name is CustomDateField {
  return Object.hasOwn(customFields, name) && customFields[name as ReadCustom] === 'date';
}

/**
 * Tell whether a text is a known status of an address.
 *
 * @param text Value of `custom.url-status`.
 * @returns Whether we know it.
 */
export function isUrlStatus(text: string): text is UrlStatus {
  return (urlStatuses as readonly string[]).includes(text);
}
