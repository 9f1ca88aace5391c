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

/** Headers and folders cost time and bytes as well: as many bytes as this for each file that may come, and for none. */
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
  const amount = { files: 0, bytes: 0 };
  const fed = feed(archive, source, amount, limits);
  try {
    const files = await gather(archive, amount, limits);
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

/** How much of the files has begun to come; what came besides are headers. */
interface Amount {
  files: number;
  bytes: number;
}

/** Give the reader what comes in, as fast as it takes it; an error is given back, not thrown. */
async function feed(
  archive: Extract,
  source: AsyncIterable<Uint8Array>,
  amount: Amount,
  limits: UploadLimits,
): Promise<{ error?: unknown }> {
  const mostHeaders = HEADERS * (limits.files + 1);
  let bytes = 0;
  try {
    for await (const chunk of source) {
      if (archive.destroyed) return {};
      bytes += chunk.length;
      const isTaken = archive.write(chunk) || (await untilTaken(archive));
      const ahead = isTaken ? chunk.length : 0;
      if (bytes - amount.bytes - ahead > mostHeaders) throw tooManyHeaders(limits);
    }
    archive.end(undefined);
    return {};
  } catch (error) {
    archive.destroy(error instanceof Error ? error : new Error(String(error)));
    return { error };
  }
}

/** Resolves when the reader has taken what it was given, or takes nothing any more. */
function untilTaken(archive: Extract): Promise<true> {
  return new Promise((resolve) => {
    const taken = (): void => {
      archive.off('drain', taken);
      archive.off('close', taken);
      resolve(true);
    };
    archive.on('drain', taken);
    archive.on('close', taken);
  });
}

async function gather(
  archive: Extract,
  amount: Amount,
  limits: UploadLimits,
): Promise<InputFile[]> {
  const files: InputFile[] = [];
  for await (const entry of archive) {
    const path = demandPlain(entry.header);
    amount.files += 1;
    demandFew(amount, limits);
    if (entry.header.type === 'directory') {
      entry.resume();
      continue;
    }
    // Told before it is read: an archive may say that a petabyte follows.
    amount.bytes += entry.header.size;
    demandFew(amount, limits);
    const large = findLarge(path, entry.header.size, limits);
    if (large) throw new Refusal(large, true);
    const chunks: Uint8Array[] = [];
    for await (const chunk of entry) chunks.push(chunk as Uint8Array);
    files.push({ path, bytes: Buffer.concat(chunks) });
  }
  return files;
}

function demandFew(amount: Amount, limits: UploadLimits): void {
  const excess = findExcess(amount, limits);
  if (excess) throw new Refusal(excess, true);
}

function tooManyHeaders({ files }: UploadLimits): Refusal {
  const finding = {
    reason: `There are more headers and folders than \`${files} files\` have, expected at most ${files} files`,
    note: 'Send only what the briefing names: its sources, tables and pictures.',
  };
  return new Refusal(finding, true);
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
