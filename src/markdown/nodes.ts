import type { BlockContent, DefinitionContent, Node, Parent, PhrasingContent } from 'mdast';
import type { Place } from '../model/message.ts';
import type { CitationStretch } from '../model/reference.ts';
import type { WrittenAttributes } from './written-attributes.ts';

/** How an item names its source: in brackets, in the running text, or without its author. */
export type CitationMode = 'parenthetical' | 'textual' | 'suppressed';

/** One source named by a citation. */
export interface CitationItem {
  /** Exactly as written, without `@` and without the braces. */
  key: string;
  mode: CitationMode;
  /** Text before the key, such as "see". */
  prefix: PhrasingContent[];
  /** Canonical CSL locator term (`page`, `chapter`, …), when there is a locator. */
  label?: string;
  /** What the label counts, as written: `33–35`. */
  locator?: string;
  /** Text after the locator. */
  suffix: PhrasingContent[];
  /** Where the item stands, from its prefix to its suffix. */
  position: Place;
}

/** What resolving writes on a citation. */
export interface CitationData {
  /** Number of each item's reference, in the order of `items`; undefined where the key is unknown. */
  numbers?: (number | undefined)[];
  /** Id of the citing place this citation prints as; merged neighbours share the first one's. */
  citingPlace?: string;
  /** What a CSL style prints for it, brackets and all; absent for the built-in look. */
  printed?: CitationStretch[];
}

/** The mention of one or more sources in the text; adjacent ones print as one cluster. */
export interface Citation extends Node {
  type: 'citation';
  items: CitationItem[];
  data?: CitationData & Node['data'];
}

/** Text above the line, such as the exponent of a number. */
export interface Superscript extends Parent {
  type: 'superscript';
  children: PhrasingContent[];
}

/** Text below the line, such as the index of a formula. */
export interface Subscript extends Parent {
  type: 'subscript';
  children: PhrasingContent[];
}

/** Terms, each with what it means. */
export interface DefinitionList extends Parent {
  type: 'definitionList';
  children: (DefinitionTerm | DefinitionDescription)[];
}

/** A term that is defined. */
export interface DefinitionTerm extends Parent {
  type: 'definitionTerm';
  children: PhrasingContent[];
}

/** What a term means. */
export interface DefinitionDescription extends Parent {
  type: 'definitionDescription';
  children: (BlockContent | DefinitionContent)[];
}

/** Words of a picture, as written. */
interface PictureWords {
  /** Inlines of its alternative, which prints as plain text for those who do not see the picture. */
  alternative?: PhrasingContent[];
  /** Inlines of its title; they stand in the tree too where they print as a caption. */
  caption?: PhrasingContent[];
}

declare module 'mdast' {
  interface RootData {
    /** Opening lines of blocks of other tools that mean nothing here, in reading order. */
    foreignBlocks?: Place[];
  }
  interface DefinitionData {
    /** Inlines of its title: the caption of each picture that refers to it. */
    caption?: PhrasingContent[];
    /** Whether a picture refers to it: its address is that of a file then. */
    ofPicture?: boolean;
  }
  interface Data {
    /** Id of a heading, of a paragraph that shows a picture, or of the caption of a table. */
    id?: string;
  }
  interface HeadingData {
    /** What stands in braces at its end. */
    written?: WrittenAttributes;
  }
  interface FootnoteDefinitionData {
    /** Key of the source that it is, where it is a free-text reference and no note. */
    sourceKey?: string;
  }
  interface ImageData extends PictureWords {}
  interface ImageReferenceData extends PictureWords {}
  interface ParagraphData {
    /** The picture that it shows as a figure, first in it; what else it holds is the caption. */
    picture?: Image;
  }
  interface BlockContentMap {
    definitionList: DefinitionList;
  }
  interface PhrasingContentMap {
    citation: Citation;
    superscript: Superscript;
    subscript: Subscript;
  }
  interface RootContentMap {
    citation: Citation;
    definitionList: DefinitionList;
    definitionTerm: DefinitionTerm;
    definitionDescription: DefinitionDescription;
    superscript: Superscript;
    subscript: Subscript;
  }
}

declare module 'mdast-util-directive' {
  interface ContainerDirectiveData {
    /** What a callout of another tool is called there, where it is read as a note. */
    callout?: string;
  }
}
