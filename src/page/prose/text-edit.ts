/** A stretch of a text to be written otherwise. */
export interface TextEdit {
  /** Where it begins and ends, in UTF-16 units. */
  start: number;
  end: number;
  /** What stands there instead. */
  text: string;
}

/** Finds what to change in a text; its edits are in order and do not overlap. */
export type EditFinder = (text: string) => TextEdit[];

/**
 * Carry out edits.
 *
 * @param text Text they were found in.
 * @param edits Edits in order, none over another.
 * @returns The text after them.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const edit of edits) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}
