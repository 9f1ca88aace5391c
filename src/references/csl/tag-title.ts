import type { RichText } from '../../model/reference.ts';

/**
 * Tag the title in an entry with its language, so that it gets the right font, direction and voice.
 *
 * @param entry Entry as a style prints it.
 * @param title Title of the work; one that the style prints in other letters stays as it is.
 * @param lang BCP 47 tag of its language.
 * @returns The entry, with the title as a stretch of its own.
 */
export function tagTitle(entry: readonly RichText[], title: string, lang: string): RichText[] {
  return tag(entry, title, { kind: 'title', lang });
}

/**
 * Tag the number in an entry, where it holds what the page would set otherwise.
 *
 * @param entry Entry as a style prints it.
 * @param number Number of the work.
 * @returns The entry, with the number as a stretch of its own.
 */
export function tagNumber(entry: readonly RichText[], number: string): RichText[] {
  return /['"]/.test(number) ? tag(entry, number, { kind: 'number' }) : [...entry];
}

function tag(
  entry: readonly RichText[],
  words: string,
  meaning: Pick<RichText, 'kind' | 'lang'>,
): RichText[] {
  const index = entry.findIndex(({ text }) => text.includes(words));
  const stretch = entry[index];
  if (!stretch || words === '') return [...entry];
  const start = stretch.text.indexOf(words);
  const parts: RichText[] = [
    { ...stretch, text: stretch.text.slice(0, start) },
    { ...stretch, ...meaning, text: words },
    { ...stretch, text: stretch.text.slice(start + words.length) },
  ];
  return [
    ...entry.slice(0, index),
    ...parts.filter(({ text }) => text !== ''),
    ...entry.slice(index + 1),
  ];
}
