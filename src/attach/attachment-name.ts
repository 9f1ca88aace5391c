/**
 * What no name of a file should hold, as programs save an attachment under its own: separators of
 * folders on any system, signs that Windows refuses, controls, what turns the direction of text round,
 * halves of characters; a dot in front, which hides a file, and what Windows drops at the end.
 */
const UNFIT = /[\\/:*?"<>|\p{Cc}\p{Cs}\p{Bidi_C}\u2028\u2029]|^\.|[. ]$/gu;

/**
 * Make a name that an attachment can be saved under, whatever its file is called in the project.
 *
 * @param name Name of the file, without folders.
 * @returns The same with `_` for each sign that would lead elsewhere or look like another name.
 */
export function attachmentName(name: string): string {
  return name.replace(UNFIT, '_');
}
