import { marks } from './marks.ts';

/** What styles write before the last name of a list: a comma, a word for "and" or its sign. */
const joint = String.raw`[,;،]?\s*(?:(?<![\p{L}])(?:and|und|et|con|y|e|и|و|ו)[-־]?\s*|&\s*)?`;
const others = new RegExp(`${joint}${marks.others}([^${marks.others}]*)${marks.others}`, 'gu');

/**
 * Set the words for names that a record leaves out ("et al.") right behind the last name: a style takes
 * them for one more name, with "and" before it.
 *
 * @param text Text out of the engine.
 * @returns The text, in which the words follow after a blank.
 */
export function joinOthers(text: string): string {
  if (!text.includes(marks.others)) return text;
  return text.replace(others, (_, words: string, offset: number) =>
    offset === 0 ? words : ` ${words}`,
  );
}
