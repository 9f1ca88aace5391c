import type { FileDigest } from './file-digest.ts';

/** A file of the project that was asked for, and what was found: what a later build asks again. */
export interface ReadRecord {
  /** Project-relative path as it was asked for, with forward slashes. */
  path: string;
  /** The file, its links resolved, or why it could not be had. */
  found: FileDigest | { fault: string };
  /** Present for a bibliography: what of it makes a difference. */
  taken?: TakenSources;
}

/**
 * What a briefing takes of a bibliography: a change of anything else leaves its PDF as it is. Both
 * digests hold the keys of all entries, the entries that are cited, and what is told of the file.
 */
export interface TakenSources {
  /** Keys that the briefing cites, sorted. */
  cited: string[];
  /** Digest without the places in the file. */
  words: string;
  /** Digest with them: it counts where a message names a line of the file. */
  places: string;
}
