import { describe, expect, it } from 'vitest';
import { nameAsCited } from '../../src/references/name-as-cited.ts';
import { readLibrary } from '../support/read-library.ts';

const named = (text: string, file: string, ...cited: string[]) => {
  const { sources, findings } = nameAsCited(readLibrary(text, file), new Set(cited));
  return [sources.map(({ key }) => key), findings.map(({ finding }) => finding.reason)];
};

describe('nameAsCited', () => {
  it('gives an entry the other key that it is cited by', () => {
    const text = '[{"id": "a", "citation-key": "fox2019"}, {"id": "b", "citation-key": "fox2020"}]';
    expect(named(text, 'r.json', 'fox2019', 'b')).toEqual([['fox2019', 'b'], []]);
  });

  it.each([['Fox1948'], ['FOX1948'], ['fox1948']])('finds a made key cited as %s', (key) => {
    const text = 'TY  - JOUR\nAU  - Fox, A.\nPY  - 1948\nER  - ';
    expect(named(text, 'r.ris', key)).toEqual([[key], []]);
  });

  it('minds letter case in a key that a file gives', () => {
    expect(named('TY  - JOUR\nID  - fox\nER  - ', 'r.ris', 'Fox')).toEqual([['fox'], []]);
  });

  it('keeps a key that another entry has', () => {
    const text = '[{"id": "a", "citation-key": "b"}, {"id": "b"}]';
    expect(named(text, 'r.json', 'b')).toEqual([['a', 'b'], []]);
  });

  it('tells once that keys are those of a database', () => {
    const text = '[{"id": "http://zotero.org/items/A"}, {"id": "http://zotero.org/items/B"}]';
    expect(named(text, 'r.json', 'fox')[1]).toEqual([
      'Entry with the key of a database, `http://zotero.org/items/A` (and 1 more), expected a citation key',
    ]);
  });

  it('renames what is wrong with an entry, too', () => {
    const library = readLibrary('[{"id": "a", "citation-key": "fox", "volume": true}]', 'r.json');
    const { findings } = nameAsCited(library, new Set(['fox']));
    expect(findings.map(({ finding }) => finding.key)).toEqual(['fox']);
  });
});
