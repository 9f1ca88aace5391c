import type { PlaceFinder } from '../../located/create-place-finder.ts';
import { textAt } from '../../located/text-at.ts';
import type { LocatedEntry, LocatedMap } from '../../model/located-value.ts';
import type { Place } from '../../model/message.ts';
import { bareValue, shorten, verbatimValue, withoutTex } from './bibtex-plain-text.ts';
import type { BibtexRecord, BibtexValue } from './inherit-bibtex-fields.ts';
import type { TexDecoder } from './load-tex-decoder.ts';
import type { BibtexFault } from './split-bibtex.ts';

/** What is needed to read any entry of one file. */
export interface BibtexContext {
  decoder: TexDecoder;
  placeAt: PlaceFinder;
  /** Told of values whose TeX cannot be read, and of fields that print nowhere. */
  report: (fault: BibtexFault) => void;
}

/** One entry while it is read. */
export interface BibtexReader extends BibtexContext {
  record: BibtexRecord;
}

/**
 * Look up the first field of several that holds anything.
 *
 * @param reader Entry that is read.
 * @param names Names of the fields, the one to be preferred first.
 * @returns The value; undefined where all are missing or empty.
 */
export function firstOf(
  { record: { fields } }: BibtexReader,
  names: readonly string[],
): BibtexValue | undefined {
  return names.flatMap((name) => {
    const value = fields.get(name);
    return value && value.text.trim() !== '' ? [value] : [];
  })[0];
}

/**
 * Make a field of CSL whose text is that of a field of the entry.
 *
 * @param field Name in CSL.
 * @param names Names of the fields, the one to be preferred first.
 * @param reader Entry that is read.
 * @param spell Changes the text.
 * @returns The field, or nothing.
 */
export function textEntry(
  field: string,
  names: readonly string[],
  reader: BibtexReader,
  spell: (text: string) => string = (text) => text,
): LocatedEntry[] {
  const value = firstOf(reader, names);
  return value ? [entryAt(field, spell(decode(field, value, reader)), value, reader)] : [];
}

/**
 * Make a field of an address or number that TeX has no say in.
 *
 * @param field Name in CSL.
 * @param value Value, or none.
 * @param reader Entry that is read.
 * @returns The field, or nothing.
 */
export function verbatimEntry(
  field: string,
  value: BibtexValue | undefined,
  reader: BibtexReader,
): LocatedEntry[] {
  return value ? [entryAt(field, verbatimValue(value.text), value, reader)] : [];
}

/**
 * Make a field of names.
 *
 * @param key Name in CSL.
 * @param fields Names of the fields that may hold them, the one to be preferred first.
 * @param reader Entry that is read.
 * @returns The field, or nothing.
 */
export function namesEntry(
  key: string,
  fields: readonly string[],
  reader: BibtexReader,
): LocatedEntry[] {
  const value = firstOf(reader, fields);
  if (!value) return [];
  const parted = partNames(value.text);
  if (parted !== value.text) reader.report(wronglyParted(key, value, reader.record.key));
  const names = reader.decoder.names(parted);
  if (!names) reader.report(unreadableTex(key, value, reader.record.key));
  const place = placeOf(value, reader);
  const items = (names ?? [{ literal: withoutTex(value.text) }]).map(
    (name): LocatedMap => ({
      kind: 'map',
      entries: Object.entries(name).map(([part, text]) => entryAt(part, text, value, reader)),
      place,
    }),
  );
  return [{ key, value: { kind: 'list', items, place } }];
}

/** What may part names; the semicolon of an entity does not. */
const semicolons = /[{}]|(?<!&#?\w{1,8});/g;
const nameEnds = /[{}]|(?<!&#?\w{1,8});|(?<=\s)and(?=\s)/gi;
const commas = /[{},]/g;

/**
 * Names are parted by `and`. Semicolons can only be meant as such; a name of more than three parts is
 * a list, of which nobody can tell what belongs together: it stays as it is written.
 */
function partNames(tex: string): string {
  const names = outside(tex, nameEnds);
  const parted = names.map((name) => {
    const written = name.trim().replace(/,$/, '');
    return outside(written, commas).length > 3 && !/^\w+\s*=/.test(written)
      ? `{${written}}`
      : written;
  });
  const isChanged =
    outside(tex, semicolons).length > 1 ||
    parted.some((name, index) => name !== names[index]?.trim());
  return isChanged ? parted.filter((name) => name !== '').join(' and ') : tex;
}

/** Splits at what stands outside braces, which the pattern finds, too. */
function outside(tex: string, pattern: RegExp): string[] {
  const parts: string[] = [];
  let from = 0;
  let depth = 0;
  for (const { 0: found, index } of tex.matchAll(pattern)) {
    if (found === '{') depth += 1;
    else if (found === '}') depth -= 1;
    else if (depth === 0) {
      parts.push(tex.slice(from, index));
      from = index + found.length;
    }
  }
  return [...parts, tex.slice(from)];
}

function wronglyParted(field: string, value: BibtexValue, key: string): BibtexFault {
  return {
    at: value,
    isHarmless: true,
    reason: `Unexpected list \`${shorten(withoutTex(value.text))}\` as \`${field}\` of entry \`${key}\`, expected names parted by \`and\``,
    note: 'Write `Family, Given and Family, Given`.',
  };
}

/**
 * Read the TeX of a value.
 *
 * @param field Name in CSL, for messages.
 * @param value Value as written.
 * @param reader Entry that is read, which is told of TeX that cannot be read.
 * @returns The text, with the tags of CSL.
 */
export function decode(field: string, value: BibtexValue, reader: BibtexReader): string {
  const text = reader.decoder.text(value.text, (command) =>
    reader.report(unknownCommand(command, value, reader.record.key)),
  );
  if (text === undefined) reader.report(unreadableTex(field, value, reader.record.key));
  return text ?? withoutTex(value.text);
}

function unknownCommand(command: string, value: BibtexValue, key: string): BibtexFault {
  return {
    at: value,
    isHarmless: true,
    reason: `Unknown command \`${command}\` in entry \`${key}\`, expected plain text`,
    note: 'Its name prints in its place: write what it stands for.',
  };
}

function unreadableTex(field: string, value: BibtexValue, key: string): BibtexFault {
  return {
    at: value,
    reason: `The TeX in \`${field}\` of entry \`${key}\` cannot be read, expected plain text or simple TeX`,
    note: 'Balance its braces and write its signs as they are: UTF-8 has them all.',
  };
}

/**
 * Read a value that is plain: a date, a number, a status.
 *
 * @param value Value, or none.
 * @returns The text; empty without a value.
 */
export function plainOf(value: BibtexValue | undefined): string {
  return bareValue(value?.text);
}

/**
 * Make a field of CSL at the place of a value of the entry.
 *
 * @param key Name in CSL.
 * @param text Text of the field.
 * @param value Where it comes from.
 * @param reader Entry that is read.
 * @returns The field.
 */
export function entryAt(
  key: string,
  text: string,
  value: BibtexValue,
  reader: BibtexReader,
): LocatedEntry {
  return { key, value: textAt(text, placeOf(value, reader)) };
}

function placeOf({ start, end }: BibtexValue, { placeAt }: BibtexReader): Place {
  return placeAt(start, end);
}
