import type { CosRef } from '../cos/cos.ts';
import type { Rectangle } from '../cos/cos-entries.ts';

/** What one stretch of marked content paints. */
export interface Painted {
  /** Whether it shows text. */
  text: boolean;
  /** What it covers, in pt from the lower left corner of the page; of text, about. */
  box?: Rectangle;
}

/** Where a stretch of marked content begins. Offsets are in bytes of the decoded stream. */
export interface MarkedStart {
  mcid: number;
  /** Of the operator with its operands. */
  start: number;
  end: number;
  /** Of the tag, such as `/NonStruct`. */
  tagStart: number;
  tagEnd: number;
}

/** A piece of a stream that paints outside all marked content. */
export interface Unmarked extends Painted {
  start: number;
  end: number;
  /** Whether it lies in the page area; if not, in the margins. */
  inArea: boolean;
}

/** A content stream as far as tags are concerned: that of a page, or a form with tags in it. */
export interface ContentStream {
  /** The stream itself: `Contents` of the page, or the form. */
  ref: CosRef;
  page: CosRef;
  /** Number of the page, from 1. */
  pageNumber: number;
  isForm: boolean;
  /** The decoded bytes. */
  bytes: Uint8Array;
  /** What is painted, by MCID. */
  painted: Map<number, Painted>;
  starts: MarkedStart[];
  unmarked: Unmarked[];
  /** The page without its margins, in pt; of a page that shows nothing, undefined. */
  area: Rectangle | undefined;
}
