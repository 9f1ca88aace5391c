import { chmodSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { findCacheFolder, findProgramFolder, isPrivate } from '../../src/io/cache-folder.ts';
import { temporaryFolder } from '../print/temporary-folder.ts';

function useTemporary(folder: string): void {
  vi.stubEnv('TMPDIR', folder);
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
}

describe('findCacheFolder', () => {
  it('prefers the folder that BRIEFPRESS_CACHE names', async () => {
    const own = path.join(temporaryFolder(), 'own');
    expect(await findCacheFolder({ BRIEFPRESS_CACHE: own, HOME: '/dev/null' })).toBe(own);
  });

  it('takes a folder of its own in XDG_CACHE_HOME', async () => {
    const shared = temporaryFolder();
    expect(await findCacheFolder({ XDG_CACHE_HOME: shared })).toBe(path.join(shared, 'briefpress'));
  });

  it('ignores a relative XDG_CACHE_HOME', async () => {
    const home = temporaryFolder();
    const found = await findCacheFolder({ XDG_CACHE_HOME: 'cache', HOME: home });
    expect(found).toBe(path.join(home, '.cache', 'briefpress'));
  });

  it('falls through to the next place when one cannot be written', async () => {
    const folder = temporaryFolder();
    const inTheWay = path.join(folder, 'file');
    writeFileSync(inTheWay, '');
    const found = await findCacheFolder({ BRIEFPRESS_CACHE: inTheWay, XDG_CACHE_HOME: folder });
    expect(found).toBe(path.join(folder, 'briefpress'));
  });

  it('makes a private folder among the temporary files as a last resort', async () => {
    useTemporary(temporaryFolder());
    expect(await isPrivate(await findCacheFolder({ HOME: '/dev/null' }))).toBe(true);
  });

  it('does not trust a temporary folder that others can write', async () => {
    const folder = temporaryFolder();
    useTemporary(folder);
    const last = await findCacheFolder({ HOME: '/dev/null' });
    chmodSync(last, 0o777);
    await expect(findCacheFolder({ HOME: '/dev/null' })).rejects.toMatchObject({ kind: 'machine' });
  });

  it('leaves nothing behind from trying', async () => {
    const own = path.join(temporaryFolder(), 'own');
    await findCacheFolder({ BRIEFPRESS_CACHE: own });
    expect(readdirSync(own)).toEqual([]);
  });
});

describe('isPrivate', () => {
  it('does not accept a link to a private folder', async () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'real'), { mode: 0o700 });
    symlinkSync(path.join(folder, 'real'), path.join(folder, 'link'));
    expect(await isPrivate(path.join(folder, 'link'))).toBe(false);
  });
});

describe('findProgramFolder', () => {
  it('is that of the cache where nobody else may write it', async () => {
    const own = path.join(temporaryFolder(), 'own');
    expect(await findProgramFolder({ BRIEFPRESS_CACHE: own })).toEqual({ folder: own });
  });

  it.each([
    ['the folder itself', '.'],
    ['a folder above it', '..'],
  ])('passes over one where others may write %s, and says so', async (_, which) => {
    const folder = temporaryFolder();
    const own = path.join(folder, 'above', 'own');
    mkdirSync(own, { recursive: true });
    const open = path.join(own, which);
    chmodSync(open, 0o777);
    const found = await findProgramFolder({ BRIEFPRESS_CACHE: own, HOME: folder });
    expect(found).toEqual({
      folder: path.join(folder, '.cache', 'briefpress'),
      refused: `other users may write \`${open}\``,
    });
  });

  it('is the next one where it cannot even be made', async () => {
    const folder = temporaryFolder();
    const found = await findProgramFolder({ BRIEFPRESS_CACHE: '/proc/nope', HOME: folder });
    expect(found.folder).toBe(path.join(folder, '.cache', 'briefpress'));
  });

  it('names the variable where there is none', async () => {
    const folder = temporaryFolder();
    useTemporary(folder);
    mkdirSync(path.join(folder, `briefpress-cache-${process.getuid?.() ?? 'user'}`));
    chmodSync(path.join(folder, `briefpress-cache-${process.getuid?.() ?? 'user'}`), 0o777);
    await expect(findProgramFolder({ HOME: '/dev/null' })).rejects.toMatchObject({
      kind: 'machine',
      note: expect.stringContaining('BRIEFPRESS_CACHE'),
    });
  });
});
