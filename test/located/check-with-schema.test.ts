import { describe, expect, it } from 'vitest';
import { checkWithSchema } from '../../src/located/check-with-schema.ts';
import { readYaml } from '../../src/located/read-yaml.ts';
import { choice, filledText, formedText, list, table } from '../../src/located/schema-kinds.ts';

const schema = table({
  name: filledText(),
  paper: choice(['a4', 'letter']).optional(),
  words: list(formedText('a word of small letters', /^[a-z]+$/, 'Write it small.')).default([]),
});

const whole = {
  name: 'the form',
  place: { start: { line: 1, column: 1 } },
  unknownKeyNote: 'Leave it out.',
};

function check(yaml: string) {
  const { value = { kind: 'list' as const, items: [] } } = readYaml(yaml);
  return checkWithSchema(value, schema, whole);
}

/** Findings as `line:column kind reason | note`. */
const told = (yaml: string) =>
  check(yaml).findings.map(({ kind, finding: { place, reason, note } }) => {
    const at = `${place?.start.line}:${place?.start.column}`;
    return `${at} ${kind} ${reason}${note ? ` | ${note}` : ''}`;
  });

describe('checkWithSchema', () => {
  it('gives the value as the schema makes it', () => {
    expect(check('name: T')).toMatchObject({ value: { name: 'T', words: [] }, findings: [] });
  });

  it('gives the place of each value', () => {
    const { places } = check('name: T\nwords: [a, b]');
    expect(places['words.1']?.start).toEqual({ line: 2, column: 12, offset: 19 });
  });

  it.each([
    ['name: [T]', '1:7 value Unexpected list for `name`, expected text'],
    ['nam: T', '1:1 value `name` is missing, expected `name: …` with text'],
    ['name:', '1:1 value `name` is missing, expected `name: …` with text'],
    ['', '1:1 value `name` is missing, expected `name: …` with text'],
    [
      '- T',
      '1:1 value Unexpected list for the form, expected keys and values (name, paper, words)',
    ],
    ['T', '1:1 value Unexpected `T` for the form, expected keys and values (name, paper, words)'],
  ])('refuses %j', (yaml, start) => {
    expect(told(yaml)[0]?.slice(0, start.length)).toBe(start);
  });

  it('tells every fault at once, with the nearest known key or word', () => {
    expect(told('name: T\npapr: a4\npaper: A5\nwords: [a, B]\nx: y')).toEqual([
      '3:8 value Unexpected `A5` for `paper`, expected one of `a4`, `letter` | Did you mean `a4`?',
      '4:12 value Unexpected `B` for `words.1`, expected a word of small letters | Write it small.',
      '2:1 key `papr` is not a known key, expected `paper` | Did you mean `paper`?',
      '5:1 key `x` is not a known key, expected one of `name`, `paper`, `words` | Leave it out.',
    ]);
  });

  it('says no second time what YAML has refused', () => {
    expect(told('name: *T')).toEqual([]);
    expect(check('name: *T').value).toBeUndefined();
  });

  it.each([
    ['name: T\n__proto__: x', '2:1 value `__proto__` cannot be a key, expected another word'],
    [
      'name: "\\0"',
      '1:7 value Unexpected control character `U+0000`, expected text | Remove the escape.',
    ],
  ])('refuses what no value may hold: %j', (yaml, finding) => {
    expect([told(yaml), check(yaml).value]).toEqual([[finding], undefined]);
  });
});
