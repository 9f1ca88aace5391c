import type { LocatedScalar, LocatedValue } from '../../model/located-value.ts';
import type { CslName } from '../../model/reference.ts';
import { atPlace, describeValue, type ReportFault } from './source-fault.ts';

type NamePart = keyof CslName;

const nameParts: Readonly<Record<NamePart, true>> = {
  family: true,
  given: true,
  literal: true,
  suffix: true,
  'non-dropping-particle': true,
  'dropping-particle': true,
};

/** What Crossref and hands call them. */
const otherParts: ReadonlyMap<string, NamePart> = new Map([
  ['name', 'literal'],
  ['firstName', 'given'],
  ['first', 'given'],
  ['lastName', 'family'],
  ['last', 'family'],
] as const);

/**
 * Read a list of names of a CSL record.
 *
 * @param value Value of the field.
 * @param about Name of the field and entry, for messages.
 * @param report Told of every fault.
 * @returns The names that could be read, in order.
 */
export function readCslNames(value: LocatedValue, about: string, report: ReportFault): CslName[] {
  if (value.kind === 'scalar' && value.value === null) return [];
  if (isText(value)) return [{ literal: value.spelling }];
  if (value.kind === 'map') {
    const name = readName(value, about, report);
    return name ? [name] : [];
  }
  if (value.kind !== 'list') {
    report('bibliography-readable', wrongName(value, about, 'a list of names'));
    return [];
  }
  return value.items.flatMap((item) => readName(item, about, report) ?? []);
}

function readName(value: LocatedValue, about: string, report: ReportFault): CslName | undefined {
  // Who writes a name as one text says all of it, though not which part is the family name.
  if (isText(value)) return { literal: value.spelling };
  if (value.kind !== 'map') {
    report('bibliography-readable', wrongName(value, about, 'a name'));
    return undefined;
  }
  const name: CslName = {};
  for (const { key: written, value: part } of value.entries) {
    const key = otherParts.get(written) ?? written;
    if (
      !isNamePart(key) ||
      name[key] !== undefined ||
      (part.kind === 'scalar' && part.value === null)
    )
      continue;
    if (part.kind !== 'scalar') {
      report('bibliography-readable', wrongName(part, about, `text for \`${key}\``));
    } else if (part.spelling.trim() !== '') name[key] = part.spelling;
  }
  if (name.literal !== undefined || name.family !== undefined || name.given !== undefined) {
    return name;
  }
  report('bibliography-readable', wrongName(value, about, 'a name'));
  return undefined;
}

function isText(value: LocatedValue): value is LocatedScalar {
  return value.kind === 'scalar' && typeof value.value === 'string' && value.value.trim() !== '';
}

function isNamePart(key: string): key is NamePart {
  return Object.hasOwn(nameParts, key);
}

function wrongName(value: LocatedValue, about: string, wanted: string) {
  return {
    ...atPlace(value.place),
    reason: `Unexpected ${describeValue(value)} in ${about}, expected ${wanted}`,
    note: 'Write each person as `{"family": …, "given": …}`, each organisation as `{"literal": …}`.',
  };
}
