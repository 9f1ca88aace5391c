/** How much one upload may hold. */
export interface UploadLimits {
  /** Files and folders. */
  entries: number;
  /** Bytes of one file. */
  fileBytes: number;
  /** Bytes of all files. */
  bytes: number;
  /** Bytes of a path in UTF-8. */
  pathBytes: number;
}

/**
 * No file of a briefing may be larger than a picture or a bibliography, which no build reads when they
 * are larger; the rest is far more than a briefing needs.
 */
export const uploadLimits: UploadLimits = {
  entries: 1_000,
  fileBytes: 20_000_000,
  bytes: 50_000_000,
  pathBytes: 512,
};

/** What a tar or a form adds to each of its entries at most, in bytes: two headers, a long name, padding. */
const FRAME_BYTES = 4_096;

/**
 * Tell how long the body of an upload may be, before and after it is unpacked.
 *
 * @param limits Limits of what is in it.
 * @returns Length in bytes.
 */
export function bodyLimit({ entries, bytes }: UploadLimits): number {
  return bytes + entries * FRAME_BYTES;
}
