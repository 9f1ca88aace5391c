/** Endings of files in each format, without the point; messages and guide name the first. */
const endings = {
  'csl-json': ['json'],
  'csl-yaml': ['yaml', 'yml'],
  bibtex: ['bib', 'bibtex'],
  ris: ['ris'],
} as const satisfies Readonly<Record<string, readonly [string, ...string[]]>>;

/** How sources are written. */
export type ReferenceFormatName = keyof typeof endings;

/** The endings by format: apart from what reads them, as every call that reads front matter names them. */
export const endingsOf: Readonly<Record<ReferenceFormatName, readonly [string, ...string[]]>> =
  endings;

/** First endings, with their points, in the order of the table. */
export const referenceEndings = Object.values(endingsOf).map(([first]) => `.${first}`);

/**
 * Tell from its name how a bibliography is written.
 *
 * @param path Path of the file.
 * @returns The format, or undefined for an ending that none has.
 */
export function formatOfFile(path: string): ReferenceFormatName | undefined {
  const ending = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  const names = Object.keys(endingsOf) as ReferenceFormatName[];
  return names.find((name) => endingsOf[name].includes(ending));
}
