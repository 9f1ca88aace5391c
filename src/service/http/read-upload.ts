import { Transform } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { FastifyRequest } from 'fastify';
import { codeOf } from '../../io/code-of.ts';
import type { Message } from '../../model/message.ts';
import { type CheckedInputs, checkInputs, findExcess, findLarge } from '../check-inputs.ts';
import type { InputFile } from '../inputs-digest.ts';
import { readTar } from '../read-tar.ts';
import { uploadFault } from '../upload-fault.ts';
import type { UploadLimits } from '../upload-limits.ts';
import { Refusal } from './refusal.ts';
import type { UploadRoom } from './upload-room.ts';

/** Forms of a tar. */
export const TAR_TYPES: readonly string[] = ['application/x-tar', 'application/tar'];
/** Forms of a tar that is packed. */
export const PACKED_TYPES: readonly string[] = ['application/gzip', 'application/x-gzip'];

/** What a tar or a form adds to each of its entries at most, in bytes: heads, a long name, padding. */
const FRAME_BYTES = 4_096;

/**
 * Read the files of an upload, from a tar or a form. All of it stays in memory: nothing is left anywhere
 * when it ends halfway. The connection is left as it is, so that an answer goes out also then.
 *
 * @param request Request of which nothing was read.
 * @param limits How much it may hold.
 * @param room Room in memory that uploads share.
 * @returns The files, ordered by path.
 * @throws Refusal when there is anything in it that may not be.
 */
export async function readUpload(
  request: FastifyRequest,
  limits: UploadLimits,
  room: UploadRoom,
): Promise<readonly InputFile[]> {
  const type = mediaType(request);
  const maxBytes = limits.bytes + FRAME_BYTES * (limits.files + 1);
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) throw tooLong(maxBytes);
  const isPacked = PACKED_TYPES.includes(type) || isEncoded(request);
  const checked =
    type === 'multipart/form-data'
      ? await readForm(request, { limits, room, maxBytes, isPacked })
      : await readTar(bodyOf(request, { room, maxBytes, isPacked }), limits);
  if ('files' in checked) return checked.files;
  throw refusalOf(checked.messages, checked.tooLarge);
}

function refusalOf(messages: readonly Message[], tooLarge?: true): Refusal {
  const [first] = messages;
  const more = messages.length > 1 ? ` (and ${messages.length - 1} more)` : '';
  const kind = tooLarge ? 'too-large' : 'refused-upload';
  return new Refusal(kind, `${first?.reason}${more}`, { messages });
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
  const reason = 'The encoding of the body is not known, expected `gzip` or none';
  throw new Refusal('unsupported-type', reason);
}

function tooLong(maxBytes: number): Refusal {
  const reason = `The body is longer than \`${maxBytes} bytes\`, expected at most ${maxBytes}`;
  return new Refusal('too-large', reason);
}

function broken(what: string): Refusal {
  const reason = `The upload is no whole ${what}`;
  const note = 'Send it once more, and look whether something on the way cuts it off.';
  return refusalOf([uploadFault({ reason, note })]);
}

/** How the body of a request is read. */
interface BodyForm {
  room: UploadRoom;
  /** Greatest length as it comes, in bytes. */
  maxBytes: number;
  isPacked: boolean;
}

/** The bytes of a body, unpacked; each takes room, which is more than the files will. */
async function* bodyOf(
  { raw }: FastifyRequest,
  { room, maxBytes, isPacked }: BodyForm,
): AsyncGenerator<Uint8Array> {
  let length = 0;
  // What goes wrong behind this one leaves the connection as it is.
  const body = new Transform({
    transform(chunk: Uint8Array, _, done) {
      length += chunk.length;
      done(length > maxBytes ? tooLong(maxBytes) : null, chunk);
    },
  });
  const leave = (): void => {
    if (!raw.readableEnded) body.destroy(gone());
  };
  raw.once('close', leave);
  raw.pipe(body);
  const plain = isPacked ? createGunzip() : body;
  if (plain !== body) {
    body.on('error', (error) => plain.destroy(error));
    body.pipe(plain);
  }
  try {
    for await (const chunk of plain) {
      room.take(chunk.length);
      yield chunk as Uint8Array;
    }
  } catch (error) {
    throw codeOf(error)?.startsWith('Z_') ? broken('file of gzip') : error;
  } finally {
    raw.off('close', leave);
    raw.unpipe(body);
    body.destroy();
    plain.destroy();
  }
}

function gone(): Refusal {
  return new Refusal('client-gone', 'The connection ended before the upload did');
}

/** How a form is read. */
interface FormForm extends BodyForm {
  limits: UploadLimits;
}

async function readForm(
  request: FastifyRequest,
  { limits, room, maxBytes, isPacked }: FormForm,
): Promise<CheckedInputs> {
  const reason = 'The form is packed by gzip, expected it as it is';
  if (isPacked) throw new Refusal('unsupported-type', reason);
  const { raw } = request;
  let length = 0;
  // What stands before, between and behind the parts is in none of them.
  raw.on('data', (chunk: Uint8Array) => {
    length += chunk.length;
    if (length > maxBytes) raw.destroy(tooLong(maxBytes));
  });
  const { files, bytes, fileBytes = bytes } = limits;
  const parts = request.parts({
    preservePath: true,
    limits: {
      fileSize: fileBytes + 1,
      fieldNameSize: 4_096,
      files: files + 1,
      parts: files + 1,
      fields: 0,
      headerPairs: 20,
    },
  });
  try {
    return await gather(parts, limits, room);
  } catch (error) {
    // The reader of forms throws plain errors; those of its plugin have a code.
    const isPlain = error instanceof Error && !(error instanceof Refusal) && !('code' in error);
    throw isPlain ? broken('form') : error;
  }
}

async function gather(
  parts: ReturnType<FastifyRequest['parts']>,
  limits: UploadLimits,
  room: UploadRoom,
): Promise<CheckedInputs> {
  const files: InputFile[] = [];
  let bytes = 0;
  for await (const part of parts) {
    if (part.type !== 'file') continue;
    const path = part.fieldname;
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of part.file as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      bytes += chunk.length;
      const excess =
        findExcess({ files: files.length + 1, bytes }, limits) ?? findLarge(path, size, limits);
      if (excess) return { messages: [uploadFault(excess)], tooLarge: true };
      room.take(chunk.length);
      chunks.push(chunk);
    }
    files.push({ path, bytes: Buffer.concat(chunks) });
  }
  return checkInputs(files, limits);
}
