import path from 'node:path';
import stringWidth from 'string-width';
import { escapeText } from '../reports/escape-text.ts';
import type { RunTally } from './run-tally.ts';

/** Least columns in which a cut name still tells something. */
const LEAST_NAME = 12;

/**
 * Say in one line how far a run is. Where there is little room the names go first, then how many are at work,
 * then the time left.
 *
 * @param tally How far it is.
 * @param verb What is done with a briefing, such as `building`.
 * @param columns Most columns that the line may take.
 * @returns The line, never wider than that.
 */
export function progressLine(tally: RunTally, verb: string, columns: number): string {
  const { total, done, failed, running, left } = tally;
  const [first] = running;
  const name = first === undefined ? '' : escapeText(first);
  if (total <= 1) return name ? withName(`${verb} `, name, columns) : cut('starting', columns);
  const counts = [`${done} of ${total} done`, ...(failed > 0 ? [`${failed} failed`] : [])];
  const time = left === undefined ? [] : [timeInWords(left)];
  const atWork = running.length > 0 ? [`${running.length} running`] : [];
  const full = [...counts, ...atWork, ...time].join(', ');
  if (name && stringWidth(full) + 2 + LEAST_NAME <= columns) {
    return withName(`${full}: `, name, columns);
  }
  const few = [`${done}/${total}`, ...counts.slice(1)].join(', ');
  const lines = [full, [...counts, ...time].join(', '), counts.join(', '), few];
  return lines.find((line) => stringWidth(line) <= columns) ?? cut(`${done}/${total}`, columns);
}

/**
 * Say how much time is left, as roughly as it is known.
 *
 * @param ms Time left, in ms.
 * @returns Such as `about 40 s left`.
 */
export function timeInWords(ms: number): string {
  const seconds = ms / 1_000;
  if (seconds < 8) return 'a few seconds left';
  if (seconds < 88) return `about ${Math.round(seconds / 5) * 5} s left`;
  const minutes = seconds / 60;
  if (minutes < 89.5) return `about ${Math.round(minutes)} min left`;
  return `about ${Math.round(minutes / 60)} h left`;
}

/** Of a path that has no room the end is told: there the briefing has its name. */
function withName(before: string, name: string, columns: number): string {
  const room = columns - stringWidth(before);
  if (stringWidth(name) <= room) return before + name;
  return room < LEAST_NAME
    ? cut(before.trimEnd(), columns)
    : before + cut(path.posix.basename(name), room);
}

function cut(text: string, columns: number): string {
  if (stringWidth(text) <= columns) return text;
  let kept = '';
  let width = 0;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    width += stringWidth(segment);
    if (width >= columns) break;
    kept += segment;
  }
  return columns > 0 ? `${kept}…` : '';
}
