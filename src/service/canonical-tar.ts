import { pack } from 'tar-stream';
import { byPath, type InputFile } from './inputs-digest.ts';

/**
 * Pack files so that the same files give the same bytes: in the order of their paths, without times, owners and folders.
 *
 * @param files Checked files.
 * @returns The archive.
 */
export async function writeCanonicalTar(files: readonly InputFile[]): Promise<Uint8Array> {
  const archive = pack();
  for (const { path, bytes } of [...files].sort(byPath)) {
    archive.entry({ name: path, mode: 0o644, mtime: new Date(0) }, Buffer.from(bytes));
  }
  archive.finalize();
  const chunks: Uint8Array[] = [];
  for await (const chunk of archive) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
