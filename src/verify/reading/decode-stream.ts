import type { CosStream } from '../../pdf/cos/cos.ts';
import type { CosDocument } from '../../pdf/cos/cos-document.ts';
import { streamBytes } from '../../pdf/cos/stream-bytes.ts';
import { UnexpectedPdf } from '../../pdf/cos/unexpected-pdf.ts';

/** Gives the decoded bytes of a stream. */
export type DecodeStream = (stream: CosStream) => Uint8Array;

/** All content, fonts and attachments of 2,000 pages stay well below. */
const MAX_DECODED_BYTES = 512 * 1024 * 1024;

/**
 * Make a decoder that lets one document have only so many bytes: a small file may unfold to more
 * than the machine has.
 *
 * @param pdf Document the streams belong to.
 * @returns The decoder; it throws UnexpectedPdf for a damaged stream and when the bytes are used up.
 */
export function createDecoder(pdf: CosDocument): DecodeStream {
  let left = MAX_DECODED_BYTES;
  return (stream) => {
    const bytes = streamBytes(stream, pdf);
    left -= bytes.length;
    if (left < 0) throw new UnexpectedPdf('verify', 'streams that unfold to more than 512 MB');
    return bytes;
  };
}
