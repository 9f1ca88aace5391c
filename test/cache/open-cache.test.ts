import { chmodSync, chownSync, mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openCache } from '../../src/cache/open-cache.ts';
import { temporaryProject } from '../support/temporary-project.ts';

const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;
/** A cache folder that is there already, below one that may stand open. */
function standingCache() {
  const project = temporaryProject();
  const parent = path.join(project.root, 'parent');
  const folder = path.join(parent, 'cache');
  const builds = path.join(folder, 'builds');
  mkdirSync(builds, { recursive: true });
  return { project, parent, folder, builds, open: () => openCache({ BRIEFPRESS_CACHE: folder }) };
}

describe('the folder of the cache', () => {
  it('is made for its owner alone', async () => {
    const { open, builds } = standingCache();
    expect(await open()).toEqual({ folder: builds });
    expect(statSync(builds).mode & 0o777).toBe(0o700);
  });

  it('is used where its links lead', async () => {
    const { project, folder, builds } = standingCache();
    const link = path.join(project.root, 'link');
    symlinkSync(folder, link);
    expect(await openCache({ BRIEFPRESS_CACHE: link })).toEqual({ folder: builds });
  });

  it.each(['builds', 'folder', 'parent'] as const)(
    'is refused when others may write %s, and that place is named',
    async (which) => {
      const cache = standingCache();
      for (const mode of [0o777, 0o770, 0o707]) {
        chmodSync(cache[which], mode);
        expect(await cache.open()).toEqual({
          refused: `other users may write \`${cache[which]}\``,
        });
      }
    },
  );

  it('may lie in a folder like that for temporary files, where nobody moves what is another’s', async () => {
    const { parent, builds, open } = standingCache();
    chmodSync(parent, 0o1777);
    expect(await open()).toEqual({ folder: builds });
  });

  it.skipIf(!isRoot).each(['builds', 'folder', 'parent'] as const)(
    'is refused when %s belongs to another user',
    async (which) => {
      const cache = standingCache();
      chownSync(cache[which], NOBODY, NOBODY);
      expect(await cache.open()).toEqual({
        refused: `\`${cache[which]}\` belongs to another user`,
      });
    },
  );

  it.skipIf(!isRoot)('is refused to an ordinary user who was given that of another', async () => {
    const { builds, folder, open, project } = standingCache();
    for (const above of [path.dirname(project.root), path.dirname(path.dirname(project.root))]) {
      chmodSync(above, 0o711);
    }
    chmodSync(folder, 0o1777);
    chmodSync(builds, 0o755);
    process.seteuid?.(NOBODY);
    try {
      expect(await open()).toEqual({ refused: `\`${builds}\` belongs to another user` });
    } finally {
      process.seteuid?.(0);
    }
  });

  it('is refused when a file or a link to nothing stands in its place', async () => {
    const { project } = standingCache();
    for (const make of [
      (at: string) => writeFileSync(at, ''),
      (at: string) => symlinkSync('/nowhere/at/all', at),
    ]) {
      const folder = path.join(project.root, `cache-${Math.random()}`);
      mkdirSync(folder);
      make(path.join(folder, 'builds'));
      expect(await openCache({ BRIEFPRESS_CACHE: folder })).toEqual({
        refused: expect.stringContaining('cannot be made or looked at'),
      });
    }
  });
});
