import { chmodSync, mkdirSync, readdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { mkdtemp, readFile, realpath, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Script } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keptCode } from '../../src/start/kept-code.ts';

const CODE = '(function () { return 41 + 1; })';
const NAME = 'part.0123456789abcdef.cjs';

let cache: string;

beforeEach(async () => {
  cache = await realpath(await mkdtemp(path.join(tmpdir(), 'briefpress-kept-code-')));
});
afterEach(() => rm(cache, { recursive: true, force: true }));

const BUNDLE = '/opt/briefpress/dist/bundle';

const open = (bundle = BUNDLE) => keptCode({ BRIEFPRESS_CACHE: cache }, bundle);
const folder = (): string => {
  const code = path.join(cache, 'code');
  return path.join(code, readdirSync(code)[0] ?? '');
};
const kept = (): string[] => readdirSync(folder()).map((name) => name.replace(/\.\w+\.bin$/, ''));
const file = (name = NAME): string => {
  const found = readdirSync(folder()).find((other) => other.startsWith(name));
  return path.join(folder(), found ?? 'none');
};

function keep(name = NAME): void {
  open().keep(new Map([[name, new Script(CODE)]]));
}

describe('kept code', () => {
  it('is what the engine takes in a later run', () => {
    keep();
    const cachedData = open().read(NAME);
    expect(cachedData).toBeDefined();
    const script = new Script(CODE, { ...(cachedData && { cachedData }) });
    expect(script.cachedDataRejected).toBe(false);
    expect(script.runInThisContext()()).toBe(42);
  });

  it('is none where nothing was kept', () => {
    expect(open().read(NAME)).toBeUndefined();
  });

  it('is kept in folders that are closed to others', () => {
    keep();
    expect(() => chmodSync(folder(), 0o700)).not.toThrow();
    expect(kept()).toEqual([NAME]);
  });

  it.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, -1)],
    ['longer', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from([0])])],
    ['empty', () => Buffer.alloc(0)],
    ['of one byte', () => Buffer.alloc(1)],
    ['other in one bit of the code', (bytes: Buffer) => flipped(bytes, bytes.length - 9)],
    ['other in one bit of the digest', (bytes: Buffer) => flipped(bytes, 3)],
  ])('is none where its file is %s', async (_, damage) => {
    keep();
    const bytes = await readFile(file());
    writeFileSync(file(), damage(bytes));
    expect(open().read(NAME)).toBeUndefined();
  });

  it.runIf(process.getuid)('is none where others may write the file', () => {
    keep();
    chmodSync(file(), 0o666);
    expect(open().read(NAME)).toBeUndefined();
  });

  it.runIf(process.getuid)('is none where others may write its folder', () => {
    keep();
    chmodSync(folder(), 0o777);
    expect(open().read(NAME)).toBeUndefined();
  });

  it.runIf(process.getuid)('is none where others may write a folder above it', () => {
    keep();
    chmodSync(cache, 0o777);
    expect(open().read(NAME)).toBeUndefined();
  });

  it.runIf(process.getuid)('is not written where others may write', () => {
    chmodSync(cache, 0o777);
    keep();
    expect(readdirSync(folder())).toEqual([]);
  });

  it.runIf(process.getuid)('is none behind a link, of the file or of a folder', async () => {
    keep();
    const place = file();
    await rename(place, path.join(cache, 'elsewhere'));
    symlinkSync(path.join(cache, 'elsewhere'), place);
    expect(open().read(NAME)).toBeUndefined();
    await rename(path.join(cache, 'code'), path.join(cache, 'moved'));
    symlinkSync(path.join(cache, 'moved'), path.join(cache, 'code'));
    expect(open().read(NAME)).toBeUndefined();
  });

  it('is none of a folder in its place', async () => {
    keep();
    const place = file();
    await rm(place);
    mkdirSync(place);
    expect(open().read(NAME)).toBeUndefined();
  });

  it('is another for another installation, whose files stacks name', () => {
    keep();
    expect(open('/home/a/node_modules/briefpress/dist/bundle').read(NAME)).toBeUndefined();
  });

  it('is another for another version of the engine', async () => {
    keep();
    await rename(folder(), `${folder()}0`);
    expect(open().read(NAME)).toBeUndefined();
  });

  it('replaces that of an earlier build when it is old', () => {
    keep('part.aaaaaaaaaaaaaaaa.cjs');
    keep('part.bbbbbbbbbbbbbbbb.cjs');
    utimesSync(file('part.aaaaaaaaaaaaaaaa.cjs'), 1, 1);
    keep();
    expect(kept().sort()).toEqual([NAME, 'part.bbbbbbbbbbbbbbbb.cjs']);
  });

  it('leaves alone a place that cannot be written', () => {
    writeFileSync(path.join(cache, 'taken'), '');
    const place = keptCode({ BRIEFPRESS_CACHE: path.join(cache, 'taken') }, BUNDLE);
    expect(() => place.keep(new Map([[NAME, new Script(CODE)]]))).not.toThrow();
    expect(place.read(NAME)).toBeUndefined();
  });
});

function flipped(bytes: Buffer, at: number): Buffer {
  const other = Buffer.from(bytes);
  other[at] = (other[at] ?? 0) ^ 1;
  return other;
}
