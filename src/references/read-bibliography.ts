import { readBibtex } from './bibtex/read-bibtex.ts';
import { type LibraryFormat, libraryFormat } from './library-format.ts';
import { type Library, readLibrary } from './read-library.ts';

/**
 * Read a bibliography in any format we know.
 *
 * @param text Text of the file, with LF line ends.
 * @param file Project-relative path.
 * @param cited Keys that are cited: of a file in BibTeX only these entries are read in full.
 * @param format How it is written; by default what the name of the file says.
 * @returns The sources in the order of the file, and every fault at its line and column.
 */
export async function readBibliography(
  text: string,
  file: string,
  cited: ReadonlySet<string>,
  format: LibraryFormat | undefined = libraryFormat(file),
): Promise<Library> {
  if (format === 'bibtex') return readBibtex(text, file, { cited });
  return readLibrary(text, file, format);
}
