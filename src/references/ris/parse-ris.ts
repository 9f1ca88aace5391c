import { createPlaceFinder, type PlaceFinder } from '../../located/create-place-finder.ts';
import { valueUnder } from '../../located/value-under.ts';
import type { LocatedDocument, LocatedMap, SyntaxFault } from '../../model/located-value.ts';
import type { Place } from '../../model/message.ts';
import { areOfOtherYears } from './ris-date.ts';
import { isRisType, risEntry } from './ris-entry.ts';
import type { RisField } from './ris-field.ts';
import { useOfTag } from './ris-tags.ts';

/** A tag such as `AU`, two blanks, a hyphen, and the value. Exports differ in the blanks. */
const tagged = /^\s{0,3}([A-Z][A-Z0-9]) {1,2}-(?: |$)(.*)$/;

/** A record while it is read. */
interface OpenRecord {
  fields: RisField[];
  start: number;
}

/**
 * Parse a bibliography in RIS, as Zotero, EndNote, JSTOR and many catalogues export it. A missing
 * `ER`, folded lines and unusual blanks are tolerated.
 *
 * @param text Text of the file, with LF line ends.
 * @returns The records as CSL entries, and what stands outside any record. Records without an `ID`
 *   get the family name of the first author and the year as their key: `weber1921`, then
 *   `weber1921b`.
 */
export function parseRis(text: string): LocatedDocument {
  const placeAt = createPlaceFinder(text);
  const faults: SyntaxFault[] = [];
  const unused: SyntaxFault[] = [];
  const records: LocatedMap[] = [];
  const keys = new Set<string>();
  let open: OpenRecord | undefined;

  const close = (end: number): void => {
    if (open) {
      const record = risEntry(open.fields, placeAt(open.start, end), keys);
      records.push(record);
      unused.push(...open.fields.flatMap((field) => unusedField(field, record) ?? []));
      unused.push(...otherYears(open.fields, keyOf(record)));
    }
    open = undefined;
  };
  for (const { line, offset } of linesOf(text)) {
    const [, tag, rest = ''] = tagged.exec(line) ?? [];
    if (tag === 'ER') {
      close(offset + line.length);
    } else if (tag === 'TY') {
      close(offset);
      open = { fields: [fieldOf(tag, rest, offset, line, placeAt)], start: offset };
    } else if (!open) {
      if (line.trim() !== '') faults.push(outside(placeAt(offset, offset + line.length)));
    } else if (tag !== undefined) {
      open.fields.push(fieldOf(tag, rest, offset, line, placeAt));
    } else {
      continueLast(open, line);
    }
  }
  close(text.length);
  const value = { kind: 'list' as const, items: records };
  // Databases write their name, the query and numbers between the records.
  const isHarmless = records.length > 0;
  return {
    ...((isHarmless || faults.length === 0) && { value }),
    faults: [
      ...faults.slice(0, 1).map((fault) => ({ ...fault, ...(isHarmless && { isHarmless }) })),
      ...unused,
    ],
  };
}

/** What prints nowhere though it may say something; `C2` often has the number of a free copy. */
function unusedField({ tag, value, place }: RisField, record: LocatedMap): SyntaxFault | undefined {
  const key = keyOf(record);
  const unused = { key, isHarmless: true, unusedField: tag };
  if (value === '') return undefined;
  if (tag === 'TY') {
    if (isRisType(value)) return undefined;
    return {
      place,
      reason: `Unknown type \`${value}\` of entry \`${key}\`, expected a type such as \`JOUR\``,
      note: 'It prints as a plain document. Give it the type of RIS that is nearest.',
      ...unused,
    };
  }
  const use = useOfTag(tag);
  if (use === 'used' || use === 'useless' || /^PMC\d+$|^WOS:/.test(value)) return undefined;
  const known = use === 'told';
  return {
    place,
    reason: `${known ? `\`${tag}\`` : `Unknown tag \`${tag}\``} of entry \`${key}\`${known ? ' prints nowhere' : ''}, expected a tag with one meaning such as \`T2\``,
    note: 'Put what a reader needs under another tag, such as `PB` for a publisher or `M3` for the kind of work.',
    ...unused,
  };
}

/** Tells of a date that is none of the work, as another tag has another year. */
function otherYears(fields: readonly RisField[], key: string): SyntaxFault[] {
  const year = ['PY', 'Y1', 'YR'].flatMap(
    (tag) => fields.find((field) => field.tag === tag && field.value !== '') ?? [],
  )[0];
  if (!year) return [];
  return fields.flatMap(({ tag, value, place }) => {
    const isDate = tag === 'DA' || tag === 'Y1' || tag === 'YR' || tag === 'PY';
    if (!isDate || !areOfOtherYears(value, year.value)) return [];
    return {
      place,
      key,
      isHarmless: true,
      reason: `\`${tag}\` of entry \`${key}\` has another year than \`${year.tag}\`, expected \`${year.value.replaceAll('`', "'")}\``,
      note: `\`${year.tag}\` counts, and the other prints nowhere: remove the one that is wrong.`,
    };
  });
}

function keyOf(record: LocatedMap): string {
  const id = valueUnder(record, 'id');
  return id?.kind === 'scalar' ? id.spelling : '';
}

function* linesOf(text: string): Generator<{ line: string; offset: number }> {
  let offset = 0;
  for (const line of text.split('\n')) {
    yield { line, offset };
    offset += line.length + 1;
  }
}

function fieldOf(
  tag: string,
  rest: string,
  offset: number,
  line: string,
  placeAt: PlaceFinder,
): RisField {
  const value = rest.trim();
  const start = offset + line.length - rest.trimStart().length;
  return { tag, value, place: placeAt(start, start + value.length) };
}

/** A line without a tag goes on with the value before it. */
function continueLast({ fields }: OpenRecord, line: string): void {
  const last = fields.at(-1);
  if (last && line.trim() !== '') last.value = `${last.value} ${line.trim()}`.trim();
}

function outside(place: Place): SyntaxFault {
  return {
    place,
    reason: 'Text outside a record, expected a line such as `TY  - JOUR`',
    note: 'Each record begins with `TY  - ` and ends with `ER  - `.',
  };
}
