import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  type ArchiveSet,
  describeBrowserArchives,
} from '../../../src/print/browser/browser-archives.ts';
import { removeIfDamaged, unpackBrowser } from '../../../src/print/browser/unpack-browser.ts';
import { runModule } from '../run-module.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const PROGRAM = 'a program\n'.repeat(100_000);

/** A set with one program in it, in a folder of its own. */
function programSet(folder: string): ArchiveSet {
  const file = path.join(folder, 'program.br');
  const fast = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };
  writeFileSync(file, brotliCompressSync(PROGRAM, fast));
  return { name: 'browser-1-abc', archives: [{ path: file, kind: 'program', target: 'shell' }] };
}

function emptyCache(folder: string): string {
  const cache = path.join(folder, 'cache');
  mkdirSync(cache);
  return cache;
}

describe('unpackBrowser', () => {
  it('unpacks a program that only its owner may run and change', async () => {
    const folder = temporaryFolder();
    const unpacked = await unpackBrowser(programSet(folder), emptyCache(folder));
    expect(statSync(path.join(unpacked, 'shell')).mode & 0o777).toBe(0o700);
  });

  it('unpacks every byte', async () => {
    const folder = temporaryFolder();
    const unpacked = await unpackBrowser(programSet(folder), emptyCache(folder));
    expect(readFileSync(path.join(unpacked, 'shell'), 'utf8')).toBe(PROGRAM);
  });

  it('leaves nothing but the unpacked folder in the cache', async () => {
    const folder = temporaryFolder();
    const cache = emptyCache(folder);
    await unpackBrowser(programSet(folder), cache);
    expect(readdirSync(cache)).toEqual(['browser-1-abc']);
  });

  it('does no work the second time', async () => {
    const folder = temporaryFolder();
    const cache = emptyCache(folder);
    const set = programSet(folder);
    await unpackBrowser(set, cache);
    let worked = false;
    await unpackBrowser(set, cache, () => {
      worked = true;
    });
    expect(worked).toBe(false);
  });

  it('replaces a folder in which a file was cut short', async () => {
    const folder = temporaryFolder();
    const cache = emptyCache(folder);
    const set = programSet(folder);
    const program = path.join(await unpackBrowser(set, cache), 'shell');
    truncateSync(program, 10);
    await unpackBrowser(set, cache);
    expect(statSync(program).size).toBe(PROGRAM.length);
  });

  it.each([
    ['is no list', 'null'],
    ['tells nothing of a file', '{"shell":null}'],
    ['tells nothing of another file', '{"shell":{"size":1000000,"sha256":""},"a":null}'],
    ['is no JSON', '{'],
    ['leads out of the folder', '{"../../shell":{"size":1,"sha256":""}}'],
  ])('replaces a folder whose inventory %s', async (_, inventory) => {
    const folder = temporaryFolder();
    const cache = emptyCache(folder);
    const set = programSet(folder);
    const unpacked = await unpackBrowser(set, cache);
    writeFileSync(path.join(unpacked, 'inventory.json'), inventory);
    let worked = false;
    await unpackBrowser(set, cache, () => {
      worked = true;
    });
    expect(worked).toBe(true);
    expect(readFileSync(path.join(unpacked, 'inventory.json'), 'utf8')).toContain('"sha256":"');
  });

  it.each([
    ['may not be run', 0o600],
    ['others may write', 0o722],
  ])('replaces a program that %s', async (_, mode) => {
    const folder = temporaryFolder();
    const cache = emptyCache(folder);
    const set = programSet(folder);
    const program = path.join(await unpackBrowser(set, cache), 'shell');
    chmodSync(program, mode);
    await unpackBrowser(set, cache);
    expect(statSync(program).mode & 0o777).toBe(0o700);
  });

  it('replaces a program that is a link to another', async () => {
    const folder = temporaryFolder();
    const cache = emptyCache(folder);
    const set = programSet(folder);
    const program = path.join(await unpackBrowser(set, cache), 'shell');
    renameSync(program, path.join(folder, 'other'));
    symlinkSync(path.join(folder, 'other'), program);
    await unpackBrowser(set, cache);
    expect(lstatSync(program).isFile()).toBe(true);
  });

  it('replaces a folder without inventory, as somebody else may have planted it', async () => {
    const folder = temporaryFolder();
    const cache = emptyCache(folder);
    mkdirSync(path.join(cache, 'browser-1-abc'));
    writeFileSync(path.join(cache, 'browser-1-abc', 'shell'), 'planted');
    const unpacked = await unpackBrowser(programSet(folder), cache);
    expect(readFileSync(path.join(unpacked, 'shell'), 'utf8')).toBe(PROGRAM);
  });

  it('replaces a folder that others may write', async () => {
    const folder = temporaryFolder();
    const cache = emptyCache(folder);
    mkdirSync(path.join(cache, 'browser-1-abc'), { mode: 0o777 });
    writeFileSync(path.join(cache, 'browser-1-abc', 'inventory.json'), '{}');
    const unpacked = await unpackBrowser(programSet(folder), cache);
    expect(statSync(unpacked).mode & 0o077).toBe(0);
  });

  it('sweeps what a killed process left an hour ago', async () => {
    const folder = temporaryFolder();
    const cache = emptyCache(folder);
    const left = path.join(cache, '.unpacking-old');
    mkdirSync(left);
    utimesSync(left, 0, 0);
    await unpackBrowser(programSet(folder), cache);
    expect(existsSync(left)).toBe(false);
  });

  it('keeps what another process is unpacking now', async () => {
    const folder = temporaryFolder();
    const cache = emptyCache(folder);
    mkdirSync(path.join(cache, '.unpacking-now'));
    await unpackBrowser(programSet(folder), cache);
    expect(existsSync(path.join(cache, '.unpacking-now'))).toBe(true);
  });

  it('fails in one line when an archive is damaged, and leaves nothing behind', async () => {
    const folder = temporaryFolder();
    const cache = emptyCache(folder);
    const set = programSet(folder);
    writeFileSync(path.join(folder, 'program.br'), 'this is not compressed');
    await expect(unpackBrowser(set, cache)).rejects.toMatchObject({
      kind: 'machine',
      message: `the browser could not be unpacked into \`${cache}\``,
    });
    expect(readdirSync(cache)).toEqual([]);
  });

  it('takes no archive whose digest is another than that which was published', async () => {
    const folder = temporaryFolder();
    const cache = emptyCache(folder);
    const { name, archives } = programSet(folder);
    const set = { name, archives: archives.map((one) => ({ ...one, sha256: '0'.repeat(64) })) };
    await expect(unpackBrowser(set, cache)).rejects.toMatchObject({
      kind: 'machine',
      message: expect.stringMatching(/program\.br` is not what was published/),
      note: expect.stringContaining('npm ci'),
    });
    expect(readdirSync(cache)).toEqual([]);
  });

  it('knows the digests of the browser that is installed here', async () => {
    const { browser, fonts } = await describeBrowserArchives();
    for (const { path: file, sha256 } of [...browser.archives, ...fonts.archives]) {
      const digest = createHash('sha256').update(readFileSync(file)).digest('hex');
      expect([file, sha256]).toEqual([file, digest]);
    }
  });

  it('leaves nothing behind when it is stopped', async () => {
    const folder = temporaryFolder();
    const cache = emptyCache(folder);
    const stop = new AbortController();
    const work = unpackBrowser(programSet(folder), cache, () => stop.abort(), stop.signal);
    await expect(work).rejects.toThrow('aborted');
    expect(readdirSync(cache)).toEqual([]);
  });

  it('gives three processes that unpack at the same time the same whole folder', async () => {
    const folder = temporaryFolder();
    const cache = emptyCache(folder);
    const argument = JSON.stringify({ set: programSet(folder), cache });
    const runs = [1, 2, 3].map(() => runModule('unpack-in-child.ts', argument));
    const lines = await Promise.all(runs.map((run) => run.line('unpacked')));
    await Promise.all(runs.map((run) => run.ended));
    expect(new Set(lines)).toEqual(new Set([`unpacked ${PROGRAM.length}`]));
    expect(readdirSync(cache)).toEqual(['browser-1-abc']);
  });
});

describe('removeIfDamaged', () => {
  it('keeps a folder that is as it was unpacked', async () => {
    const folder = temporaryFolder();
    const unpacked = await unpackBrowser(programSet(folder), emptyCache(folder));
    expect(await removeIfDamaged(unpacked)).toBe(false);
  });

  it('removes a folder with one changed byte', async () => {
    const folder = temporaryFolder();
    const unpacked = await unpackBrowser(programSet(folder), emptyCache(folder));
    writeFileSync(path.join(unpacked, 'shell'), PROGRAM.replace('a', 'b'));
    expect(await removeIfDamaged(unpacked)).toBe(true);
    expect(existsSync(unpacked)).toBe(false);
  });
});
