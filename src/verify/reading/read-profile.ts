import type { CosStream } from '../../pdf/cos/cos.ts';
import { reasonOf } from '../faults/reason-of.ts';
import type { DecodeStream } from './decode-stream.ts';

/** The header of a colour profile. */
export interface ProfileHead {
  /** Size in bytes, as the profile says. */
  size: number;
  /** Size in bytes, as it is. */
  length: number;
  /** Major version. */
  version: number;
  deviceClass: string;
  /** Colour space, such as `RGB ` with its space. */
  space: string;
  signature: string;
}

/**
 * Read the header of a colour profile (ICC.1:2010, 7.2).
 *
 * @param stream The profile.
 * @param decode Gives the bytes of a stream.
 * @returns The header, or in words why there is none.
 */
export function readProfile(stream: CosStream, decode: DecodeStream): ProfileHead | string {
  try {
    const bytes = Buffer.from(decode(stream));
    if (bytes.length < 128) return `a profile of ${bytes.length} bytes`;
    return {
      size: bytes.readUInt32BE(0),
      length: bytes.length,
      version: bytes.readUInt8(8),
      deviceClass: bytes.toString('latin1', 12, 16),
      space: bytes.toString('latin1', 16, 20),
      signature: bytes.toString('latin1', 36, 40),
    };
  } catch (error) {
    return reasonOf(error);
  }
}
