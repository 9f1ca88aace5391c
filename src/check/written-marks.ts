import type { Text } from 'mdast';

/**
 * Find marks that stayed text. One after a backslash was meant to.
 *
 * @param node The text.
 * @param source Source text of the file.
 * @param pattern The mark, or a backslash with what follows it.
 * @returns The marks as written, with their offsets in the file.
 */
export function writtenMarks(
  { position }: Text,
  source: string,
  pattern: RegExp,
): { mark: string; offset: number }[] {
  const start = position?.start.offset;
  const end = position?.end.offset;
  if (start === undefined || end === undefined) return [];
  return [...source.slice(start, end).matchAll(pattern)]
    .filter(([mark]) => !mark.startsWith('\\'))
    .map(({ 0: mark, index }) => ({ mark, offset: start + index }));
}
