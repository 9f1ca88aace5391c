import { isAbsolute, relative } from 'node:path';
import { decodeSource, MAX_SOURCE_BYTES } from '../located/decode-source.ts';
import { createMessage } from '../messages/create-message.ts';
import { Failure } from '../model/failure.ts';
import type { Finding, Message } from '../model/message.ts';
import type { SourceFile } from '../model/source-file.ts';
import { sha256 } from '../values/sha256.ts';
import type { ReadFault, World } from '../world.ts';

/** A source file, or why it cannot be had. */
export type ReadSource = { file: SourceFile; bytes: Uint8Array } | { messages: Message[] };

/**
 * Read the Markdown of a briefing.
 *
 * @param path Path relative to the project root, or absolute.
 * @param world Where files come from.
 * @returns The decoded file with its bytes on disk and their digest, or messages of the rule
 *   `source-readable`.
 * @throws Failure (`machine`) when the file is there and the system does not give it.
 */
export async function readSource(path: string, world: World): Promise<ReadSource> {
  const read = await world.readInside(path, MAX_SOURCE_BYTES);
  if (read === 'not-readable') throw notReadable(projectPath(path, world.root));
  if (typeof read === 'string') return refuse(projectPath(path, world.root), faults[read]);
  const decoded = decodeSource(read.bytes);
  if ('fault' in decoded) return refuse(read.path, decoded.fault);
  return {
    file: { path: read.path, text: decoded.text, sha256: sha256(read.bytes) },
    bytes: read.bytes,
  };
}

function notReadable(file: string): Failure {
  return new Failure(
    'machine',
    `\`${file}\` cannot be read`,
    'Change its permissions, or look at the disk; its PDF stays as it was.',
  );
}

function refuse(file: string, finding: Finding): ReadSource {
  return { messages: [createMessage('source-readable', file, finding)] };
}

/** Messages never show where the project lies on this machine. */
function projectPath(path: string, root: string): string {
  const shown = isAbsolute(path) ? relative(root, path) : path;
  return shown.replaceAll('\\', '/');
}

const faults: Record<Exclude<ReadFault, 'not-readable'>, Finding> = {
  missing: {
    reason: 'There is no such file, expected a Markdown file',
    note: 'Check the spelling of the path; it is taken relative to the project root.',
  },
  folder: {
    reason: 'This is a folder, expected a Markdown file',
    note: 'Name the file inside it, or build the whole content folder by naming no file.',
  },
  outside: {
    reason: 'The file lies outside the project, expected a file below the project root',
    note: 'Move it into the project, or name another root with `--root`. Links are followed first.',
  },
  'not-regular': {
    reason: 'This is a device, pipe or socket, expected a regular file',
    note: 'Save the text to a file and name that.',
  },
  'too-large': {
    reason: `The file is larger than ${MAX_SOURCE_BYTES} bytes, expected a briefing of at most 1 MB`,
    note: 'Split the briefing, or move long tables and pictures into files of their own.',
  },
};
