import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCanonicalTar } from '../../src/service/canonical-tar.ts';
import type { CheckedInputs } from '../../src/service/check-inputs.ts';
import { readTar } from '../../src/service/read-tar.ts';
import { type Entry, inPieces, tarOf } from './tar-of.ts';

/** The reasons why something was refused; none when it was taken. */
function reasonsOf(read: CheckedInputs): string[] {
  return 'messages' in read ? read.messages.map(({ reason }) => reason) : [];
}

function pathsOf(read: CheckedInputs): string[] {
  return 'files' in read ? read.files.map(({ path }) => path) : [];
}

async function readEntries(entries: Entry[]): Promise<CheckedInputs> {
  return readTar(inPieces(await tarOf(entries)));
}

describe('readTar', () => {
  it('gives the files in the order of their paths, without folders', async () => {
    const read = await readEntries([
      { name: './', type: 'directory' },
      { name: './content/', type: 'directory' },
      { name: './content/b.md', text: 'B' },
      { name: './content/a.md', text: 'A' },
    ]);
    expect(read).toEqual({
      files: [
        { path: 'content/a.md', bytes: Buffer.from('A') },
        { path: 'content/b.md', bytes: Buffer.from('B') },
      ],
    });
  });

  it('reads long names and names in any script', async () => {
    const name = `${'a-long-folder/'.repeat(20)}Übersicht-الخلاصة.md`;
    expect(pathsOf(await readEntries([{ name, text: 'x' }]))).toEqual([name]);
  });

  it.each([
    ['leads out of its folder', { name: '../evil.md' }, 'leads out of its folder'],
    ['leads out further down', { name: 'a/../../evil.md' }, 'leads out of its folder'],
    ['leads out by a folder', { name: '../evil/', type: 'directory' }, 'leads out of its folder'],
    ['is absolute', { name: '/etc/passwd' }, 'is absolute'],
    ['is absolute on Windows', { name: 'C:/evil.md' }, 'is absolute'],
    ['has a backslash', { name: '..\\evil.md' }, 'has a backslash'],
    ['has a line feed', { name: 'a\nb.md' }, 'has characters that no name should have'],
    ['has an empty part', { name: 'a//b.md' }, 'has an empty part'],
    ['has a name that is too long', { name: 'x'.repeat(256) }, 'is too long'],
    ['is too long', { name: `${'xy/'.repeat(400)}a.md` }, 'is too long'],
    ['is a link', { name: 'a.md', type: 'symlink', linkname: '/etc/passwd' }, 'is a link'],
    ['is a hard link', { name: 'a.md', type: 'link', linkname: 'b.md' }, 'is a hard link'],
    ['is a device', { name: 'a.md', type: 'character-device' }, 'is a device'],
    ['is a disk', { name: 'a.md', type: 'block-device' }, 'is a device'],
    ['is a pipe', { name: 'a.md', type: 'fifo' }, 'is a pipe'],
  ] as [string, Entry, string][])('refuses a path that %s', async (_, entry, words) => {
    const [reason, ...others] = reasonsOf(await readEntries([{ name: 'good.md' }, entry]));
    expect(reason).toContain(words);
    expect(others).toEqual([]);
  });

  it('refuses a path that stands twice', async () => {
    const twice = [
      { name: 'a.md', text: '1' },
      { name: './a.md', text: '2' },
    ];
    expect(reasonsOf(await readEntries(twice))).toEqual([
      'The path `a.md` stands `2` times, expected one file in one place',
    ]);
  });

  it('refuses a path that is a file and a folder', async () => {
    const both = [{ name: 'a' }, { name: 'a-b' }, { name: 'a/b.md' }];
    expect(reasonsOf(await readEntries(both))).toEqual([
      'The path `a` is a file and a folder, expected one file in one place',
    ]);
  });

  it('refuses ten thousand files as too many', async () => {
    const one = (await tarOf([{ name: 'a.md' }])).subarray(0, 512);
    const many = Buffer.concat([...Array.from({ length: 10_000 }, () => one), Buffer.alloc(1_024)]);
    const read = await readTar(inPieces(many));
    expect(read).toMatchObject({ tooLarge: true });
    expect(reasonsOf(read)).toEqual(['There are more than `1000 files`, expected at most 1000']);
  });

  it('refuses a file that is told to be a petabyte before it comes', async () => {
    const archive = await tarOf([{ name: 'a.md', text: 'x' }]);
    const pulled = { pieces: 0 };
    // A size of more than eight digits is written in base 256, with a mark in its first byte.
    archive.write('80000000000003ffffffffff', 124, 'hex');
    sealHeader(archive);
    async function* endless(): AsyncIterable<Uint8Array> {
      yield archive.subarray(0, 512);
      for (;;) {
        pulled.pieces += 1;
        yield new Uint8Array(100_000);
      }
    }
    const read = await readTar(endless());
    expect(read).toMatchObject({ tooLarge: true });
    expect(pulled.pieces).toBeLessThan(10);
  });

  it('refuses headers without end, long before the bytes that files may take', async () => {
    const sent = { bytes: 0 };
    async function* headers(): AsyncIterable<Uint8Array> {
      const folder = (await tarOf([{ name: 'a/', type: 'directory' }])).subarray(0, 512);
      const some = Buffer.concat(Array.from({ length: 20 }, () => folder));
      for (;;) {
        sent.bytes += some.length;
        yield some;
      }
    }
    expect(await readTar(headers(), { files: 100, bytes: 64_000_000 })).toMatchObject({
      tooLarge: true,
    });
    expect(sent.bytes).toBeLessThan(1_000_000);
  });

  it.each([
    ['is compressed', gzipSync(Buffer.alloc(5_000, 'x'))],
    ['is text', Buffer.from('title: Note\n'.repeat(200))],
    ['is cut off in a header', Buffer.alloc(100, 'x')],
  ])('refuses what %s as no tar', async (_, bytes) => {
    expect(reasonsOf(await readTar(inPieces(bytes)))).toEqual([
      expect.stringMatching(/^The upload is no whole tar/),
    ]);
  });

  it('refuses an archive that is cut off in a file', async () => {
    const archive = await tarOf([{ name: 'a.md', text: 'x'.repeat(5_000) }]);
    expect(reasonsOf(await readTar(inPieces(archive.subarray(0, 2_000))))).toEqual([
      expect.stringMatching(/^The upload is no whole tar/),
    ]);
  });

  it('throws what the source throws when the client is gone', async () => {
    const archive = await tarOf([{ name: 'a.md', text: 'x'.repeat(5_000) }]);
    async function* broken(): AsyncIterable<Uint8Array> {
      yield archive.subarray(0, 2_000);
      throw new Error('aborted');
    }
    await expect(readTar(broken())).rejects.toThrow('aborted');
  });

  it('takes or refuses any bytes, and never hangs', async () => {
    const good = await tarOf([
      { name: 'a.md', text: 'x'.repeat(700) },
      { name: 'b/c.md', text: 'y' },
    ]);
    const edits = fc.array(
      fc.tuple(fc.nat({ max: good.length - 1 }), fc.integer({ min: 0, max: 255 })),
      { maxLength: 8 },
    );
    // Some of them whole, so that some are taken.
    const lengths = fc.oneof(fc.nat({ max: good.length }), fc.constant(good.length));
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(edits, lengths, async (changes, length) => {
        const bytes = Buffer.from(good);
        for (const [at, value] of changes) bytes[at] = value;
        const read = await readTar(inPieces(bytes.subarray(0, length), 300));
        taken += 'files' in read ? 1 : 0;
        for (const path of pathsOf(read)) expect(path).not.toMatch(/^\/|(^|\/)\.\.(\/|$)/);
      }),
    );
    expect(taken).toBeGreaterThan(0);
  });
});

describe('writeCanonicalTar', () => {
  const names = fc.uniqueArray(
    fc.stringMatching(/^[a-zäß\u{1f30d}]{1,8}(\/[a-z]{1,120}){0,2}\.md$/u),
    {
      maxLength: 8,
    },
  );

  it('is read back as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(names, fc.uint8Array({ maxLength: 2_000 }), async (paths, bytes) => {
        const files = paths.map((path) => ({ path, bytes: Buffer.from(bytes) }));
        const read = await readTar(inPieces(await writeCanonicalTar(files)));
        expect(new Map('files' in read ? read.files.map((one) => [one.path, one]) : [])).toEqual(
          new Map(files.map((one) => [one.path, one])),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('gives the same bytes whatever the order of the files', async () => {
    const files = ['b.md', 'a.md', 'c/d.png'].map((path) => ({ path, bytes: Buffer.from(path) }));
    const [one, other] = [
      await writeCanonicalTar(files),
      await writeCanonicalTar([...files].reverse()),
    ];
    expect(Buffer.compare(one, other)).toBe(0);
  });
});

/** Write the checksum of a header that was changed. */
function sealHeader(header: Buffer): void {
  header.write('        ', 148, 'latin1');
  const sum = header.subarray(0, 512).reduce((all, byte) => all + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
}
