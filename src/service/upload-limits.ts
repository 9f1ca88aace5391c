/** How much one upload may hold. */
export interface UploadLimits {
  /** Most files. */
  readonly files: number;
  /** Most bytes of all files together, as they are when unpacked. */
  readonly bytes: number;
}

/** What an upload may hold unless told: a briefing with its sources, tables and pictures. */
export const usualUpload: UploadLimits = { files: 1_000, bytes: 64 * 1024 * 1024 };
