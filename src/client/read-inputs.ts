import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { failToRead } from '../io/read-failure.ts';
import { readRegular } from '../io/read-regular.ts';
import { Failure } from '../model/failure.ts';
import { findExcess } from '../service/check-inputs.ts';
import type { InputFile } from '../service/inputs-digest.ts';
import { usualUpload } from '../service/upload-limits.ts';

/**
 * What a briefing is made of: the path of a folder, or texts and bytes by their paths in it. Of a folder all files are
 * taken but those whose name, or the name of a folder above them, begins with a dot.
 */
export type ClientInputs =
  | string
  | Readonly<Record<string, string | Uint8Array>>
  | ReadonlyMap<string, string | Uint8Array>;

/**
 * Read what a briefing is made of.
 *
 * @param inputs Folder, or files by their paths.
 * @returns The files.
 * @throws Failure (`usage`) when the folder holds links, or more than any service takes; (`machine`) when it cannot be read.
 */
export async function readInputs(inputs: ClientInputs): Promise<InputFile[]> {
  if (typeof inputs === 'string') return readFolder(path.resolve(inputs));
  const entries = inputs instanceof Map ? [...inputs] : Object.entries(inputs);
  return entries.map(([file, content]: [string, string | Uint8Array]) => ({
    path: file,
    bytes: typeof content === 'string' ? Buffer.from(content) : content,
  }));
}

async function readFolder(root: string): Promise<InputFile[]> {
  const files: InputFile[] = [];
  let bytes = 0;
  for (const file of await listFiles(root, '')) {
    const excess = findExcess({ files: files.length + 1, bytes }, usualUpload);
    if (excess) throw new Failure('usage', excess.reason, excess.note);
    const read = await readRegular(path.join(root, file), usualUpload.bytes).catch(
      failToRead(file),
    );
    if (typeof read === 'string')
      throw new Failure('usage', `\`${file}\` cannot be sent`, 'Expected a regular file.');
    bytes += read.length;
    files.push({ path: file, bytes: read });
  }
  return files;
}

async function listFiles(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(path.join(root, folder), { withFileTypes: true }).catch(
    failToRead(folder || root),
  );
  const found = entries
    .filter(({ name }) => !name.startsWith('.'))
    .map(async (entry) => {
      const place = path.posix.join(folder, entry.name);
      if (entry.isDirectory()) return listFiles(root, place);
      if (entry.isFile()) return [place];
      const reason = `\`${place}\` is a link or no file, expected regular files and folders`;
      throw new Failure('usage', reason, 'Put the file itself into the folder.');
    });
  return (await Promise.all(found)).flat();
}
