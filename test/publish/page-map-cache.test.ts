import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
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

  it('is lost without a word where the cache cannot be written', async () => {
    const project = temporaryProject({ 'page-maps': 'a file in the way' });
    await expect(
      createPageMapCache(project.root, '/one').write('a.md', {}),
    ).resolves.toBeUndefined();
  });

  it('goes with those that were written longest ago, where there are too many', async () => {
    const { root } = temporaryProject();
    const folder = path.join(root, 'page-maps');
    mkdirSync(folder);
    for (let index = 0; index < 2_000; index += 1)
      writeFileSync(path.join(folder, `${index}.json`), '{}');
    utimesSync(path.join(folder, '7.json'), 0, 0);
    const cache = createPageMapCache(root, '/one');
    await cache.write('a.md', { 'cite-1': 3 });
    const left = readdirSync(folder);
    expect(left).toHaveLength(1_800);
    expect(left).not.toContain('7.json');
    expect(await cache.read('a.md')).toEqual({ 'cite-1': 3 });
  });
});
