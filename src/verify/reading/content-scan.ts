import type { CosDict, CosStream } from '../../pdf/cos/cos.ts';
import type { CosDocument } from '../../pdf/cos/cos-document.ts';
import type { FaultList } from '../faults/fault-list.ts';
import type { DecodeStream } from './decode-stream.ts';
import type { EmbeddedFont } from './read-embedded-font.ts';
import type { StateStack, Surroundings } from './state-stack.ts';

/** A page or a form, which numbers its marked content by itself. */
export interface Carrier {
  /** Number of the page, from 1; for a form, of the first page that shows it. */
  page: number;
  /** Object number of the page or of the form. */
  number: number | undefined;
  /** Key in the parent tree. */
  structParents: number | undefined;
  /** The text of each marked content sequence, by its MCID. */
  texts: Map<number, string>;
}

/** Text that was found in artifacts which follow each other. */
export interface ArtifactText {
  page: number;
  /** `Type` of the artifact, such as `Pagination`; undefined when it has none. */
  type: string | undefined;
  text: string;
}

/** How a font is used. */
export interface ShownFont {
  font: EmbeddedFont;
  /** First page with the font. */
  page: number;
  /** Codes that are painted, and codes that are shown in any way (also invisibly). */
  painted: Set<number>;
  shown: Set<number>;
  /** Codes that were once shown without an `ActualText` around them. */
  bare: Set<number>;
}

/** What the content of all pages holds. */
export interface ContentScan {
  carriers: Carrier[];
  fonts: Map<CosDict, ShownFont>;
  artifactTexts: ArtifactText[];
  /** The last of them, while no tagged text has followed it. */
  openArtifact: ArtifactText | undefined;
  /** Device colour spaces that are painted with, and the first page of each. */
  deviceColours: Map<string, number>;
  /** Languages written in property lists, with the page. */
  languages: { language: string; page: number }[];
  faults: FaultList;
}

/** What the scan needs from its surroundings. */
export interface ScanHelp {
  pdf: CosDocument;
  decode: DecodeStream;
  /** Read a font; asked once for each font dictionary. */
  readFont(dict: CosDict): EmbeddedFont;
}

/** One content stream while it is read: a page, or a form that something shows. */
export interface Frame {
  help: ScanHelp;
  scan: ContentScan;
  page: number;
  resources: CosDict;
  /** Whether the resources are those of what shows the form, as it has none of its own. */
  isBorrowing: boolean;
  carrier: Carrier;
  around: Surroundings;
  /** How many forms stand around. */
  depth: number;
  /** Read a form that this stream shows. */
  showForm(stream: CosStream, number: number | undefined, frame: Frame, state: StateStack): void;
}
