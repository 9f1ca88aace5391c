import { readdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createPageMapCache } from '../../src/publish/page-map-cache.ts';
import { temporaryProject } from '../support/temporary-project.ts';

describe('the page map of a briefing', () => {
  it('is remembered, for its project alone', async () => {
    const { root } = temporaryProject();
    await createPageMapCache(root, '/one').write('a.md', { 'cite-1': 3 });
    expect(await createPageMapCache(root, '/one').read('a.md')).toEqual({ 'cite-1': 3 });
    expect(await createPageMapCache(root, '/two').read('a.md')).toBeUndefined();
  });

  it.each(['{"cite-1": "3"}', '{"cite-1": 0}', '[1]', 'null', '{'])(
    'is forgotten when it reads %s',
    async (text) => {
      const { root } = temporaryProject();
      const cache = createPageMapCache(root, '/one');
      await cache.write('a.md', { 'cite-1': 3 });
      const folder = path.join(root, 'page-maps');
      for (const name of readdirSync(folder)) writeFileSync(path.join(folder, name), text);
      expect(await cache.read('a.md')).toBeUndefined();
    },
  );

  it('is forgotten when very many others were kept later', async () => {
    const { root } = temporaryProject();
    const cache = createPageMapCache(root, '/one');
    await cache.write('a.md', { 'cite-1': 3 });
    const folder = path.join(root, 'page-maps');
    for (const name of readdirSync(folder)) utimesSync(path.join(folder, name), 0, 0);
    for (let count = 0; count < 4_000; count += 1) writeFileSync(path.join(folder, `${count}`), '');
    const later = createPageMapCache(root, '/one');
    await later.write('b.md', { 'cite-2': 4 });
    expect(readdirSync(folder)).toHaveLength(2_000);
    expect([await later.read('a.md'), await later.read('b.md')]).toEqual([
      undefined,
      { 'cite-2': 4 },
    ]);
  });

  it('is lost without a word where the cache cannot be written', async () => {
    const project = temporaryProject({ 'page-maps': 'a file in the way' });
    await expect(
      createPageMapCache(project.root, '/one').write('a.md', {}),
    ).resolves.toBeUndefined();
  });
});
