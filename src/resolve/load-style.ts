import { decodeSource } from '../located/decode-source.ts';
import { createMessage } from '../messages/create-message.ts';
import type { FileDigest } from '../model/file-digest.ts';
import type { LocatedFrontMatter } from '../model/front-matter.ts';
import type { Message } from '../model/message.ts';
import type { CslStyle } from '../references/csl/csl-style.ts';
import { readStyle } from '../references/csl/read-style.ts';
import { sha256 } from '../values/sha256.ts';
import type { World } from '../world.ts';
import { readBeside } from './read-beside.ts';

/** Greatest size of a style, in bytes (1 MB). The largest of the official collection has 0.2 MB. */
const MAX_STYLE_BYTES = 1_000_000;

/** The style that a briefing names. */
export interface LoadedStyle {
  /** Absent where none is named, and where it cannot be used. */
  style?: CslStyle;
  /** Project-relative path of the style that was read. */
  file?: string;
  inputs: FileDigest[];
  messages: Message[];
}

/**
 * Read the CSL style that the front matter names under `csl`.
 *
 * @param file Project-relative path of the briefing; the style is relative to its folder.
 * @param frontMatter Its front matter.
 * @param world Where files come from.
 * @returns The style, the file that was read, and what is wrong with it.
 */
export async function loadStyle(
  file: string,
  frontMatter: LocatedFrontMatter,
  world: World,
): Promise<LoadedStyle> {
  const name = frontMatter.data.csl;
  if (name === undefined) return { inputs: [], messages: [] };
  const wanted = { what: 'a CSL style', maxBytes: MAX_STYLE_BYTES };
  const read = await readBeside(name, file, wanted, world);
  if ('fault' in read) {
    const unread = { place: frontMatter.places.csl, ...read.fault };
    return { inputs: [], messages: [createMessage('csl-readable', file, unread)] };
  }
  const inputs = [{ path: read.path, sha256: sha256(read.bytes) }];
  const result = readBytes(read.bytes);
  if ('style' in result) return { style: result.style, file: read.path, inputs, messages: [] };
  const messages = result.findings.map((one) => createMessage('csl-readable', read.path, one));
  return { inputs, messages };
}

function readBytes(bytes: Uint8Array) {
  const decoded = decodeSource(bytes, MAX_STYLE_BYTES);
  return 'fault' in decoded ? { findings: [decoded.fault] } : readStyle(decoded.text);
}
