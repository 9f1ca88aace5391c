import { type Extract, extract, type Header } from 'tar-stream';
import type { Finding } from '../model/message.ts';
import { escapeText } from '../reports/escape-text.ts';
import {
  type CheckedInputs,
  checkInputs,
  findExcess,
  findLarge,
  findPathFault,
  plainPath,
} from './check-inputs.ts';
import type { InputFile } from './inputs-digest.ts';
import { uploadFault } from './upload-fault.ts';
import { type UploadLimits, usualUpload } from './upload-limits.ts';

/** Folders and headers of an archive cost bytes as well: as many as this for each file, and for none. */
const HEADERS = 4_096;

/**
 * Read a tar that a stranger sent. Nothing is written anywhere, and nothing is read beyond what may come: links, devices and
 * paths that lead out are refused where they stand.
 *
 * @param source The archive, without compression, as it comes in.
 * @param limits How much it may hold.
 * @returns The files, ordered by path; or what is wrong. Whoever gave the source ends it.
 * @throws What the source throws, as when the client is gone.
 */
export async function readTar(
  source: AsyncIterable<Uint8Array>,
  limits: UploadLimits = usualUpload,
): Promise<CheckedInputs> {
  const archive = extract();
  const fed = feed(archive, source, limits);
  try {
    const files = await gather(archive, limits);
    const { error } = await fed;
    if (error !== undefined) throw error;
    return checkInputs(files, limits);
  } catch (thrown) {
    archive.destroy();
    // What the client did comes before what the reader says of half an archive.
    const { error } = await fed;
    if (error !== undefined && !(error instanceof Refusal)) throw error;
    const refusal = error ?? thrown;
    if (refusal instanceof Refusal) return told(refusal);
    return told(new Refusal(noTar(refusal)));
  }
}

function told({ finding, tooLarge }: Refusal): CheckedInputs {
  return { messages: [uploadFault(finding)], ...(tooLarge && { tooLarge }) };
}

/** Thrown through the reader, and caught above. */
class Refusal extends Error {
  readonly finding: Finding;
  readonly tooLarge: true | undefined;

  constructor(finding: Finding, tooLarge?: true) {
    super(finding.reason);
    this.finding = finding;
    this.tooLarge = tooLarge;
  }
}

function noTar(error: unknown): Finding {
  const what = error instanceof Error ? error.message : String(error);
  return {
    reason: `The upload is no whole tar (\`${what}\`), expected an archive as \`tar -cf\` writes it`,
    note: 'Send the archive without compression, and whole.',
  };
}

/** Give the reader what comes in, as fast as it takes it; an error is given back, not thrown. */
async function feed(
  archive: Extract,
  source: AsyncIterable<Uint8Array>,
  limits: UploadLimits,
): Promise<{ error?: unknown }> {
  const most = limits.bytes + HEADERS * (limits.files + 1);
  let bytes = 0;
  try {
    for await (const chunk of source) {
      bytes += chunk.length;
      if (bytes > most) throw excess({ files: 0, bytes }, { ...limits, bytes: most });
      if (archive.destroyed) return {};
      if (!archive.write(chunk)) await untilTaken(archive);
    }
    archive.end(undefined);
    return {};
  } catch (error) {
    archive.destroy(error instanceof Error ? error : new Error(String(error)));
    return { error };
  }
}

function untilTaken(archive: Extract): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      archive.off('drain', done).off('close', done);
      resolve();
    };
    archive.on('drain', done).on('close', done);
  });
}

async function gather(archive: Extract, limits: UploadLimits): Promise<InputFile[]> {
  const files: InputFile[] = [];
  let entries = 0;
  let bytes = 0;
  for await (const entry of archive) {
    const { header } = entry;
    const path = demandPlain(header);
    entries += 1;
    demandFew({ files: entries, bytes }, limits);
    if (header.type !== 'directory') {
      // Told before it is read: an archive may say that a petabyte follows.
      bytes += header.size;
      demandFew({ files: entries, bytes }, limits);
      const large = findLarge(path, header.size, limits);
      if (large) throw new Refusal(large, true);
      const chunks: Uint8Array[] = [];
      for await (const chunk of entry) chunks.push(chunk as Uint8Array);
      files.push({ path, bytes: Buffer.concat(chunks) });
    } else {
      entry.resume();
    }
  }
  return files;
}

function demandFew(amount: UploadLimits, limits: UploadLimits): void {
  if (findExcess(amount, limits)) throw excess(amount, limits);
}

function excess(amount: UploadLimits, limits: UploadLimits): Refusal {
  return new Refusal(findExcess(amount, limits) ?? noTar('too much'), true);
}

/** The path of a file or folder; everything else that an archive may hold is refused. */
function demandPlain({ name, type, pax }: Header): string {
  const path = plainPath(name);
  if (type === 'directory') {
    const folder = path.replace(/\/+$/, '');
    const fault = folder === '' || folder === '.' ? undefined : findPathFault(folder);
    if (fault) throw new Refusal(fault);
    return folder;
  }
  const fault = findPathFault(path);
  if (fault) throw new Refusal(fault);
  // What stands in a sparse file of GNU is a map, and then what is not empty.
  const isSparse = Object.keys(pax ?? {}).some((key) => key.startsWith('GNU.sparse.'));
  if (!isSparse && (type === 'file' || type === 'contiguous-file')) return path;
  const kind = isSparse ? 'sparse file' : (kinds[type] ?? 'thing of an unknown kind');
  throw new Refusal({
    reason: `\`${escapeText(path)}\` is a ${kind}, expected a regular file`,
    note: 'Pack the files themselves: `tar --dereference` follows links.',
  });
}

const kinds: Partial<Record<Header['type'], string>> = {
  link: 'hard link',
  symlink: 'link',
  'block-device': 'device',
  'character-device': 'device',
  fifo: 'pipe',
};
