import { describe, expect, it } from 'vitest';
import { parseCslYaml } from '../../src/references/parse-csl-yaml.ts';

describe('parseCslYaml', () => {
  it('reads numbers and truth values as such, with their spelling', () => {
    const { value } = parseCslYaml('[014, true]');
    expect(value?.kind === 'list' && value.items).toMatchObject([
      { value: 14, spelling: '014' },
      { value: true, spelling: 'true' },
    ]);
  });

  it('reads the first document that holds something, as pandoc fences its files', () => {
    const { value } = parseCslYaml('---\nreferences: []\n---\n');
    expect(value?.kind === 'map' && value.entries[0]?.key).toBe('references');
  });

  it('gives nothing for an empty file', () => {
    expect(parseCslYaml('# nothing\n')).toEqual({ faults: [] });
  });

  it('keeps a name that stands twice, for whoever reads the entry', () => {
    const { value, faults } = parseCslYaml('title: A\ntitle: B');
    expect([value?.kind === 'map' && value.entries.map(({ key }) => key), faults]).toEqual([
      ['title', 'title'],
      [],
    ]);
  });

  it('takes the tags of YAML itself', () => {
    const { value } = parseCslYaml('volume: !!str 014');
    expect(value?.kind === 'map' && value.entries[0]?.value).toMatchObject({ value: '014' });
  });

  it('shows what stands where the syntax breaks', () => {
    expect(parseCslYaml('- id: a\n  title: One: two').faults[0]?.reason).toBe(
      'Unexpected `One: two`, expected YAML: nested mappings are not allowed in compact mappings',
    );
  });

  it('says so where the value breaks off', () => {
    expect(parseCslYaml('- id: "a').faults[0]?.reason).toMatch(/^The value breaks off here, /);
  });

  it('tells where the syntax breaks', () => {
    expect(parseCslYaml('- id: a\n  title: "open').faults[0]?.place.start.line).toBe(2);
  });

  it('refuses tags of its own', () => {
    expect(parseCslYaml('- !!js/function x').faults).toHaveLength(1);
  });
});
