import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readYaml, type YamlReading } from '../../src/located/read-yaml.ts';
import type { LocatedValue } from '../../src/model/located-value.ts';

/** Value of the first key. */
function firstOf(yaml: string, reading?: YamlReading): LocatedValue | undefined {
  const { value } = readYaml(yaml, reading);
  return value?.kind === 'map' ? value.entries[0]?.value : undefined;
}

const reasonsOf = (yaml: string) => readYaml(yaml).faults.map(({ reason }) => reason);

describe('readYaml', () => {
  it.each([
    ['volume: 014', '014'],
    ['version: 1.10', '1.10'],
    ['flag: true', 'true'],
    ['day: 2016-04-15', '2016-04-15'],
    ['quoted: "a\\tb"', 'a\tb'],
    ["single: 'it''s'", "it's"],
    ['title: >-\n  One\n  line', 'One line'],
  ])('reads the text of %j as its author spelt it', (yaml, text) => {
    expect(firstOf(yaml)).toMatchObject({ value: text, spelling: text });
  });

  it('keeps the spelling of a number that is read as one', () => {
    expect(firstOf('volume: 014', { isTyped: true })).toMatchObject({ value: 14, spelling: '014' });
  });

  it.each(['a:', 'a: null', 'a: ~'])('takes %j for nothing', (yaml) => {
    expect(firstOf(yaml)).toMatchObject({ kind: 'scalar', value: null });
  });

  it('gives the place of a value and of its key', () => {
    const { value } = readYaml('- id: a\n  title: B');
    const entry = value?.kind === 'list' ? value.items[0] : undefined;
    const title = entry?.kind === 'map' ? entry.entries[1] : undefined;
    expect([title?.keyPlace?.start, title?.value.place?.start]).toEqual([
      { line: 2, column: 3, offset: 10 },
      { line: 2, column: 10, offset: 17 },
    ]);
  });

  it('counts places in the file that holds the text', () => {
    expect(firstOf('\na: b', { beginning: { line: 5, offset: 40 } })?.place?.start).toEqual({
      line: 6,
      column: 4,
      offset: 44,
    });
  });

  it('follows an alias', () => {
    const { value } = readYaml('- &a x\n- *a');
    expect(value?.kind === 'list' && value.items[1]).toMatchObject({ value: 'x' });
  });

  it('gives an empty value for an empty text', () => {
    expect(readYaml('# nothing\n')).toEqual({
      value: { kind: 'scalar', value: null, spelling: '' },
      faults: [],
    });
  });

  it('tells a second document, which would be left out', () => {
    const { faults } = readYaml('a: b\n...\nc: d\n');
    expect(faults.map(({ place, reason }) => `${place.start.line} ${reason}`)).toEqual([
      '3 Unexpected `c: d`, expected one YAML document',
    ]);
  });

  it('tells an alias of nothing, and reads what stands beside it', () => {
    const { value, faults } = readYaml('a: *b\nc: d');
    expect(faults.map(({ place, reason }) => [place.start.column, reason])).toEqual([
      [4, '`*b` is an alias of nothing, expected the name of an anchor above it'],
    ]);
    expect(value?.kind === 'map' && value.entries.map((entry) => entry.value)).toMatchObject([
      { value: null, isRefused: true },
      { value: 'd' },
    ]);
  });

  it.each([
    ['a: !!str b', 'Unexpected tag `tag:yaml.org,2002:str`, expected a plain value'],
    ['? [a]\n: b', 'This key is not text, expected a word before the colon'],
    ['a: b\na: c', 'Unexpected `a: c`, expected each key once'],
    ['a: b: c', 'Unexpected `b: c`, expected one key and one value on a line'],
  ])('refuses %j', (yaml, reason) => {
    expect(reasonsOf(yaml)).toEqual([reason]);
  });

  it.each([
    ['brackets', '['.repeat(50_000)],
    ['brackets across lines', `a: ${'[ # ]\n  '.repeat(5000)}`],
    ['dashes', '- '.repeat(5000)],
    ['keys in keys', '? '.repeat(5000)],
    ['indentation', Array.from({ length: 300 }, (_, n) => `${' '.repeat(n)}a:`).join('\n')],
    ['a list that holds itself', '&a [*a]'],
    ['a list that holds itself four times', 'a: &a [x, *a, *a, *a, *a]'],
    [
      'aliases that multiply',
      ['a: &a [x, x, x, x, x, x, x, x, x]']
        .concat('bcdefg'.split('').map((n, i) => line(n, 'abcdefg'[i] ?? 'a')))
        .join('\n'),
    ],
  ])('refuses %s without growing', (_, text) => {
    for (const isForeign of [false, true]) {
      expect(readYaml(text, { isForeign }).faults).toHaveLength(1);
    }
  });

  it('reads many aliases that do not multiply', () => {
    const yaml = `a: &a [1, 2]\nb: [${Array.from({ length: 500 }, () => '*a').join(', ')}]`;
    expect(readYaml(yaml).faults).toEqual([]);
  });

  it('never throws, and places every fault in the text', () => {
    const unit = fc.constantFrom(
      ...['a', 'b', ': ', '\n', '  ', '- ', '? ', '[', ']', '{', '}', '"', "'"],
      ...['&a ', '*a', '!!str ', '!x ', '#', '|', '>', '@', '---\n', '...\n', '<<', '\t', ','],
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), fc.boolean(), (yaml, isForeign) => {
        for (const { place } of readYaml(yaml, { isForeign }).faults) {
          expect(place.start.line).toBeLessThanOrEqual(yaml.split('\n').length);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

function line(name: string, before: string): string {
  return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(', ')}]`;
}
