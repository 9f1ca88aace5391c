import type { Place } from './message.ts';

/** A text file as read: decoded strictly, without byte-order mark, with LF line ends. */
export interface SourceFile {
  /** Project-relative path with forward slashes. */
  path: string;
  text: string;
  /** SHA-256 of the bytes on disk, in lower-case hexadecimal. */
  sha256: string;
}

/** The front matter's block in a source file. */
export interface FrontMatterBlock {
  /** The YAML between the fences. */
  yaml: string;
  /** Offset of the YAML in the text. */
  offset: number;
  place: Place;
}
