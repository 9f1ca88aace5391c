import { createMessage } from '../messages/create-message.ts';
import type { Message } from '../model/message.ts';
import type { LongPart, WrongLength } from '../model/printed.ts';

/** Parts that are named: more would not be read. */
const MOST_PARTS = 6;

/**
 * Tell by how much a print is too long, with what would free it, or too short.
 *
 * @param path Path of the briefing.
 * @param length What is wrong.
 * @returns The message.
 */
export function tellLength(path: string, length: WrongLength): Message {
  const { pages, millimetres, bounds } = length;
  const { min, max, columns } = bounds;
  const place = columns > 1 ? ' of a column' : '';
  const isLong = pages > max;
  const expected = isLong ? `${max} at most` : `${min} at least`;
  return createMessage('page-range', path, {
    ...(bounds.place && { place: bounds.place }),
    reason: `The print takes \`${pages} pages\`, expected ${expected}: ${millimetres} mm${place} are ${isLong ? 'over' : 'missing'}`,
    actual: String(pages),
    expected: [`${min} to ${max}`],
    note: isLong
      ? `Shorten or take out ${millimetres} mm${place}.${inWords(length)}`
      : `Write ${millimetres} mm${place} more, or print with a template that asks for fewer pages.`,
  });
}

/**
 * Tell by how much a part that shall stand on one page is too long, with what would free it.
 *
 * @param path Path of the briefing.
 * @param part The part.
 * @returns The message.
 */
export function tellLongPart(path: string, part: LongPart): Message {
  const { name, pages, millimetres } = part;
  return createMessage('part-fits', path, {
    reason: `\`${name}\` takes \`${pages} pages\`, expected one: ${millimetres} mm are over`,
    actual: String(pages),
    expected: ['1'],
    note: `Shorten or take out ${millimetres} mm.${inWords(part)}`,
  });
}

/** Parts that come nearest to what is over, in reading order: those of which one or two would do. */
function inWords({ parts, millimetres: over }: Pick<WrongLength, 'parts' | 'millimetres'>): string {
  const distance = ({ millimetres }: Part) => Math.abs(millimetres - over);
  const nearest = new Set(
    [...parts].sort((a, b) => distance(a) - distance(b)).slice(0, MOST_PARTS),
  );
  const told = parts
    .filter((part) => nearest.has(part))
    .map(({ name, millimetres }) => `${name} takes ${millimetres} mm`);
  return told.length > 0 ? ` Of what prints, ${told.join(', ')}.` : '';
}

type Part = WrongLength['parts'][number];
