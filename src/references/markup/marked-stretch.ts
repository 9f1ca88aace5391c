import type { RichText, StyledText } from '../../model/reference.ts';
import { cleanText } from './clean-text.ts';
import { readMarkup } from './read-markup.ts';

/**
 * Make a stretch of a text field: its plain text, and its parts where one has a look of its own.
 *
 * @param text Value of the field.
 * @returns The stretch; its text is empty for an absent field.
 */
export function markedStretch(text: string | undefined): Pick<RichText, 'text' | 'parts'> {
  const parts = readMarkup(text);
  const plain = cleanText(text);
  return parts.some(({ styles }) => styles) ? { text: plain, parts } : { text: plain };
}

/**
 * Take the full stop off the end of a stretch: it is the punctuation of the record. That of an
 * abbreviation belongs to it.
 *
 * @param stretch Stretch of a title.
 * @returns The stretch without its last full stop.
 */
export function withoutFullStop<Stretch extends Pick<RichText, 'text' | 'parts'>>(
  stretch: Stretch,
): Stretch {
  const text = stretch.text.replace(/(?<=[^.\p{Lu}])\.$/u, '');
  if (text === stretch.text || !stretch.parts) return { ...stretch, text };
  return { ...stretch, text, parts: withoutLast(stretch.parts) };
}

function withoutLast(parts: readonly StyledText[]): StyledText[] {
  return parts
    .map((part, index) =>
      index === parts.length - 1 ? { ...part, text: part.text.slice(0, -1) } : part,
    )
    .filter(({ text }) => text !== '');
}
