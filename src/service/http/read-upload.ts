import { type Readable, Transform } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import type { InputFile } from '../inputs-digest.ts';
import { readTar } from '../intake/read-tar.ts';
import { Refusal } from '../intake/refusal.ts';
import { createUploadFiles, type UploadFiles } from '../intake/upload-files.ts';
import { bodyLimit, type UploadLimits } from '../intake/upload-limits.ts';
import type { UploadRoom } from '../intake/upload-room.ts';

/** Forms of a tar. */
export const TAR_TYPES = ['application/x-tar', 'application/tar', 'application/x-gtar'];
/** Forms of a tar that is packed. */
export const PACKED_TYPES = ['application/gzip', 'application/x-gzip', 'application/x-tgz'];

/**
 * Read the files of an upload, from a tar or a form. The connection is left as it is, also when the upload
 * is refused halfway: an answer still goes out.
 *
 * @param request Request of which nothing was read.
 * @param limits How much it may hold.
 * @param room Room in memory that uploads share.
 * @returns The files, in the order they came.
 * @throws Refusal when there is anything in it that may not be.
 */
export async function readUpload(
  request: FastifyRequest,
  limits: UploadLimits,
  room: UploadRoom,
): Promise<InputFile[]> {
  const type = mediaType(request);
  const maxBytes = bodyLimit(limits);
  demandLength(request, maxBytes);
  const files = createUploadFiles(limits, room);
  if (type === 'multipart/form-data') {
    await readForm(request, limits, files);
    return files.list();
  }
  const isPacked = PACKED_TYPES.includes(type) || isEncoded(request);
  await readTar(bodyOf(request, maxBytes), { isPacked, maxBytes }, files);
  return files.list();
}

function mediaType({ headers }: FastifyRequest): string {
  const type = (headers['content-type'] ?? '').split(';', 1)[0] ?? '';
  return type.trim().toLowerCase();
}

/** What is packed by gzip as a whole, rather than being of a type that says so. */
function isEncoded({ headers }: FastifyRequest): boolean {
  const encoding = (headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (encoding === 'identity') return false;
  if (encoding === 'gzip' || encoding === 'x-gzip') return true;
  throw new Refusal(
    'unsupported-type',
    'The encoding of the body is not known, expected `gzip` or none',
  );
}

function demandLength({ headers }: FastifyRequest, maxBytes: number): void {
  if (Number(headers['content-length'] ?? 0) <= maxBytes) return;
  throw tooLong(maxBytes);
}

function tooLong(maxBytes: number): Refusal {
  return new Refusal(
    'too-large',
    `The body is longer than \`${maxBytes}\` bytes, expected at most ${maxBytes}`,
  );
}

/** What goes wrong behind it leaves the connection as it is: the answer goes out on that. */
function bodyOf({ raw }: FastifyRequest, maxBytes: number): Readable {
  let length = 0;
  const body = new Transform({
    transform(chunk: Uint8Array, _, done) {
      length += chunk.length;
      done(length > maxBytes ? tooLong(maxBytes) : null, chunk);
    },
  });
  raw.once('close', () => {
    if (!raw.readableEnded) body.destroy(gone());
  });
  return raw.pipe(body);
}

function gone(): Error {
  return Object.assign(new Error('the connection ended'), { code: 'ECONNRESET' });
}

async function readForm(
  request: FastifyRequest,
  limits: UploadLimits,
  files: UploadFiles,
): Promise<void> {
  if (isEncoded(request))
    throw new Refusal('unsupported-type', 'The form is packed by gzip, expected it as it is');
  const { raw } = request;
  let length = 0;
  const maxBytes = bodyLimit(limits);
  const parts = request.parts({
    preservePath: true,
    limits: {
      fileSize: limits.fileBytes + 1,
      fieldNameSize: limits.pathBytes + 1,
      files: limits.entries + 1,
      parts: limits.entries + 1,
      fields: 0,
      headerPairs: 20,
    },
  });
  // What stands before, between and behind the parts is in none of them.
  raw.on('data', (chunk: Uint8Array) => {
    length += chunk.length;
    if (length > maxBytes) raw.destroy(tooLong(maxBytes));
  });
  try {
    for await (const part of parts) {
      if (part.type !== 'file')
        throw new Refusal('not-a-file', 'A part of the form is no file, expected only files');
      await files.addFile(part.fieldname, part.file);
    }
  } catch (error) {
    throw brokenForm(error);
  }
}

/** The reader of forms throws plain errors, and those of the server have a code. */
function brokenForm(error: unknown): unknown {
  const isPlain = error instanceof Error && !(error instanceof Refusal) && !('code' in error);
  return isPlain
    ? new Refusal('broken-upload', 'The form is broken, expected whole `multipart/form-data`')
    : error;
}
