import {
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { unpackZip } from '../../../src/print/browser/unpack-zip.ts';
import { slow } from '../../support/slow.ts';
import { makeZip, type ZipFile } from '../make-zip.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const LINK = 0o120777;

/** Unpacks files into `in` of a new folder. */
async function unpacked(...files: ZipFile[]): Promise<string> {
  const { folder, archive } = packed(files);
  await unpackZip(archive, path.join(folder, 'in'));
  return path.join(folder, 'in');
}

function packed(files: readonly ZipFile[]): { folder: string; archive: string } {
  const folder = temporaryFolder();
  const archive = path.join(folder, 'a.zip');
  writeFileSync(archive, makeZip(files));
  return { folder, archive };
}

/** What two megabytes of text and of noise would be in a browser: larger than any buffer on the way. */
const LONG = Buffer.from(
  Array.from({ length: 2_000_000 }, (_, index) => (index * index * 31) & 255),
);

describe('unpackZip', () => {
  it('unpacks every byte, also of files that are larger than a buffer', slow, async () => {
    const text = 'a licence\n'.repeat(200_000);
    const folder = await unpacked(
      { name: 'LICENSE', content: text },
      { name: 'shell', content: LONG },
    );
    expect([
      readFileSync(path.join(folder, 'LICENSE'), 'utf8') === text,
      readFileSync(path.join(folder, 'shell')).equals(LONG),
    ]).toEqual([true, true]);
  });

  it('makes the folders that the archive names or leaves out', async () => {
    const folder = await unpacked({ name: 'a/', mode: 0o040755 }, { name: 'b/c/d', content: 'x' });
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual(['a', 'b', 'b/c', 'b/c/d']);
  });

  it.each([
    ['a program', 0o100755, 0o755],
    ['a file', 0o100644, 0o644],
    ['a file that everybody may change', 0o100666, 0o644],
    ['a program that runs as its owner', 0o104755, 0o755],
    ['a file packed on Windows', 0, 0o644],
  ])('sets the permissions of %s', async (_, mode, expected) => {
    const folder = await unpacked({ name: 'a', mode });
    expect(lstatSync(path.join(folder, 'a')).mode & 0o7777).toBe(expected);
  });

  it('keeps links', async () => {
    const folder = await unpacked(
      { name: 'App/Current', mode: LINK, content: 'Versions/1' },
      { name: 'App/Versions/1/program', content: 'run' },
    );
    expect([
      readlinkSync(path.join(folder, 'App/Current')),
      readFileSync(path.join(folder, 'App/Current/program'), 'utf8'),
    ]).toEqual(['Versions/1', 'run']);
  });

  it.each<[string, ZipFile[]]>([
    ['a name that leads up', [{ name: '../evil' }]],
    ['a name that leads up further in', [{ name: 'a/../../evil' }]],
    ['an absolute name', [{ name: '/tmp/evil' }]],
    ['a name of Windows', [{ name: '..\\evil' }]],
    ['a link that leads up', [{ name: 'a', mode: LINK, content: '../evil' }]],
    ['an absolute link', [{ name: 'a', mode: LINK, content: '/etc/passwd' }]],
    ['a link to nothing', [{ name: 'a', mode: LINK, content: 'b' }]],
    ['a link of many letters', [{ name: 'a', mode: LINK, content: 'b/'.repeat(4000) }]],
    [
      'links that lead up together',
      [
        { name: 'x/y/z' },
        { name: 'x/y/root', mode: LINK, content: '../..' },
        { name: 'up', mode: LINK, content: 'x/y/root/..' },
      ],
    ],
    [
      'a file through a link',
      [
        { name: 'a', mode: LINK, content: '.' },
        { name: 'a/evil', content: 'x' },
      ],
    ],
    ['a name that comes twice', [{ name: 'a' }, { name: 'a' }]],
    ['a device', [{ name: 'a', mode: 0o020666 }]],
    ['a file that is damaged', [{ name: 'a', content: 'x', sum: 1 }]],
  ])('refuses %s', async (_, files) => {
    const { folder, archive } = packed(files);
    await expect(unpackZip(archive, path.join(folder, 'in'))).rejects.toThrow();
    expect([existsSync(path.join(folder, 'evil')), existsSync('/tmp/evil')]).toEqual([
      false,
      false,
    ]);
  });

  it.each([
    ['is cut', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['is no archive', () => Buffer.from('<html>Not found</html>')],
    ['is empty', () => Buffer.alloc(0)],
  ])('refuses a file that %s', async (_, change) => {
    const { folder, archive } = packed([{ name: 'a', content: LONG }]);
    writeFileSync(archive, change(readFileSync(archive)));
    await expect(unpackZip(archive, path.join(folder, 'in'))).rejects.toThrow();
  });
});
