import type { ReadFault } from '../world.ts';

/** A file that was looked for. */
export interface LookedFor {
  /** Its form, with its article: `a CSV file`. */
  form: string;
  /** What its path is relative to: `the briefing`. */
  from: string;
  /** Greatest size, in bytes. */
  maxBytes: number;
  /** How one that is larger is made smaller. */
  smaller: string;
}

/**
 * Tell why a file cannot be had.
 *
 * @param fault What was met.
 * @param maxBytes Greatest size, in bytes.
 * @returns What comes after its name: `is a folder`.
 */
export function readFaultWords(fault: ReadFault, maxBytes: number): string {
  const words: Record<ReadFault, string> = {
    missing: 'is not there',
    folder: 'is a folder',
    outside: 'lies outside the project',
    'not-regular': 'is no regular file',
    'too-large': `is larger than ${maxBytes < 1e6 ? `${maxBytes / 1e3} kB` : `${maxBytes / 1e6} MB`}`,
    'not-readable': 'cannot be read',
  };
  return words[fault];
}

/**
 * Tell why a file cannot be had, and how that is mended.
 *
 * @param fault What was met.
 * @param wanted What was looked for.
 * @returns What comes after its name, and the note.
 */
export function readFaultAdvice(
  fault: ReadFault,
  { form, from, maxBytes, smaller }: LookedFor,
): { what: string; note: string } {
  const notes: Record<ReadFault, string> = {
    missing: `Check the spelling: the path is relative to ${from}.`,
    folder: `Name ${form}.`,
    outside: 'Copy the file into the project.',
    'not-regular': `Name ${form}.`,
    'too-large': smaller,
    'not-readable': 'Check the permissions of the file.',
  };
  return { what: readFaultWords(fault, maxBytes), note: notes[fault] };
}
