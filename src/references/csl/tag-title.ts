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
  const index = entry.findIndex(({ text }) => text.includes(title));
  const stretch = entry[index];
  if (!stretch || title === '') return [...entry];
  const start = stretch.text.indexOf(title);
  const parts: RichText[] = [
    { ...stretch, text: stretch.text.slice(0, start) },
    { ...stretch, kind: 'title', text: title, lang },
    { ...stretch, text: stretch.text.slice(start + title.length) },
  ];
  return [
    ...entry.slice(0, index),
    ...parts.filter(({ text }) => text !== ''),
    ...entry.slice(index + 1),
  ];
}
