import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { lstat, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder } from '../io/make-folder.ts';
import { readRegular } from '../io/read-regular.ts';
import { parseJson } from '../values/parse-json.ts';
import { sha256 } from '../values/sha256.ts';

/** First word of every file; the number is that of the format. */
const SIGN = 'briefpress-cache-1';
/** Greatest file that is read, in bytes: a PDF of the greatest size, and what is told of it. */
const MAX_BYTES = 500 * 1024 * 1024;
const LINE_END = 0x0a;

/** What a file of the cache holds. */
export interface Sealed {
  /** Plain data. */
  head: unknown;
  body: Uint8Array;
}

/**
 * Read a file of the cache. It is believed only when it is whole: its first line tells the digest of
 * all that follows. What is not whole, of another format, or another user's is as good as not there.
 *
 * @param file Absolute path.
 * @param kind What the file should hold.
 * @returns What it holds; undefined where there is nothing to be believed, which is then removed.
 */
export async function readSealed(file: string, kind: string): Promise<Sealed | undefined> {
  try {
    const { uid } = await lstat(file);
    const isOurs = uid === (process.getuid?.() ?? uid);
    const bytes = isOurs && (await readRegular(file, MAX_BYTES, constants.O_NOFOLLOW ?? 0));
    const sealed = bytes instanceof Uint8Array ? unseal(bytes, kind) : undefined;
    if (!sealed) await rm(file, { recursive: true, force: true });
    return sealed;
  } catch {
    return undefined;
  }
}

function unseal(bytes: Uint8Array, kind: string): Sealed | undefined {
  const end = bytes.indexOf(LINE_END);
  const rest = bytes.subarray(end + 1);
  const first = new TextDecoder('latin1').decode(bytes.subarray(0, Math.min(end, 200)));
  if (end < 0 || first !== sealOf(kind, rest)) return undefined;
  const headEnd = rest.indexOf(LINE_END);
  const head = parseJson(rest.subarray(0, headEnd));
  return head === undefined ? undefined : { head, body: rest.subarray(headEnd + 1) };
}

function sealOf(kind: string, rest: Uint8Array): string {
  return `${SIGN} ${kind} ${rest.length} ${sha256(rest)}`;
}

/**
 * Write a file of the cache, whole or not at all. Nothing is synced: what a power cut leaves half
 * written has another digest than it tells.
 *
 * @param file Absolute path; its folder is made.
 * @param kind What the file holds.
 * @param sealed What is written.
 * @throws What the system says, when it cannot be written; nothing is left of it then.
 */
export async function writeSealed(file: string, kind: string, sealed: Sealed): Promise<void> {
  const head = Buffer.from(`${JSON.stringify(sealed.head)}\n`, 'utf8');
  const rest = Buffer.concat([head, sealed.body]);
  const temporary = `${file}.${randomBytes(6).toString('hex')}.tmp`;
  await makeFolder(path.dirname(file), 0o700);
  try {
    const handle = await open(temporary, 'wx', 0o600);
    try {
      await handle.writeFile(Buffer.concat([Buffer.from(`${sealOf(kind, rest)}\n`), rest]));
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw error;
  }
}
