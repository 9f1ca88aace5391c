import { describe, expect, it } from 'vitest';
import type { Source } from '../../src/model/reference.ts';
import { mergeLibraries } from '../../src/references/merge-libraries.ts';

describe('mergeLibraries', () => {
  it('lets the first source of a key win', () => {
    const { library } = mergeLibraries([[source('a', 'doc.md')], [source('a', 'refs.json')]]);
    expect(library.get('a')?.file).toBe('doc.md');
  });

  it('keeps the order of precedence', () => {
    const { library } = mergeLibraries([[source('b', '1')], [source('a', '2'), source('b', '2')]]);
    expect([...library.keys()]).toEqual(['b', 'a']);
  });

  it('names both sources of a clash, also inside one file', () => {
    const [kept, dropped] = [source('a', 'refs.json'), source('a', 'refs.json')];
    const { clashes } = mergeLibraries([[kept, dropped]]);
    expect(clashes[0]?.kept === kept && clashes[0].dropped === dropped).toBe(true);
  });

  it('tells keys apart by case', () => {
    expect(mergeLibraries([[source('a', '1'), source('A', '1')]]).clashes).toEqual([]);
  });
});

function source(key: string, file: string): Source {
  return { key, file, item: { id: key, type: 'book' }, fields: {} };
}
