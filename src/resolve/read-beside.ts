import path from 'node:path';
import { readFaultWords } from '../messages/read-fault-words.ts';
import type { Finding } from '../model/message.ts';
import type { ReadFile, World } from '../world.ts';

/** What is looked for under a name in the front matter. */
export interface Wanted {
  /** In words, with its article: `a bibliography`. */
  what: string;
  /** Greatest size, in bytes. */
  maxBytes: number;
}

/**
 * Read a file that the front matter names: its path is relative to the briefing.
 *
 * @param name Path as written.
 * @param briefing Project-relative path of the briefing.
 * @param wanted What it should be.
 * @param world Where files come from.
 * @returns The file, or why it cannot be had.
 */
export async function readBeside(
  name: string,
  briefing: string,
  { what, maxBytes }: Wanted,
  world: World,
): Promise<ReadFile | { fault: Finding }> {
  const file = path.posix.isAbsolute(name)
    ? name
    : path.posix.join(path.posix.dirname(briefing), name);
  const read = await world.readInside(file, maxBytes);
  if (typeof read !== 'string') return read;
  const fault = {
    reason: `\`${name}\` ${readFaultWords(read, maxBytes)}, expected ${what}`,
    actual: name,
    note: 'The path is relative to the briefing and stays inside the project.',
  };
  return { fault };
}
