import { type CosDict, CosStream } from '../../pdf/cos/cos.ts';
import type { CosDocument } from '../../pdf/cos/cos-document.ts';
import { nameOf, textOf } from '../../pdf/cos/cos-entries.ts';
import { sha256 } from '../../values/sha256.ts';
import { reasonOf } from '../faults/reason-of.ts';
import type { DecodeStream } from './decode-stream.ts';

/** A file in a PDF. */
export interface EmbeddedFile {
  /** The file specification (ISO 32000-1, 7.11.3). */
  dict: CosDict;
  /** Name as readers show it; empty when it has none. */
  name: string;
  /** What it is to the document, such as `Source`. */
  relationship: string | undefined;
  /** The stream that holds it. */
  stream: CosStream | undefined;
  /** Its bytes; undefined when they cannot be had. */
  bytes: Uint8Array | undefined;
  /** SHA-256 of the bytes in lower-case hexadecimal. */
  sha256: string | undefined;
  /** Why the bytes cannot be had. */
  damage: string | undefined;
}

/**
 * List the files in a PDF, whether readers show them or not.
 *
 * @param pdf Document that holds them.
 * @param decode Gives the bytes of a stream.
 * @returns The files in the order of their objects.
 */
export function listEmbeddedFiles(pdf: CosDocument, decode: DecodeStream): EmbeddedFile[] {
  const found: EmbeddedFile[] = [];
  for (const [, value] of pdf.objects()) {
    if (!(value instanceof Map) || !pdf.dict(value.get('EF'))) continue;
    const files = pdf.dict(value.get('EF'));
    const stream = pdf.resolve(files?.get('UF') ?? files?.get('F'));
    found.push({
      dict: value,
      name: textOf(pdf, value.get('UF')) ?? textOf(pdf, value.get('F')) ?? '',
      relationship: nameOf(pdf, value.get('AFRelationship')),
      stream: stream instanceof CosStream ? stream : undefined,
      ...readBytes(stream instanceof CosStream ? stream : undefined, decode),
    });
  }
  return found;
}

function readBytes(
  stream: CosStream | undefined,
  decode: DecodeStream,
): Pick<EmbeddedFile, 'bytes' | 'sha256' | 'damage'> {
  const nothing = { bytes: undefined, sha256: undefined };
  if (!stream) return { ...nothing, damage: 'no bytes' };
  try {
    const bytes = decode(stream);
    return { bytes, sha256: sha256(bytes), damage: undefined };
  } catch (error) {
    return { ...nothing, damage: reasonOf(error) };
  }
}
