import { alternatives } from '../messages/alternatives.ts';
import { fieldName, remedyInWords } from './field-name.ts';
import type { Library } from './record/read-library.ts';
import type { SourceFault } from './record/source-fault.ts';
import {
  endingsOf,
  formatOfFile,
  type ReferenceFormatName,
  referenceEndings,
} from './reference-endings.ts';
import { referenceFormats } from './reference-formats.ts';

/**
 * Read a bibliography in any format we know. Good entries survive beside bad ones.
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
  format: ReferenceFormatName | undefined = formatOfFile(file),
): Promise<Library> {
  if (format === undefined) return { sources: [], findings: [unknownEnding(file)] };
  const { read, fields } = referenceFormats[format];
  const library = await read(text, file, cited);
  if (!fields) return library;
  return {
    sources: library.sources.map((source) => ({ ...source, format })),
    findings: library.findings.map((fault) => tellInWords(fault, format)),
  };
}

/** Readers tell faults with the names that fields have in CSL. */
function tellInWords(fault: SourceFault, format: string): SourceFault {
  const { reason, note, ...finding } = fault.finding;
  const named = reason.replace(
    /`(?:custom\.)?([A-Za-z-]+)`(?= of entry )/g,
    (_, name: string) => `\`${fieldName(format, name)}\``,
  );
  const remedy = note === undefined ? {} : { note: remedyInWords(format, note) };
  return { ...fault, finding: { ...finding, reason: named, ...remedy } };
}

function unknownEnding(file: string): SourceFault {
  const formats = Object.entries(endingsOf) as [ReferenceFormatName, readonly string[]][];
  const expected = referenceEndings;
  const meaning = formats.map(
    ([format, [first]]) => `${referenceFormats[format].name} is \`.${first}\``,
  );
  return {
    ruleId: 'bibliography-readable',
    finding: {
      file,
      reason: `\`${file}\` has an ending that no bibliography has, expected ${alternatives(expected)}`,
      actual: file,
      expected,
      note: `The ending says how the sources are written: ${meaning.join(', ')}.`,
    },
  };
}
