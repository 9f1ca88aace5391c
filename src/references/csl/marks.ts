/**
 * Private characters that travel through the engine inside its texts and come out where they went
 * in. They are taken out of everything that an author wrote before.
 */
export const marks = {
  /** Begins a printed citation number: then the id of its source, `idEnd`, the number, `end`. */
  number: '\uf8d0',
  /** Begins what a citation prints for one source, in the same way. */
  cite: '\uf8d1',
  idEnd: '\uf8d2',
  end: '\uf8d3',
  /** Begins the place of words of the author: then their index, `end`. */
  words: '\uf8d4',
  /** Stands for `<`, which the engine would take for markup. */
  lessThan: '\uf8d5',
} as const;

/** Every one of the marks. */
const anyMark = /[\uf8d0-\uf8d5]/g;

/**
 * Take characters out of a text that we use as marks.
 *
 * @param text Text that an author wrote.
 * @returns The same without them.
 */
export function withoutMarks(text: string): string {
  return text.replace(anyMark, '');
}
