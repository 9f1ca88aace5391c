import type { Finding } from '../model/message.ts';

/** What there may be of one kind. */
export interface Limit {
  /** The kind in the plural, as a message calls it. */
  kind: string;
  most: number;
  /** What to do where it is too much. */
  note: string;
}

/**
 * Say that something has too much of a kind.
 *
 * @param what What has it, at the start of a sentence.
 * @param count How much it has.
 * @param limit What it may have.
 * @returns The finding, without a place.
 */
export function tooMuch(what: string, count: number, { kind, most, note }: Limit): Finding {
  return {
    reason: `${what} has \`${count.toLocaleString('en')}\` ${kind}, expected at most ${most.toLocaleString('en')}`,
    actual: String(count),
    expected: [String(most)],
    note,
  };
}
