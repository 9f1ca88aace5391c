import type { z } from 'zod';
import { nearestName } from '../messages/nearest-name.ts';
import type { RuleId } from '../messages/rule-levels.ts';
import type { Finding, Place } from '../model/message.ts';
import { calendarFault } from './calendar-fault.ts';
import type { ReadYaml, YamlValue } from './read-yaml.ts';
import { valueNote } from './value-note.ts';

/** A finding and the rule that speaks. */
export interface RuledFinding {
  ruleId: RuleId;
  finding: Finding;
}

/**
 * Put the issues of the schema into words, each at its line and column.
 *
 * @param issues What the schema found.
 * @param yaml The front matter as read, for spellings and places.
 * @param whole Place of the whole block, where nothing nearer is known.
 * @returns One finding for each wrong value, missing key and unknown key.
 */
export function frontMatterFindings(
  issues: readonly z.core.$ZodIssue[],
  yaml: ReadYaml,
  whole: Place,
): RuledFinding[] {
  // Where the whole is no mapping, nothing in it can be missing.
  const root = issues.find(isWrongKind);
  const flat = (root ? [root] : issues).flatMap((issue) => nearestBranch(issue, []));
  return flat.flatMap(({ issue, path }) => {
    if (issue.code !== 'unrecognized_keys') return valueFinding(issue, path, yaml, whole);
    const known = issue.message.split(' ');
    return issue.keys.map((key) => unknownKey(key, path, known, yaml));
  });
}

interface LocatedIssue {
  issue: z.core.$ZodIssue;
  path: string[];
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

function valueFinding(
  issue: z.core.$ZodIssue,
  path: string[],
  yaml: ReadYaml,
  whole: Place,
): RuledFinding[] {
  const actual = valueAt(yaml.value, path);
  const own = yaml.places[path.join('.')];
  // Something stands there and yet is no value: YAML has refused it, and that has been told.
  if (own && actual === undefined) return [];
  const place = own ?? enclosingPlace(path, yaml, whole);
  if (actual === undefined || actual === null) {
    const { note } = paramsOf(issue);
    const finding = { place, reason: missing(path, issue.message), ...(note && { note }) };
    return [{ ruleId: 'front-matter-valid', finding }];
  }
  return [wrongValue(issue, path, actual, place)];
}

function missing(path: string[], expected: string): string {
  const name = path.at(-1) ?? '';
  // Who left an item of a list empty looks for no key.
  if (/^\d+$/.test(name)) return `\`${path.join('.')}\` is empty, expected ${expected}`;
  return `\`${name}\` is missing, expected \`${name}: …\` with ${expected}`;
}

function wrongValue(
  issue: z.core.$ZodIssue,
  path: string[],
  actual: YamlValue,
  place: Place,
): RuledFinding {
  const name = path.length > 0 ? `\`${path.join('.')}\`` : 'the front matter';
  const params = paramsOf(issue);
  const isDate = params.rule === 'date-valid';
  const calendar = isDate && typeof actual === 'string' ? calendarFault(actual) : undefined;
  const expected = calendar?.expected ?? issue.message;
  const note = calendar?.note ?? params.note ?? valueNote(issue, path.at(-1) ?? '', actual);
  const finding = {
    place,
    reason: `Unexpected ${show(actual)} for ${name}, expected ${expected}`,
    ...(typeof actual === 'string' && { actual }),
    ...(issue.code === 'invalid_value' && { expected: issue.values.map(String) }),
    ...(note !== undefined && { note }),
  };
  return { ruleId: isDate ? 'date-valid' : 'front-matter-valid', finding };
}

/** An empty value has a key to point at; a missing key only the mapping it should stand in. */
function enclosingPlace(path: string[], yaml: ReadYaml, whole: Place): Place {
  const own = yaml.keyPlaces[path.join('.')];
  if (own) return own;
  const parent = path.slice(0, -1);
  return parent.length === 0 ? whole : (yaml.places[parent.join('.')] ?? whole);
}

function unknownKey(key: string, path: string[], known: string[], yaml: ReadYaml): RuledFinding {
  const place = yaml.keyPlaces[[...path, key].join('.')];
  const nearest = nearestName(key, known);
  const expected = nearest === undefined ? known : [nearest];
  const words = expected.map((name) => `\`${name}\``).join(', ');
  return {
    ruleId: 'front-matter-known-key',
    finding: {
      ...(place && { place }),
      reason: `\`${key}\` is not a known key, expected ${nearest ? words : `one of ${words}`}`,
      actual: key,
      expected,
      note: nearest ? `Did you mean ${words}?` : removalNote(path),
    },
  };
}

function removalNote(path: string[]): string {
  return path.length === 0
    ? 'Remove it; a fact of your own can go under `facts`.'
    : 'Remove it; no other key is read here.';
}

function paramsOf(issue: z.core.$ZodIssue): { rule?: string; note?: string } {
  return issue.code === 'custom' ? (issue.params ?? {}) : {};
}

function valueAt(root: YamlValue | undefined, path: string[]): YamlValue | undefined {
  let value: YamlValue | undefined = root;
  for (const segment of path) {
    if (value === null || value === undefined || typeof value === 'string') return undefined;
    value = Array.isArray(value) ? value[Number(segment)] : value[segment];
  }
  return value;
}

function show(value: YamlValue): string {
  if (Array.isArray(value)) return 'list';
  if (typeof value !== 'string') return 'mapping';
  return `\`${value.length > 60 ? `${value.slice(0, 59)}…` : value}\``;
}
