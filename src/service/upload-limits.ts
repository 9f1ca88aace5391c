/** How much one upload may hold. */
export interface UploadLimits {
  /** Most files; folders count as well where an archive names them. */
  readonly files: number;
  /** Most bytes of all files together, as they are when unpacked. */
  readonly bytes: number;
  /** Most bytes of one file; as many as of all where that is not told. */
  readonly fileBytes?: number;
}

/**
 * What an upload may hold unless told: a briefing with its sources, tables and pictures. One file as much as the
 * largest that a build reads, a picture or a bibliography.
 */
export const usualUpload: UploadLimits = {
  files: 1_000,
  bytes: 64 * 1024 * 1024,
  fileBytes: 20_000_000,
};
