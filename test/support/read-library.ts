import type { Library } from '../../src/references/record/read-library.ts';
import { formatOfFile } from '../../src/references/reference-endings.ts';
import { referenceFormats } from '../../src/references/reference-formats.ts';

/** Read a bibliography whose format is read at once: any but BibTeX. */
export function readLibrary(text: string, file: string): Library {
  const format = formatOfFile(file);
  const library = format && referenceFormats[format].read(text, file, new Set());
  if (!library || library instanceof Promise) throw new Error(`${file} is not read at once`);
  return library;
}
