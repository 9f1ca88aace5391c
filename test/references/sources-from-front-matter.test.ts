import { describe, expect, it } from 'vitest';
import { sourcesFromFrontMatter } from '../../src/references/sources-from-front-matter.ts';

const place = (line: number) => ({ start: { line, column: 3 } });

describe('sourcesFromFrontMatter', () => {
  it('reads the entries of the briefing itself', () => {
    const { sources } = sourcesFromFrontMatter([{ id: 'a', type: 'book' }], {}, 'a.md');
    expect(sources).toEqual([
      { key: 'a', file: 'a.md', item: { id: 'a', type: 'book' }, fields: {} },
    ]);
  });

  it('names fields without the path before them', () => {
    const items = [{ id: 'a', title: 'T', custom: { 'url-status': 'dead' } }];
    const places = {
      'references.0': place(5),
      'references.0.title': place(6),
      'references.0.custom.url-status': place(7),
    };
    const [source] = sourcesFromFrontMatter(items, places, 'a.md').sources;
    expect([source?.place, source?.fields]).toEqual([
      place(5),
      { title: place(6), 'custom.url-status': place(7) },
    ]);
  });

  it('tells a fault at its place', () => {
    const places = { 'references.0.title': place(6) };
    const { findings } = sourcesFromFrontMatter([{ id: 'a', title: [] }], places, 'a.md');
    expect(findings[0]?.finding).toMatchObject({ file: 'a.md', place: place(6) });
  });
});
