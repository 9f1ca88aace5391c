import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/model/failure.ts';
import { openDiskStore } from '../../src/service/disk-store.ts';
import type { OutputStore } from '../../src/service/output-store.ts';
import { slow } from '../support/slow.ts';
import { temporaryProject } from '../support/temporary-project.ts';

async function openStore(): Promise<{ root: string; store: OutputStore }> {
  const root = path.join(temporaryProject().root, 'store');
  return { root, store: await openDiskStore(root) };
}

function bytesOf(text: string): Uint8Array {
  return Buffer.from(text);
}

async function listed(store: OutputStore, folder: string): Promise<string[]> {
  const names: string[] = [];
  for await (const name of store.list(folder)) names.push(name);
  return names.sort();
}

function filesBelow(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
}

describe('openDiskStore', () => {
  it('gives back what was put', async () => {
    const { store } = await openStore();
    expect(await store.put('pdfs/a.pdf', bytesOf('one'))).toBe('new');
    expect(await store.get('pdfs/a.pdf')).toEqual(bytesOf('one'));
    expect(await store.has('pdfs/a.pdf')).toBe(true);
  });

  it('knows nothing of what was not put, or was removed', async () => {
    const { store } = await openStore();
    await store.put('pdfs/a.pdf', bytesOf('one'));
    await store.remove('pdfs/a.pdf');
    await store.remove('pdfs/b.pdf');
    expect(await store.get('pdfs/a.pdf')).toBeUndefined();
    expect(await store.open('pdfs/a.pdf')).toBeUndefined();
    expect(await store.has('accepted/a.json')).toBe(false);
    expect(await listed(store, 'accepted')).toEqual([]);
  });

  it('never replaces what stands', async () => {
    const { store } = await openStore();
    await store.put('outcomes/a.json', bytesOf('first'));
    expect(await store.put('outcomes/a.json', bytesOf('second'))).toBe('there');
    expect(await store.get('outcomes/a.json')).toEqual(bytesOf('first'));
  });

  it('lets one of many win that put the same name at once', slow, async () => {
    const { root, store } = await openStore();
    const other = await openDiskStore(root);
    const puts = Array.from({ length: 40 }, (_, nth) =>
      (nth % 2 ? store : other).put('outcomes/a.json', bytesOf(`${nth}`.repeat(50_000))),
    );
    const said = await Promise.all(puts);
    const winner = said.indexOf('new');
    expect(said.filter((one) => one === 'new')).toHaveLength(1);
    expect(await store.get('outcomes/a.json')).toEqual(bytesOf(`${winner}`.repeat(50_000)));
    expect(filesBelow(root)).toEqual(['a.json']);
  });

  it('reads a large one in pieces, and tells its size before', async () => {
    const { store } = await openStore();
    await store.put('pdfs/a.pdf', new Uint8Array(300_000).fill(7));
    const opened = await store.open('pdfs/a.pdf');
    const pieces: Uint8Array[] = [];
    for await (const piece of opened?.stream ?? []) pieces.push(piece);
    expect(opened?.bytes).toBe(300_000);
    expect(pieces.length).toBeGreaterThan(1);
    expect(Buffer.concat(pieces).every((byte) => byte === 7)).toBe(true);
  });

  it('tells the names of a folder', async () => {
    const { store } = await openStore();
    for (const name of ['accepted/b.json', 'accepted/a.json', 'outcomes/c.json']) {
      await store.put(name, bytesOf(name));
    }
    expect(await listed(store, 'accepted')).toEqual(['accepted/a.json', 'accepted/b.json']);
  });

  it('is for its owner alone', async () => {
    const { root, store } = await openStore();
    await store.put('pdfs/a.pdf', bytesOf('one'));
    const modes = ['.', 'pdfs', 'partial', 'pdfs/a.pdf'].map(
      (name) => statSync(path.join(root, name)).mode & 0o777,
    );
    expect(modes).toEqual([0o700, 0o700, 0o700, 0o600]);
  });

  it('is not opened where other users could read it', async () => {
    const { root } = temporaryProject();
    chmodSync(root, 0o755);
    await expect(openDiskStore(root)).rejects.toThrow(/is open to other users/);
  });

  it('is not opened where something else stands', async () => {
    const { root } = temporaryProject({ store: 'a file' });
    await expect(openDiskStore(path.join(root, 'store'))).rejects.toBeInstanceOf(Failure);
  });

  it.each(['a', '../a', 'pdfs/../a', 'pdfs/a/b', 'pdfs/.a', '/pdfs/a', 'partial/a', 'pdfs/a\0'])(
    'takes no name that may lead elsewhere: %j',
    async (name) => {
      const { store } = await openStore();
      await expect((async () => store.put(name, bytesOf('x')))()).rejects.toThrow('is no name');
    },
  );

  it('sweeps what a killed process left long ago, and nothing that is being written', async () => {
    const { root } = await openStore();
    const [old, young] = ['old', 'young'].map((name) => path.join(root, 'partial', name));
    for (const file of [old, young]) writeFileSync(file ?? '', 'half');
    const then = new Date(Date.now() - 2 * 60 * 60 * 1000);
    utimesSync(old ?? '', then, then);
    await openDiskStore(root);
    expect(readdirSync(path.join(root, 'partial'))).toEqual(['young']);
  });

  it('fails when the disk is full, and leaves nothing half-written', async ({ skip }) => {
    const { root } = temporaryProject({});
    const small = path.join(root, 'small');
    mkdirSync(small);
    try {
      const options = ['-t', 'tmpfs', '-o', 'size=64k,mode=700', 'tmpfs', small];
      execFileSync('mount', options, { stdio: 'ignore' });
    } catch {
      return skip('only root can mount a small disk');
    }
    try {
      const store = await openDiskStore(path.join(small, 'store'));
      await store.put('pdfs/a.pdf', new Uint8Array(20_000));
      const put = store.put('pdfs/b.pdf', new Uint8Array(60_000));
      await expect(put).rejects.toMatchObject({
        kind: 'machine',
        message: expect.stringContaining('does not fit: the disk is full'),
      });
      expect(filesBelow(small)).toEqual(['a.pdf']);
      expect(await store.put('pdfs/b.pdf', new Uint8Array(20_000))).toBe('new');
    } finally {
      execFileSync('umount', [small]);
    }
  });

  it('tells that it is not ready once its folder is gone', async () => {
    const { root, store } = await openStore();
    expect(await store.isReady()).toBe(true);
    execFileSync('rm', ['-r', root]);
    writeFileSync(root, 'a file');
    expect(await store.isReady()).toBe(false);
  });

  it('puts nothing through a link that stands in the place of a name', async () => {
    const { root, store } = await openStore();
    const outside = path.join(path.dirname(root), 'outside');
    writeFileSync(outside, 'mine');
    mkdirSync(path.join(root, 'pdfs'));
    symlinkSync(outside, path.join(root, 'pdfs/a.pdf'));
    expect(await store.put('pdfs/a.pdf', bytesOf('theirs'))).toBe('there');
    expect(readFileSync(outside, 'utf8')).toBe('mine');
  });

  it.skipIf(process.platform === 'win32')('gives nothing that is a link or a pipe', async () => {
    const { root, store } = await openStore();
    mkdirSync(path.join(root, 'pdfs'), { mode: 0o700 });
    writeFileSync(path.join(root, 'secret'), 'CANARY');
    symlinkSync(path.join(root, 'secret'), path.join(root, 'pdfs/link'));
    execFileSync('mkfifo', [path.join(root, 'pdfs/pipe')]);
    for (const name of ['pdfs/link', 'pdfs/pipe']) {
      await expect(store.get(name)).rejects.toBeInstanceOf(Failure);
      await expect(store.open(name)).rejects.toBeInstanceOf(Failure);
    }
  });
});
