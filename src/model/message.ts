/** A point in a text file: line and column count from 1, offset from 0 (UTF-16 units). */
export interface Point {
  line: number;
  column: number;
  offset?: number;
}

/** A stretch of a text file, from `start` up to and without `end`. */
export interface Place {
  start: Point;
  end?: Point;
}

/** How grave a message is. An error stops the PDF of its briefing. */
export type Level = 'error' | 'warning' | 'info';

/**
 * One diagnostic about one file. The fields are those of `vfile-message`, as plain data, so that a
 * message can be cloned between threads, written to the manifest and compared in a test.
 */
export interface Message {
  /** Always our name, as other tools may report into the same list. */
  source: 'briefpress';
  /** Which rule speaks; each id has a section in `docs/rules.md`. */
  ruleId: string;
  level: Level;
  /** Path of the file, relative to the project root, with forward slashes. */
  file: string;
  /** Where in the file; absent when the whole file is meant. */
  place?: Place;
  /** One sentence: what is unexpected (in backticks), then what was expected. */
  reason: string;
  /** What the message is about, so that `accept` can name it: a citation key. */
  key?: string;
  /** What was found. */
  actual?: string;
  /** What would have been right. */
  expected?: string[];
  /** How to mend it. */
  note?: string;
  /** The other place that explains this one, such as the first use of a key. */
  cause?: { file: string; place?: Place; reason: string };
  /** The section about the rule. */
  url: string;
  /** The author's reason, when `accept` in the front matter lowers this message to an info. */
  accepted?: string;
}

/**
 * What someone who finds a problem has to say about it. The rule maker stamps the routine fields.
 */
export interface Finding
  extends Omit<Message, 'source' | 'ruleId' | 'level' | 'file' | 'url' | 'accepted'> {
  /** Defaults to the briefing's own file. */
  file?: string;
}
