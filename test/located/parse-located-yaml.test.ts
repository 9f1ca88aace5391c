import { describe, expect, it } from 'vitest';
import { parseLocatedYaml } from '../../src/located/parse-located-yaml.ts';

describe('parseLocatedYaml', () => {
  it('keeps the spelling of a number', () => {
    const { value } = parseLocatedYaml('volume: 014');
    expect(value?.kind === 'map' && value.entries[0]?.value).toMatchObject({ spelling: '014' });
  });

  it('folds text that runs over several lines', () => {
    const { value } = parseLocatedYaml('title: >-\n  One\n  line');
    expect(value?.kind === 'map' && value.entries[0]?.value).toMatchObject({ value: 'One line' });
  });

  it('gives the place of a value', () => {
    const { value } = parseLocatedYaml('- id: a\n  title: B');
    const entry = value?.kind === 'list' ? value.items[0] : undefined;
    const title = entry?.kind === 'map' ? entry.entries[1]?.value : undefined;
    expect(title?.place?.start).toEqual({ line: 2, column: 10, offset: 17 });
  });

  it('follows an alias', () => {
    const { value } = parseLocatedYaml('- &a x\n- *a');
    expect(value?.kind === 'list' && value.items[1]).toMatchObject({ value: 'x' });
  });

  it('reads the first document that holds something, as pandoc fences its files', () => {
    const { value } = parseLocatedYaml('---\nreferences: []\n---\n');
    expect(value?.kind === 'map' && value.entries[0]?.key).toBe('references');
  });

  it('gives nothing for an empty file', () => {
    expect(parseLocatedYaml('# nothing\n')).toEqual({ faults: [] });
  });

  it('shows what stands where the syntax breaks', () => {
    expect(parseLocatedYaml('- id: a\n  title: One: two').faults[0]?.reason).toBe(
      'Unexpected `One: two`, expected YAML: nested mappings are not allowed in compact mappings',
    );
  });

  it('says so where the value breaks off', () => {
    expect(parseLocatedYaml('- id: "a').faults[0]?.reason).toMatch(/^The value breaks off here, /);
  });

  it('tells where the syntax breaks', () => {
    expect(parseLocatedYaml('- id: a\n  title: "open').faults[0]?.place.start.line).toBe(2);
  });

  it('refuses tags of its own', () => {
    expect(parseLocatedYaml('- !!js/function x').faults).toHaveLength(1);
  });

  it.each([
    ['brackets', '['.repeat(50_000)],
    ['dashes', '- '.repeat(5000)],
    ['keys in keys', '? '.repeat(5000)],
    ['indentation', Array.from({ length: 300 }, (_, n) => `${' '.repeat(n)}a:`).join('\n')],
    ['a list that holds itself', '&a [*a]'],
    [
      'aliases that multiply',
      ['a: &a [x, x, x, x, x, x, x, x, x]']
        .concat('bcdefg'.split('').map((n, i) => line(n, 'abcdefg'[i] ?? 'a')))
        .join('\n'),
    ],
  ])('refuses %s without growing', (_, text) => {
    expect(parseLocatedYaml(text).faults.length).toBeGreaterThan(0);
  });
});

function line(name: string, before: string): string {
  return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(', ')}]`;
}
