import type { Message } from '../model/message.ts';
import type { SourceLimits } from '../model/source-limits.ts';
import { createMessage } from './create-message.ts';

/**
 * Tell that a briefing was stopped because it used up too much before it could be printed.
 *
 * @param path Project-relative path of the briefing.
 * @param exceeded What it used too much of.
 * @param limits What it might have used.
 * @returns The message, about the briefing as a whole: nobody knows how far the parsers came.
 */
export function tellExceeded(
  path: string,
  exceeded: 'time' | 'memory',
  { timeLimit, memoryLimit }: SourceLimits,
): Message {
  const seconds = timeLimit / 1000;
  if (exceeded === 'time') {
    return createMessage('source-limits', path, {
      reason: `Preparing the briefing took longer than \`${seconds} s\`, expected at most ${seconds} s`,
      note: 'Break the briefing up, or make its longest paragraphs, lists and tables shorter.',
    });
  }
  return createMessage('source-limits', path, {
    reason: `Preparing the briefing took more memory than \`${memoryLimit} MB\`, expected at most ${memoryLimit} MB`,
    note: 'Break the briefing up, or make its bibliographies and pictures smaller.',
  });
}

/**
 * Tell that something in a briefing lies so deep in itself that it could not be read to its end.
 *
 * @param path Project-relative path of the briefing.
 * @returns The message, about the briefing as a whole: nobody knows how far the parsers came.
 */
export function tellTooDeep(path: string): Message {
  return createMessage('source-limits', path, {
    reason:
      'Something in the briefing, or in a file that it names, lies deeper in itself than can be read, expected a flatter one',
    note: 'Look for brackets, lists, entries or elements in each other, and lift the inner ones up.',
  });
}

/**
 * Tell that a briefing was stopped because its print took too much memory.
 *
 * @param path Project-relative path of the briefing.
 * @param ceiling How much the browser might have taken, in MiB.
 * @returns The message, about the briefing as a whole.
 */
export function tellPrintTooLarge(path: string, ceiling: number): Message {
  return createMessage('source-limits', path, {
    reason: `Printing the briefing took more memory than \`${ceiling} MiB\`, expected at most ${ceiling} MiB`,
    note: 'Break the briefing up, make its tables and pictures smaller, or raise --max-memory.',
  });
}
