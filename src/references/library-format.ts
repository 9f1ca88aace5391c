/** How a bibliography is written. */
export type LibraryFormat = 'csl-json' | 'csl-yaml' | 'bibtex' | 'ris';

const byExtension: ReadonlyMap<string, LibraryFormat> = new Map([
  ['json', 'csl-json'],
  ['yaml', 'csl-yaml'],
  ['yml', 'csl-yaml'],
  ['bib', 'bibtex'],
  ['bibtex', 'bibtex'],
  ['ris', 'ris'],
]);

/**
 * Tell from its name how a bibliography is written.
 *
 * @param path Path of the file.
 * @returns The format, or undefined for a name we do not know.
 */
export function libraryFormat(path: string): LibraryFormat | undefined {
  return byExtension.get(/\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? '');
}
