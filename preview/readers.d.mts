/** A PDF as pdf.js gives it. */
export interface ReadPdf {
  loadingTask: { destroy(): Promise<void> };
}

/** What still reads each PDF. */
export interface Readers {
  /** Hand on a reader of a PDF. */
  read<Value>(pdf: ReadPdf, reader: Promise<Value>): Promise<Value>;
  /** Close a PDF when its readers have ended, well or not. */
  close(pdf: ReadPdf): Promise<void>;
}

export function createReaders(): Readers;
