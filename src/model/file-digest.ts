/** A file and what it held. */
export interface FileDigest {
  /** Project-relative path with forward slashes. */
  path: string;
  /** SHA-256 in lower-case hexadecimal. */
  sha256: string;
}

/** A source, and what of it is in the PDF. */
export interface SourceDigest extends FileDigest {
  /**
   * SHA-256 of the Markdown that is attached to the PDF; absent where that is the file as it is.
   * Comments of the author are left out of it.
   */
  attached?: string;
}
