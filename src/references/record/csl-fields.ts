import type { Contribution, CslItem, CslName, SourceCustom } from '../../model/reference.ts';

/** Names of the fields of `Record` that hold values of the type `Value`. */
type FieldsOf<Shape, Value> = {
  [Name in keyof Shape]-?: Shape[Name] extends Value | undefined ? Name : never;
}[keyof Shape];

/** Fields of a record that hold text. */
export type TextField = Exclude<FieldsOf<CslItem, string>, 'id' | 'type'>;
/** Fields of a record that hold a list of names. */
export type NameField = FieldsOf<CslItem, CslName[]>;
/** Fields of a record that hold a date. */
export type DateField = 'issued' | 'accessed';
/** Fields under `custom` that hold free text. */
export type CustomTextField = Exclude<keyof SourceCustom, 'url-status' | CustomDateField>;
/** Fields under `custom` that hold an ISO date. */
export type CustomDateField = 'archive-date' | 'url-checked';
/** What is known about an address. */
export type UrlStatus = NonNullable<SourceCustom['url-status']>;

const textFields: Readonly<Record<TextField, true>> = {
  title: true,
  'container-title': true,
  'collection-title': true,
  publisher: true,
  'publisher-place': true,
  volume: true,
  issue: true,
  page: true,
  number: true,
  edition: true,
  genre: true,
  medium: true,
  event: true,
  authority: true,
  jurisdiction: true,
  section: true,
  DOI: true,
  ISBN: true,
  ISSN: true,
  URL: true,
  language: true,
  note: true,
};

/** What people did for a work, in the order in which entries tell it. */
const contributionFields: Readonly<Record<Contribution, true>> = {
  compiler: true,
  'original-author': true,
  'reviewed-author': true,
  'script-writer': true,
  composer: true,
  performer: true,
  narrator: true,
  host: true,
  guest: true,
  interviewer: true,
  recipient: true,
  'series-creator': true,
  producer: true,
  'executive-producer': true,
  'collection-editor': true,
  'editorial-director': true,
  founder: true,
  continuator: true,
  collaborator: true,
  redactor: true,
  reviser: true,
  annotator: true,
  commentator: true,
  introduction: true,
  foreword: true,
  afterword: true,
  illustrator: true,
  curator: true,
  chair: true,
  organizer: true,
  holder: true,
  contributor: true,
};

/** Everything that people may have done for a work besides writing, editing, directing or translating it. */
export const contributions = Object.keys(contributionFields) as readonly Contribution[];

const nameFields: Readonly<Record<NameField, true>> = {
  author: true,
  'container-author': true,
  editor: true,
  director: true,
  translator: true,
  ...contributionFields,
};

/** Names of the fields that hold lists of names. */
export const allNameFields = Object.keys(nameFields) as readonly NameField[];

const urlStatuses: Readonly<Record<UrlStatus, true>> = {
  live: true,
  dead: true,
  withdrawn: true,
  unfit: true,
  bare: true,
  unrecorded: true,
};

/** Every value that `custom.url-status` may have. */
export const knownUrlStatuses: readonly string[] = Object.keys(urlStatuses);

/**
 * Tell whether a field holds text.
 *
 * @param name Name of a field of a record.
 * @returns Whether it is one of the text fields we read.
 */
export function isTextField(name: string): name is TextField {
  return Object.hasOwn(textFields, name);
}

/**
 * Tell whether a field holds names.
 *
 * @param name Name of a field of a record.
 * @returns Whether it is one of the name fields we read.
 */
export function isNameField(name: string): name is NameField {
  return Object.hasOwn(nameFields, name);
}

/**
 * Tell whether a field holds a date.
 *
 * @param name Name of a field of a record.
 * @returns Whether it is one of the date fields we read.
 */
export function isDateField(name: string): name is DateField {
  return name === 'issued' || name === 'accessed';
}

/**
 * Tell whether a field under `custom` holds free text.
 *
 * @param name Name of a field under `custom`.
 * @returns Whether it is one of the text fields we read.
 */
export function isCustomTextField(name: string): name is CustomTextField {
  return ['archive-url', 'title-translated', 'notice', 'note'].includes(name);
}

/**
 * Tell whether a field under `custom` holds a date.
 *
 * @param name Name of a field under `custom`.
 * @returns Whether it is one of the date fields we read.
 */
export function isCustomDateField(name: string): name is CustomDateField {
  return name === 'archive-date' || name === 'url-checked';
}

/**
 * Tell whether a text is a known status of an address.
 *
 * @param text Value of `custom.url-status`.
 * @returns Whether we know it.
 */
export function isUrlStatus(text: string): text is UrlStatus {
  return Object.hasOwn(urlStatuses, text);
}
