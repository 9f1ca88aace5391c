import { describe, expect, it } from 'vitest';
import { readSources } from '../../src/references/record/read-library.ts';
import { readFrontMatter } from '../../src/source/parse-front-matter.ts';

/** Sources of front matter whose references begin on line 5. */
function sourcesOf(entries: string) {
  const text = `---\ntitle: T\nstatus: draft\nreferences:\n${entries}\n---\n`;
  const { frontMatter } = readFrontMatter({ path: 'a.md', text, sha256: '' });
  return readSources(frontMatter?.references ?? { kind: 'list', items: [] }, 'a.md');
}

describe('readSources', () => {
  it('reads the entries of the briefing itself', () => {
    const { sources, findings } = sourcesOf('  - {id: a, type: book, volume: 014, number: true}');
    expect([sources.map(({ key, file, item }) => [key, file, item]), findings]).toEqual([
      [['a', 'a.md', { id: 'a', type: 'book', volume: '014', number: 'true' }]],
      [],
    ]);
  });

  it('names fields without the path before them', () => {
    const [source] = sourcesOf(
      '  - id: a\n    title: T\n    custom:\n      url-status: dead',
    ).sources;
    const lines = Object.entries(source?.fields ?? {}).map(([name, { start }]) => [
      name,
      start.line,
    ]);
    expect([source?.place?.start.line, Object.fromEntries(lines)]).toEqual([
      5,
      { id: 5, title: 6, 'custom.url-status': 8 },
    ]);
  });

  it('tells a fault at its place', () => {
    const { findings } = sourcesOf('  - id: a\n    title: {}');
    expect(findings[0]?.finding).toMatchObject({
      file: 'a.md',
      place: { start: { line: 6, column: 12 } },
    });
  });

  it('takes a field that is left empty for none', () => {
    const { sources, findings } = sourcesOf('  - id: a\n    title:\n    publisher: P');
    expect([sources[0]?.item, findings]).toEqual([
      { id: 'a', type: 'document', publisher: 'P' },
      [],
    ]);
  });
});
