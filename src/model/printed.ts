import type { Channel } from './channel.ts';
import type { Place } from './message.ts';
import type { Paper } from './settings.ts';

/**
 * A page number that is known only after printing. The element with the id `slotId` receives it.
 */
export interface PageSlot {
  slotId: string;
  /** Id of the element whose page is wanted. */
  anchor: string;
  /**
   * Slots of one group stand side by side (the places that cite one reference): each page prints
   * once, and a dot for each further place on it.
   */
  group?: string;
  /** Id and text of the element before it that parts it from the number before. */
  gap?: { id: string; text: string };
}

/** What a page slot, or the gap before one, prints. */
export interface SlotText {
  text: string;
  /** Where the link around the slot leads, when it does not keep its target. */
  anchor?: string;
}

/** What stands at the head of the pages on which a section goes on that began on an earlier one. */
export interface RunningHead {
  /** The text as a CSS string, with its quotes. */
  content: string;
  /** Id of the element that the section begins with. */
  start: string;
  /** Id of an element on the last line of the section. */
  end: string;
}

/** A font that a document is drawn with, as the constructor `FontFace` takes it. */
export interface PageFont {
  /** Digest of all that it is. */
  id: string;
  family: string;
  /** CSS value of `src`: the file as a `data:` address. */
  source: string;
  descriptors: { weight: string; style: string; unicodeRange: string; sizeAdjust?: string };
}

/** How long a print may be. */
export interface LengthBounds {
  /** Fewest pages: `1.6` asks for a second page that is filled to six tenths. */
  min: number;
  max: number;
  /** Columns of the text: lengths are told in mm of one of them. */
  columns: number;
  /** Where the briefing chooses the template that says so. */
  place?: Place;
}

/** How a print is too long or too short. */
export interface WrongLength {
  /** Such as 2.1. */
  pages: number;
  /** What is over or missing, in mm of a column. */
  millimetres: number;
  bounds: LengthBounds;
  /** What takes room, in reading order; of a print that is too long. */
  parts: { name: string; millimetres: number }[];
}

/** A part of a document that shall stand on one page. */
export interface OnePagePart {
  /** Its heading. */
  name: string;
  /** Ids of the elements that it begins and ends with. */
  start: string;
  end: string;
}

/** A part that does not stand on one page. */
export interface LongPart {
  /** Its heading. */
  name: string;
  /** How many pages it takes. */
  pages: number;
  /** What is over, in mm. */
  millimetres: number;
  /** What takes room in it, in reading order. */
  parts: WrongLength['parts'];
}

/** One HTML document, ready to print: every asset is a `data:` address. */
export interface Page {
  html: string;
  /**
   * Its fonts, in order: nine tenths of most documents, and the same in all, so they stand beside it. A
   * document has them as rules in its styles where a style sheet brings fonts of its own, as their order counts.
   */
  fonts?: PageFont[];
  title: string;
  /** BCP 47 tag. */
  lang: string;
  paper: Paper;
  /** Ids of all elements that links of this document point at. */
  anchors: string[];
  pageSlots: PageSlot[];
  /** How long the print may be, where the template says so. */
  bounds?: LengthBounds;
  /** Parts that shall stand on one page each. */
  onePage?: OnePagePart[];
  /** Heads of sections, and the id of the style element that receives them. */
  runningHeads?: { slotId: string; heads: RunningHead[] };
  /**
   * What the elements of the document are, by the key in their language. Present when the PDF shall
   * conform to PDF/UA and PDF/A.
   */
  channel?: Channel;
  /**
   * Where each font of the project is declared, by family, weight and style: a browser takes less than
   * can be told beforehand.
   */
  ownFonts?: Record<string, { file: string; place?: Place; path: string }>;
}

/** What the press gives back. */
export interface Printed {
  /** The PDF as Chromium wrote it, with the page numbers filled in. */
  bytes: Uint8Array;
  /** Page (from 1) of each anchor. */
  pageOf: Record<string, number>;
  pageCount: number;
  /** How many prints it took until two agreed, and to set it tighter. */
  prints: number;
  /** Present when the last page held a few lines only, and a tighter setting was tried. */
  shortEnd?: {
    /** How far down the last page was printed before, in mm. */
    millimetres: number;
    /** How much of it, in mm, is still over when set tighter; 0 when that page was spared. */
    over: number;
  };
  /** Present when it is longer or shorter than the template allows. */
  wrongLength?: WrongLength;
  /** Present when parts that shall stand on one page take more. */
  longParts?: LongPart[];
}

/** What goes into the document information of the PDF. */
export interface DocumentInfo {
  title: string;
  authors: string[];
  subject?: string;
  keywords: string[];
  /** What names this edition, such as "CB 2026/014 · version 1.0". */
  identifier?: string;
  publisher?: string;
  /** Licence in words, and the address of its text. */
  rights?: { text: string; url?: string };
  /** Without the address of a resolver. */
  doi?: string;
  /** The institution to which the rights belong. */
  owner?: string;
  series?: string;
  /** Number in the series. */
  number?: string;
  issn?: string;
  /** What the publisher does not answer for. */
  terms?: string;
  /** How to cite. */
  citation?: string;
  /** The previous edition, or where earlier ones are. */
  relation?: string;
  /** BCP 47 tag. */
  lang: string;
  /** Seconds since 1970, or undefined: then the PDF carries no date. */
  date: number | undefined;
  /** Name and version of this tool. */
  producer: string;
  /**
   * Plain text of every heading that prints, in reading order. Given, the outline takes its titles
   * from them.
   */
  headings?: string[];
  /** What the outline calls each of them, where that is not all of its text: without marks. */
  bookmarks?: string[];
}

/** A text file that goes into the PDF. */
export interface Attachment {
  /** File name, without folders. */
  name: string;
  /** Project-relative path of the file whose data figures show: it belongs to them as well. */
  path?: string;
  /** MIME type. */
  type: string;
  /** One line about what it is. */
  description: string;
  /** How it is related to the document (ISO 19005-3, annex E). */
  relationship: 'Source' | 'Data' | 'Supplement';
  /** What it holds; written as UTF-8. */
  text: string;
}
