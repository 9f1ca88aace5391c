import { atPlace } from '../../located/at-place.ts';
import type { LocatedScalar, LocatedValue } from '../../model/located-value.ts';
import type { CslName } from '../../model/reference.ts';
import { describeValue, type ReportFault } from './source-fault.ts';

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

/** What steers programs, or says more of people than a reference does. */
const uselessParts: ReadonlySet<string> = new Set(
  `parse-names static-ordering static-particles comma-suffix comma-dropping-particle isInstitution multi
  ORCID orcid authenticated-orcid affiliation sequence role id identifiers email nameType
  nameIdentifiers`.split(/\s+/),
);

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
    if (!isNamePart(key)) {
      tellUnknownPart(written, part, about, report);
      continue;
    }
    if (name[key] !== undefined || (part.kind === 'scalar' && part.value === null)) continue;
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

function tellUnknownPart(
  written: string,
  part: LocatedValue,
  about: string,
  report: ReportFault,
): void {
  if (uselessParts.has(written) || /^(?:x-|_)/.test(written)) return;
  const reason = `Unknown part \`${written}\` of a name in ${about}, expected \`family\`, \`given\` or \`literal\``;
  const note =
    'It prints nowhere. The others are `suffix`, `dropping-particle` and `non-dropping-particle`.';
  report('bibliography-tidy', { ...atPlace(part.place), reason, note }, `name ${written}`);
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
