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
  /** Stands for `$`, which the engine would take for a place in a pattern. */
  dollar: '\uf8d6',
  /** Stands before and after the name of a month as it is after a day. */
  month: '\uf8d7',
  /** Stands inside words such as `__proto__`, as the engine keeps texts as keys of plain objects. */
  break: '\uf8d8',
  /** Stands for a hyphen that is no dash of a range, which the engine would make one. */
  hyphen: '\uf8d9',
  /** Stand for quotes that are part of a number, which the engine would curl. */
  quote: '\uf8da',
  doubleQuote: '\uf8db',
  /** Stands before and after the words for names that the record leaves out. */
  others: '\uf8dc',
} as const;

/** Characters that the engine would write as others in a look: 10³ as 103 with its end raised. */
const raised = 'ª²³¹º⁰ⁱ⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ℠™';
/** Where the marks that stand for them begin. */
const firstRaised = 0xf8b0;

/** What plain objects hold before anything is put into them, in any case of letters. */
const reserved = new RegExp(Object.getOwnPropertyNames(Object.prototype).join('|'), 'gi');

/** Every one of the marks. */
const anyMark = /[\uf8b0-\uf8c4\uf8d0-\uf8dc]/g;

/**
 * Take characters out of a text that we use as marks.
 *
 * @param text Text that an author wrote.
 * @returns The same without them.
 */
export function withoutMarks(text: string): string {
  return text.replace(anyMark, '');
}

/**
 * Make every character of a text stand for itself in the engine.
 *
 * @param text Text that an author wrote.
 * @returns The text with marks for what the engine would take for more; `revealText` is the way back.
 */
export function guardText(text: string): string {
  return withoutMarks(text)
    .replaceAll('<', marks.lessThan)
    .replaceAll('$', marks.dollar)
    .replace(/[ª²³¹º⁰ⁱ⁴-⁹⁺⁻⁼⁽⁾ⁿ℠™]/g, (one) =>
      String.fromCharCode(firstRaised + raised.indexOf(one)),
    )
    .replace(reserved, (word) => `${word.slice(0, 2)}${marks.break}${word.slice(2)}`);
}

/**
 * Put the characters back that were guarded.
 *
 * @param text Text out of the engine.
 * @returns The text as the author wrote it.
 */
export function revealText(text: string): string {
  return text
    .replaceAll(marks.lessThan, '<')
    .replaceAll(marks.dollar, '$')
    .replaceAll(marks.hyphen, '-')
    .replaceAll(marks.quote, "'")
    .replaceAll(marks.doubleQuote, '"')
    .replace(/[\uf8b0-\uf8c4]/g, (mark) => raised[mark.charCodeAt(0) - firstRaised] ?? '')
    .replaceAll(marks.break, '');
}
