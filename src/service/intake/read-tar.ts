import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { escapeText } from '../../reports/escape-text.ts';
import { Refusal } from './refusal.ts';
import type { UploadFiles } from './upload-files.ts';

type Entry = ReturnType<typeof extract> extends AsyncIterable<infer One> ? One : never;

/** How a tar comes. */
export interface TarForm {
  /** Whether it is packed by gzip. */
  isPacked: boolean;
  /** Greatest length after it is unpacked, in bytes. */
  maxBytes: number;
}

/**
 * Read a tar. Only files and folders may be in it: no link of either kind, no device, no pipe, and none of
 * the kinds that mean something to one program alone.
 *
 * @param body The bytes, as they come.
 * @param form How they come.
 * @param into Takes what is in it.
 * @throws Refusal when there is anything else in it, when it is too large, or broken.
 */
export async function readTar(
  body: AsyncIterable<Uint8Array>,
  { isPacked, maxBytes }: TarForm,
  into: UploadFiles,
): Promise<void> {
  const unpack = extract();
  const given = Readable.from(body, { objectMode: false });
  const plain = isPacked ? given.pipe(createGunzip()) : given;
  // The end of one stream takes the others along: which of them tells first is not what went wrong.
  let tooLong: Refusal | undefined;
  const tell = (): Refusal => {
    tooLong = new Refusal(
      'too-large',
      `The tar is longer than \`${maxBytes}\` bytes when it is unpacked, expected at most ${maxBytes}`,
    );
    return tooLong;
  };
  const limited = Readable.from(upTo(maxBytes, plain, tell), { objectMode: false });
  const streams = [given, plain, limited];
  for (const stream of streams) stream.on('error', (error) => unpack.destroy(error));
  limited.pipe(unpack);
  try {
    for await (const entry of unpack) await take(entry, into);
  } catch (error) {
    throw tooLong ?? refusalOfTar(error);
  } finally {
    for (const stream of streams) stream.destroy();
  }
}

async function take(entry: Entry, into: UploadFiles): Promise<void> {
  const {
    name,
    type,
    size = 0,
    pax,
  } = entry.header as Entry['header'] & {
    pax?: Record<string, string> | null;
  };
  if (type === 'directory') {
    into.addFolder(name);
    entry.resume();
    return;
  }
  const kind = type === 'file' ? sparseKind(pax) : (KINDS[type ?? ''] ?? 'of an unknown kind');
  if (kind !== undefined)
    throw new Refusal(
      'not-a-file',
      `\`${escapeText(name)}\` is ${kind}, expected regular files and folders`,
    );
  await into.addFile(name, entry as AsyncIterable<Uint8Array>, size);
}

const KINDS: Readonly<Record<string, string>> = {
  link: 'a hard link',
  symlink: 'a symbolic link',
  'character-device': 'a device',
  'block-device': 'a device',
  fifo: 'a pipe',
  'contiguous-file': 'a contiguous file',
};

/** What stands in a sparse file of GNU is a map, and then what is not empty. */
function sparseKind(pax: Record<string, string> | null | undefined): string | undefined {
  const isSparse = Object.keys(pax ?? {}).some((key) => key.startsWith('GNU.sparse.'));
  return isSparse ? 'a sparse file' : undefined;
}

async function* upTo(
  maxBytes: number,
  stream: AsyncIterable<Uint8Array>,
  tooLong: () => Refusal,
): AsyncGenerator<Uint8Array> {
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > maxBytes) throw tooLong();
    yield chunk;
  }
}

/** Where the connection broke, nobody is told, and the tar is not to blame. */
function refusalOfTar(error: unknown): unknown {
  const isOfConnection = error instanceof Error && 'code' in error && error.code === 'ECONNRESET';
  if (error instanceof Refusal || isOfConnection) return error;
  const why = error instanceof Error ? error.message : String(error);
  return new Refusal(
    'broken-upload',
    `The tar is broken (${escapeText(why)}), expected a whole one`,
  );
}
