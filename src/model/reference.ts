import type { Place } from './message.ts';

/** A name as CSL-JSON 1.0.2 has it: family and given, or one literal for an organisation. */
export interface CslName {
  family?: string;
  given?: string;
  literal?: string;
  suffix?: string;
  'non-dropping-particle'?: string;
  'dropping-particle'?: string;
}

/** A date as CSL-JSON has it; EDTF spellings and free text are kept in `literal` or `raw`. */
export interface CslDate {
  'date-parts'?: (number | string)[][];
  literal?: string;
  raw?: string;
  season?: number | string;
  circa?: boolean | number | string;
}

/**
 * What people do for a work besides writing, editing, directing or translating it, in the order in which
 * entries tell it: the roles of names in CSL 1.0.2, and those that only BibLaTeX has.
 */
export const contributions = [
  'compiler',
  'original-author',
  'reviewed-author',
  'script-writer',
  'composer',
  'performer',
  'narrator',
  'host',
  'guest',
  'interviewer',
  'recipient',
  'series-creator',
  'producer',
  'executive-producer',
  'collection-editor',
  'editorial-director',
  'founder',
  'continuator',
  'collaborator',
  'redactor',
  'reviser',
  'annotator',
  'commentator',
  'introduction',
  'foreword',
  'afterword',
  'illustrator',
  'curator',
  'chair',
  'organizer',
  'holder',
  'contributor',
] as const;

/** What someone did for a work. */
export type Contribution = (typeof contributions)[number];

/** Everything that may be known about an address. */
export const urlStatuses = ['live', 'dead', 'withdrawn', 'unfit', 'bare', 'unrecorded'] as const;

/** What is known about an address. */
export type UrlStatus = (typeof urlStatuses)[number];

/** What Briefpress reads from `custom`: facts about the copy that CSL has no variable for. */
export interface SourceCustom {
  'archive-url'?: string;
  /** ISO date of the archived copy. */
  'archive-date'?: string;
  'url-status'?: UrlStatus;
  /** ISO date on which the address was last seen to answer. */
  'url-checked'?: string;
  'title-translated'?: string;
  /** What the publisher left in place of a work that was taken down. */
  notice?: string;
  note?: string;
  /** What is to be said of the work in words of their own, at the end of its entry. */
  addendum?: string;
  /** Words of the footnote that a free-text source is written as; its Markdown is in the tree. */
  footnote?: string;
  /** The pieces of code in it that hold straight quotes, which stay straight. */
  footnoteCode?: readonly string[];
}

/** Fields of a record that hold text. `language` is the BCP 47 tag of the language of the title. */
export const textFields = [
  'title',
  'title-short',
  'container-title',
  'container-title-short',
  'collection-title',
  'collection-number',
  'volume-title',
  'part-title',
  'publisher',
  'publisher-place',
  'volume',
  'issue',
  'supplement',
  'part',
  'chapter-number',
  'page',
  'number',
  'edition',
  'version',
  'genre',
  'medium',
  'scale',
  'status',
  'event',
  'event-place',
  'authority',
  'division',
  'jurisdiction',
  'section',
  'archive',
  'archive_collection',
  'archive_location',
  'archive-place',
  'call-number',
  'DOI',
  'ISBN',
  'ISSN',
  'PMID',
  'PMCID',
  'URL',
  'language',
  'note',
  'dimensions',
  'number-of-pages',
  'number-of-volumes',
  'page-first',
  'printing',
  'references',
  'source',
  'original-title',
  'original-publisher',
  'original-publisher-place',
  'reviewed-title',
  'reviewed-genre',
] as const;

/** A field of a record that holds text. */
export type TextField = (typeof textFields)[number];

/**
 * One bibliographic record in the shape of CSL-JSON 1.0.2. Texts are as the file has them, with the
 * few tags and the entities that CSL-JSON and its exporters put into them.
 */
export interface CslItem
  extends Partial<Record<TextField, string>>,
    Partial<Record<Contribution, CslName[]>> {
  id: string;
  type: string;
  author?: CslName[];
  /** Who wrote the book that holds a chapter. */
  'container-author'?: CslName[];
  editor?: CslName[];
  director?: CslName[];
  translator?: CslName[];
  issued?: CslDate;
  accessed?: CslDate;
  'original-date'?: CslDate;
  custom?: SourceCustom;
}

/** A bibliographic record and where it was written. */
export interface Source {
  /** The citation key, exactly as written (case counts). */
  key: string;
  /** Another key that the entry gives itself, by which it may be cited, too. */
  otherKey?: string;
  /** The entry has none: the key was made of name and year, and may be cited in any letter case. */
  hasMadeKey?: boolean;
  item: CslItem;
  /** Name of its format, where fields have other names in it than in CSL. */
  format?: string;
  /** Project-relative path of the file that holds it. */
  file: string;
  /** Where the entry begins in that file. */
  place?: Place;
  /** Names of fields in the file, where its format has others for them than CSL. */
  names?: Readonly<Record<string, string>>;
  /** Where each named field stands, for messages about one field. */
  fields: Record<string, Place>;
}

/** What is known about a reference's link; the first that holds, in the order of the dialect. */
export type ReferenceState =
  | 'withdrawn'
  | 'archived'
  | 'dead'
  | 'bare-link'
  | 'live'
  | 'not-re-checked'
  | 'no-link-given';

/**
 * A printed occurrence of a citation cluster: the target of a back-link.
 */
export interface CitingPlace {
  /** `cite-12`: made from the running number, never from a key. */
  id: string;
  /** Numbers of the references this place cites, ascending. */
  references: number[];
  /** Where it is printed: `body`, or a slot such as `bottom-line`. */
  printedIn: string;
  /** Where it is written in the source. */
  place?: Place;
  /** The citing place that this one repeats, when the same text prints twice. */
  copyOf?: string;
}

/** A look that a CSL style or the markup of a record asks for by name. */
export type TextStyle =
  | 'italic'
  | 'bold'
  | 'superscript'
  | 'subscript'
  | 'small-caps'
  | 'underline';

/** A part of a text that is of one look. */
export interface StyledText {
  text: string;
  /** Looks, the outermost first; absent for plain text. */
  styles?: TextStyle[];
  /** Code, in which every character is one of its own. */
  isCode?: boolean;
}

/** A stretch of text in one style; what references are printed from. */
export interface RichText {
  text: string;
  /** The same text as it is set, where a part of it has a look of its own (`Salmo salar` in italics). */
  parts?: StyledText[];
  /**
   * Meaning, not look: the template decides how each prints. `missing` marks what the record lacks,
   * `state` the words about the link, `footnote` the words of a footnote, whose Markdown prints
   * instead, `number` a name such as that of a report, in which every character is one of its own.
   */
  kind?:
    | 'author'
    | 'title'
    | 'translated-title'
    | 'container'
    | 'missing'
    | 'state'
    | 'archived'
    | 'link'
    | 'number'
    | 'footnote';
  /** Address the stretch links to (http, https or mailto). */
  href?: string;
  /** BCP 47 tag when the text is not in the document's language. */
  lang?: string;
  /** Looks that a CSL style asks for; the built-in look leaves them to the template. */
  styles?: TextStyle[];
}

/** A stretch of a citation as a CSL style prints it. */
export type CitationStretch =
  | {
      kind: 'text';
      text: string;
      styles?: TextStyle[];
      /** Number of the reference that the stretch leads to. */
      number?: number;
    }
  /** Words of the author: the prefix or suffix of the item with this index. */
  | { kind: 'words'; item: number; side: 'prefix' | 'suffix'; styles?: TextStyle[] };

/** The CSL style that a briefing prints its references in, instead of the built-in look. */
export interface AppliedStyle {
  /** Name of the style, as it gives it. */
  title: string;
  /** Whether citations and entries carry numbers; else the list is sorted by name and has none. */
  numbered: boolean;
}

/** A numbered entry of the reference list. */
export interface Reference {
  /** Position in the list, from 1, by first citation. */
  number: number;
  key: string;
  source: Source;
  state: ReferenceState;
  /** Whether a claim may rest on it: archived, live, not re-checked or no link given. */
  usable: boolean;
  /** Ids of the citing places that name it, in print order. */
  citingPlaces: string[];
  /** The entry in the look of the briefing, without number and back-links. */
  entry: RichText[];
}
