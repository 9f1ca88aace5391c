import type { Source } from '../model/reference.ts';
import { type ReferenceFormat, referenceFormats } from './reference-formats.ts';

const formats: Readonly<Record<string, ReferenceFormat>> = referenceFormats;

/**
 * Give a field of a source the name that it has in the file at hand.
 *
 * @param format Format of the source in the code; undefined for those whose names are of CSL.
 * @param name Name in CSL, also that of a field under `custom`.
 * @returns The name; as it is where the format has no other.
 */
export function fieldName(format: string | undefined, name: string): string {
  return own(formats[format ?? '']?.fields, name) ?? name;
}

/**
 * Give a field of a source the name that stands in its file.
 *
 * @param source The source.
 * @param name Name in CSL, with `custom.` before that of a field under it.
 * @returns The name; as it is where the format has no other.
 */
export function nameInFile({ names: written, format }: Source, name: string): string {
  const plain = name.replace(/^custom\./, '');
  const known = own(written, plain) ?? fieldName(format, plain);
  return known === plain ? name : known;
}

/**
 * Say how to mend a source in the words of the file at hand.
 *
 * @param format Format of the source in the code; undefined for those whose names are of CSL.
 * @param note What to do, with the names of CSL in backticks: `accessed`, `archive-url` under `custom`.
 * @returns The same with the names of the format.
 */
export function remedyInWords(format: string | undefined, note: string): string {
  const known = formats[format ?? '']?.fields;
  if (!known) return note;
  const asked = [...note.matchAll(/`([a-z-]+)`/g)].flatMap(([, name = '']) => name);
  const hasOther = asked.some((name) =>
    Object.values(formats).some(({ fields }) => own(fields, name)),
  );
  if (hasOther && !asked.some((name) => Object.hasOwn(known, name))) {
    return `${note} This format has no field for that: write the entry under \`references\` in the front matter.`;
  }
  return note
    .replace(/ under `custom` (?=its )/g, ' ')
    .replaceAll(' under `custom`', '')
    .replace(/`([a-z-]+)`/g, (_, name: string) => `\`${known[name] ?? name}\``);
}

/** Fields of strangers may be called `constructor`. */
function own(known: Readonly<Record<string, string>> | undefined, name: string) {
  return known && Object.hasOwn(known, name) ? known[name] : undefined;
}
