import type { z } from 'zod';
import { calendarFault } from '../dates/calendar-fault.ts';
import { modernSpelling } from '../dates/modern-spelling.ts';
import { clipText } from '../messages/clip-text.ts';
import { nearestName } from '../messages/nearest-name.ts';
import type { Finding, Place } from '../model/message.ts';
import type { PlainReading, PlainValue } from './plain-value.ts';
import { valueNote } from './value-note.ts';

/** A finding and what it is about: a value, the name of a key, or a date. */
export interface SchemaFinding {
  kind: 'value' | 'key' | 'date';
  finding: Finding;
}

/** What is held to a schema. */
export interface Whole {
  /** As a message calls it, such as "the front matter". */
  name: string;
  /** Where it stands, for what has no nearer place; by default at the beginning of its file. */
  place?: Place;
  /** How to mend a key of its first level that is like no other. */
  unknownKeyNote: string;
}

/**
 * Put the issues of a schema into words, each at its line and column.
 *
 * @param issues What the schema found.
 * @param plain The value as read, for spellings and places.
 * @param whole What the value is.
 * @returns One finding for each wrong value, missing key and unknown key.
 */
export function schemaFindings(
  issues: readonly z.core.$ZodIssue[],
  plain: PlainReading,
  whole: Whole,
): SchemaFinding[] {
  // Where the whole is no mapping, nothing in it can be missing.
  const root = issues.find(isWrongKind);
  const flat = (root ? [root] : issues).flatMap((issue) => nearestBranch(issue, []));
  return flat.flatMap((located) => {
    const { issue, path } = located;
    if (issue.code === 'invalid_key') return wrongName(issue, path, plain);
    if (issue.code !== 'unrecognized_keys') return valueFinding(located, { plain, whole });
    return issue.keys.map((key) => unknownKey(key, located, { plain, whole }));
  });
}

interface LocatedIssue {
  issue: z.core.$ZodIssue;
  path: string[];
}

/** What the issues are about. */
interface Subject {
  plain: PlainReading;
  whole: Whole;
}

/**
 * A value that may be text or a mapping fails both ways; the author meant the one of the same kind.
 */
function nearestBranch(issue: z.core.$ZodIssue, base: string[]): LocatedIssue[] {
  const path = [...base, ...issue.path.map(String)];
  if (issue.code !== 'invalid_union') return [{ issue, path }];
  const branch = issue.errors.find((errors) => !errors.some(isWrongKind));
  if (branch === undefined) return [{ issue, path }];
  return branch.flatMap((inner) => nearestBranch(inner, path));
}

function isWrongKind(issue: z.core.$ZodIssue): boolean {
  if (issue.path.length > 0) return false;
  if (issue.code === 'invalid_union')
    return issue.errors.every((errors) => errors.some(isWrongKind));
  return issue.code === 'invalid_type';
}

/** A name that the author chose, such as that of a row. */
function wrongName(
  { issues }: z.core.$ZodIssueInvalidKey,
  path: string[],
  { keyPlaces }: PlainReading,
): SchemaFinding[] {
  const place = keyPlaces[path.join('.')];
  const name = path.at(-1) ?? '';
  return issues.map((issue) => {
    const { note } = paramsOf(issue as z.core.$ZodIssue);
    const reason = `Unexpected ${show(name)} in \`${path.slice(0, -1).join('.')}\`, expected ${issue.message}`;
    return { kind: 'value', finding: { place, reason, ...(note && { note }) } };
  });
}

function valueFinding({ issue, path }: LocatedIssue, { plain, whole }: Subject): SchemaFinding[] {
  const actual = valueAt(plain.value, path);
  const own = plain.places[path.join('.')];
  // Something stands there and yet is no value: YAML has refused it, and that has been told.
  if (own && actual === undefined) return [];
  const place = own ?? enclosingPlace(path, { plain, whole });
  if (actual === undefined || actual === null) {
    const { note } = paramsOf(issue);
    const finding = { place, reason: missing(path, issue.message), ...(note && { note }) };
    return [{ kind: 'value', finding }];
  }
  const name = path.length > 0 ? `\`${path.join('.')}\`` : whole.name;
  return [wrongValue({ issue, path }, actual, { name, place })];
}

function missing(path: string[], expected: string): string {
  const name = path.at(-1) ?? '';
  // Who left an item of a list empty looks for no key.
  if (/^\d+$/.test(name)) return `\`${path.join('.')}\` is empty, expected ${expected}`;
  return `\`${name}\` is missing, expected \`${name}: …\` with ${expected}`;
}

function wrongValue(
  { issue, path }: LocatedIssue,
  actual: PlainValue,
  { name, place }: { name: string; place: Place },
): SchemaFinding {
  const params = paramsOf(issue);
  const { isDate = false } = params;
  const date = isDate && typeof actual === 'string' ? actual : '';
  const calendar = calendarFault(date);
  const modern = modernSpelling(date);
  const expected = modern ? `\`${modern}\`` : (calendar?.expected ?? issue.message);
  const note =
    (/season/i.test(date) ? seasonNote : undefined) ??
    calendar?.note ??
    params.note ??
    valueNote(issue, path.at(-1) ?? '', actual);
  const finding = {
    place,
    reason: `Unexpected ${show(actual)} for ${name}, expected ${expected}`,
    ...(typeof actual === 'string' && { actual }),
    ...(issue.code === 'invalid_value' && { expected: issue.values.map(String) }),
    ...(note !== undefined && { note }),
  };
  return { kind: isDate ? 'date' : 'value', finding };
}

const seasonNote =
  'A season stands in the place of the month: 21 is spring, 22 summer, 23 autumn, 24 winter, as in `2001-24`.';

/** An empty value has a key to point at; a missing key only the mapping it should stand in. */
function enclosingPlace(path: string[], { plain, whole }: Subject): Place {
  const own = plain.keyPlaces[path.join('.')];
  const parent = path.slice(0, -1);
  const around = parent.length === 0 ? undefined : plain.places[parent.join('.')];
  return own ?? around ?? whole.place ?? { start: { line: 1, column: 1, offset: 0 } };
}

function unknownKey(key: string, { issue, path }: LocatedIssue, subject: Subject): SchemaFinding {
  const place = subject.plain.keyPlaces[[...path, key].join('.')];
  const known = issue.message.split(' ');
  const nearest = nearestName(key, known);
  const expected = nearest === undefined ? known : [nearest];
  const words = expected.map((name) => `\`${name}\``).join(', ');
  return {
    kind: 'key',
    finding: {
      place,
      reason: `\`${key}\` is not a known key, expected ${nearest ? words : `one of ${words}`}`,
      actual: key,
      expected,
      note: nearest
        ? `Did you mean ${words}?`
        : path.length === 0
          ? subject.whole.unknownKeyNote
          : 'Remove it; no other key is read here.',
    },
  };
}

function paramsOf(issue: z.core.$ZodIssue): { isDate?: boolean; note?: string } {
  return issue.code === 'custom' ? (issue.params ?? {}) : {};
}

function valueAt(root: PlainValue, path: string[]): PlainValue | undefined {
  let value: PlainValue | undefined = root;
  for (const segment of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Array.isArray(value) ? value[Number(segment)] : value[segment];
  }
  return value;
}

function show(value: PlainValue): string {
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'object') return 'mapping';
  return `\`${clipText(String(value), 60)}\``;
}
