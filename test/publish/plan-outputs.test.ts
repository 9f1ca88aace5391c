import { describe, expect, it } from 'vitest';
import type { ManifestEntry } from '../../src/model/manifest.ts';
import { planOutputs } from '../../src/publish/plan-outputs.ts';

const plan = (sources: Record<string, string>, content = 'content', others: ManifestEntry[] = []) =>
  planOutputs(
    Object.entries(sources).map(([source, name]) => ({ source, name })),
    content,
    others,
  );
const slugs = (...args: Parameters<typeof plan>) => plan(...args).map(({ slug }) => slug);

describe('planOutputs', () => {
  it('mirrors the subfolders of the content folder', () => {
    expect(slugs({ 'content/a.md': 'a', 'content/deep/er/b.md': 'b' })).toEqual(['a', 'deep/er/b']);
  });

  it('puts a briefing from elsewhere at the top', () => {
    expect(slugs({ 'notes/a.md': 'a', 'b.md': 'b' })).toEqual(['a', 'b']);
  });

  it('knows the content folder also when it is the project', () => {
    expect(slugs({ 'deep/a.md': 'a' }, '.')).toEqual(['deep/a']);
  });

  it.each([
    ['the same name', 'same', 'same'],
    ['names that differ in case alone, as some disks cannot tell them apart', 'Same', 'same'],
  ])('finds two that want %s', (_, first, second) => {
    const clashes = plan({ 'content/a.md': first, 'content/b.md': second }).map(
      ({ clash }) => clash,
    );
    expect(clashes).toMatchObject([
      {
        ruleId: 'slug-unique',
        level: 'error',
        file: 'content/a.md',
        reason: expect.stringContaining('`content/b.md`'),
      },
      {
        ruleId: 'slug-unique',
        level: 'error',
        file: 'content/b.md',
        reason: expect.stringContaining('`content/a.md`'),
      },
    ]);
  });

  it('lets one name stand in two folders', () => {
    const clashes = plan({ 'content/a/x.md': 'x', 'content/b/x.md': 'x' }).map(
      ({ clash }) => clash,
    );
    expect(clashes).toEqual([undefined, undefined]);
  });
});
