import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTar } from '../../../src/service/intake/read-tar.ts';
import { Refusal } from '../../../src/service/intake/refusal.ts';
import { createUploadFiles } from '../../../src/service/intake/upload-files.ts';
import { bodyLimit, type UploadLimits } from '../../../src/service/intake/upload-limits.ts';
import { createUploadRooms } from '../../../src/service/intake/upload-room.ts';
import { temporaryProject } from '../../support/temporary-project.ts';
import { paxEntry, type RawEntry, tarOf } from '../tar-bytes.ts';

const limits: UploadLimits = { entries: 50, fileBytes: 10_000, bytes: 30_000, pathBytes: 300 };

async function read(
  tar: Uint8Array,
  { isPacked = false, given = limits, piece = 700 } = {},
): Promise<Record<string, string>> {
  const files = createUploadFiles(given, createUploadRooms(1_000_000)());
  await readTar(inPieces(tar, piece), { isPacked, maxBytes: bodyLimit(given) }, files);
  return Object.fromEntries(
    files.list().map(({ path, bytes }) => [path, Buffer.from(bytes).toString('utf8')]),
  );
}

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function refusalOf(reading: Promise<unknown>): Promise<string> {
  const error = await reading.then(
    () => 'taken',
    (thrown: unknown) => thrown,
  );
  return error instanceof Refusal ? `${error.kind}: ${error.message}` : String(error);
}

const file = (name: string, body = 'x'): RawEntry => ({ name, body });

describe('a tar', () => {
  it('gives its files', async () => {
    const tar = tarOf([
      file('a.md', '# A'),
      file('b/c.bib', ''),
      file('b/d.png', 'p'.repeat(2_000)),
    ]);
    expect(await read(tar)).toEqual({ 'a.md': '# A', 'b/c.bib': '', 'b/d.png': 'p'.repeat(2_000) });
  });

  it.each(['ustar', 'gnu', 'pax'])(
    'of the program tar, in the format %s, is understood',
    async (format) => {
      const { root } = temporaryProject({});
      const long = `${'long-'.repeat(15)}/${'name-'.repeat(15)}.md`;
      mkdirSync(`${root}/${long.split('/')[0]}`);
      const ascii = { [long]: 'L', 'a.md': 'A' };
      const given = format === 'ustar' ? ascii : { ...ascii, 'Übersicht.md': 'U' };
      for (const [name, text] of Object.entries(given)) writeFileSync(`${root}/${name}`, text);
      const tar = execFileSync('tar', ['-C', root, `--format=${format}`, '-cf', '-', '.']);
      expect(await read(tar)).toEqual(given);
    },
  );

  it('may be packed by gzip', async () => {
    expect(await read(gzipSync(tarOf([file('a.md')])), { isPacked: true })).toEqual({
      'a.md': 'x',
    });
  });

  it('may name folders, of which nothing is kept', async () => {
    const tar = tarOf([{ name: './', type: '5' }, { name: './a/', type: '5' }, file('./a/b.md')]);
    expect(await read(tar)).toEqual({ 'a/b.md': 'x' });
  });

  it.each([
    ['a hard link', { name: 'a', type: '1', link: 'b' }],
    ['a symbolic link', { name: 'a', type: '2', link: '/etc/passwd' }],
    ['a device', { name: 'a', type: '3' }],
    ['a device', { name: 'a', type: '4' }],
    ['a pipe', { name: 'a', type: '6' }],
    ['a contiguous file', { name: 'a', type: '7' }],
    ['of an unknown kind', { name: 'a', type: 'S' }],
    ['of an unknown kind', { name: 'a', type: 'Z' }],
  ])('may not hold %s', async (kind, entry) => {
    expect(await refusalOf(read(tarOf([file('b'), entry])))).toBe(
      `not-a-file: \`a\` is ${kind}, expected regular files and folders`,
    );
  });

  it('may not hold a sparse file, of which a map is kept', async () => {
    const tar = tarOf([paxEntry({ 'GNU.sparse.major': '1', 'GNU.sparse.name': 'a' }), file('b')]);
    expect(await refusalOf(read(tar))).toMatch(/^not-a-file: `b` is a sparse file/);
  });

  it.each([
    ['in its head', [file('../a.md')]],
    ['in its prefix', [{ name: 'a.md', prefix: '../..' }]],
    ['in a long name of PAX', [paxEntry({ path: '../../a.md' }), file('harmless.md')]],
    [
      'in a long name of GNU',
      [{ name: '././@LongLink', type: 'L', body: '../a.md\0' }, file('harmless.md')],
    ],
    ['in the name of a folder', [{ name: 'a/../../', type: '5' }]],
  ])('may not lead out of its folder %s', async (_, entries: RawEntry[]) => {
    expect(await refusalOf(read(tarOf(entries)))).toMatch(
      /^unsafe-path: .*expected a path without `\.\.`$/,
    );
  });

  it.each([
    ['/etc/passwd', 'a relative path'],
    ['a\\b', '`/` between folders'],
    ['a\u001b[2Jb', 'no control characters'],
  ])('may not name %j', async (name, expected) => {
    expect(await refusalOf(read(tarOf([file(name)])))).toContain(`expected ${expected}`);
  });

  it('shows no control of a hostile name as it is', async () => {
    const told = await refusalOf(read(tarOf([file('a\u001b[2J\u202Eb')])));
    expect(told).toContain('`a\\u{1B}[2J\\u{202E}b`');
  });

  it('may not name what is no UTF-8', async () => {
    const tar = tarOf([file('a?.md')]);
    const latin = Buffer.from(tar);
    latin[1] = 0xe4;
    const sum = Number.parseInt(latin.toString('latin1', 148, 154), 8) + 0xe4 - 0x3f;
    latin.write(sum.toString(8).padStart(6, '0'), 148);
    expect(await refusalOf(read(latin))).toMatch(/^unsafe-path: .*expected UTF-8$/);
  });

  it.each([
    ['twice', ['a.md', 'a.md'], '`a.md` comes twice'],
    ['twice, once with `./`', ['a.md', './a.md'], '`a.md` comes twice'],
    ['in another case', ['a/b.md', 'a/B.md'], '`a/B.md` and `a/b.md` are one name on some systems'],
    ['in a folder of another case', ['a/b.md', 'A/c.md'], '`A` and `a` are one name'],
    ['in another form of Unicode', ['\u00e9.md', 'e\u0301.md'], 'are one name on some systems'],
    ['with a sign that is two in capitals', ['straße.md', 'STRASSE.md'], 'are one name'],
    ['as a file and a folder', ['a', 'a/b.md'], '`a` is a file and a folder'],
    ['as a folder and a file', ['a/b.md', 'a'], '`a` is a file and a folder'],
  ])('may not name a file %s', async (_, names, told) => {
    const refusal = await refusalOf(read(tarOf(names.map((name) => file(name)))));
    expect(refusal).toMatch(/^same-path: /);
    expect(refusal).toContain(told);
  });

  it('may not hold more files than allowed', async () => {
    const files = Array.from({ length: 10_000 }, (_, index) => file(`${index}.md`));
    const told = await refusalOf(read(tarOf(files), { piece: 65_536 }));
    expect(told).toMatch(/^too-many-files: The upload has more than `50`/);
  });

  it('may not hold a file larger than allowed, of which nothing is read', async () => {
    const tar = tarOf([{ name: 'a', size: 10_001 }]);
    expect(await refusalOf(read(tar))).toMatch(/^too-large: `a` is larger than `10000` bytes/);
  });

  it('may not tell another size of a file in a second place', async () => {
    const tar = tarOf([paxEntry({ size: '99999999' }), file('a')]);
    expect(await refusalOf(read(tar))).toMatch(/^too-large: `a` is larger/);
  });

  it('may not hold more bytes than allowed in all', async () => {
    const tar = tarOf(['a', 'b', 'c', 'd'].map((name) => file(name, 'x'.repeat(9_000))));
    expect(await refusalOf(read(tar))).toMatch(
      /^too-large: The files are larger than `30000` bytes/,
    );
  });

  it('may not grow beyond all bounds when it is unpacked', async () => {
    const bomb = gzipSync(tarOf([file('a', 'x'), ...manyHeads(400)]));
    expect(bomb.length).toBeLessThan(10_000);
    const told = await refusalOf(read(bomb, { isPacked: true }));
    expect(told).toMatch(/^too-large: The tar is longer than `234800` bytes when it is unpacked/);
  });

  it('may not have a head of endless length', async () => {
    const tar = tarOf([{ name: 'x', type: 'x', size: 5_000_000 }]);
    expect(await refusalOf(read(tar))).toMatch(/^broken-upload: .*exceeds max size/);
  });

  it.each([100, 512, 700, 1_100])('that ends after %i bytes is broken', async (length) => {
    const tar = tarOf([file('a', 'y'.repeat(600)), file('b')]).subarray(0, length);
    const told = await refusalOf(read(tar));
    expect(told).toMatch(/^broken-upload: The tar is broken/);
  });

  it('that is packed and ends too early is broken', async () => {
    const packed = gzipSync(tarOf([file('a', 'y'.repeat(600))]));
    const told = await refusalOf(read(packed.subarray(0, packed.length - 20), { isPacked: true }));
    expect(told).toMatch(/^broken-upload: The tar is broken/);
  });

  it('that is none is broken', async () => {
    expect(await refusalOf(read(Buffer.from('Not a tar. '.repeat(200))))).toMatch(/^broken-upload/);
    expect(await refusalOf(read(Buffer.from('Not packed'), { isPacked: true }))).toMatch(
      /^broken-upload/,
    );
  });

  it('whose sender is gone ends with the fault of the connection', async () => {
    const gone = Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
    async function* half(): AsyncGenerator<Uint8Array> {
      yield tarOf([file('a', 'y'.repeat(600))]).subarray(0, 700);
      throw gone;
    }
    const files = createUploadFiles(limits, createUploadRooms(1_000_000)());
    const reading = readTar(half(), { isPacked: false, maxBytes: 10_000 }, files);
    await expect(reading).rejects.toBe(gone);
  });

  it('never brings the reader down, whatever its bytes', async () => {
    const whole = tarOf([
      paxEntry({ path: 'long.md' }),
      file('a.md', 'text'),
      { name: 'b/', type: '5' },
    ]);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 8 }),
        async (changes) => {
          const bytes = Buffer.from(whole);
          for (const [at, value] of changes) bytes[at] = value;
          const told = await refusalOf(read(bytes));
          expect(told).toMatch(/^(taken|[a-z-]+: .*)$/);
        },
      ),
    );
  });
});

describe('uploads at once', () => {
  it('share the memory that is set apart for them, and give it back', async () => {
    const openRoom = createUploadRooms(1_000);
    const tar = tarOf([file('a', 'x'.repeat(600))]);
    const [first, second] = [openRoom(), openRoom()];
    const take = (room: typeof first) =>
      readTar(
        inPieces(tar, 512),
        { isPacked: false, maxBytes: 10_000 },
        createUploadFiles(limits, room),
      );
    await take(first);
    expect(await refusalOf(take(second))).toMatch(/^busy: /);
    second.leave();
    first.leave();
    await take(openRoom());
  });
});

/** Entries that mean nothing to the reader of files, and much to a counter of bytes. */
function manyHeads(count: number): RawEntry[] {
  return Array.from({ length: count }, () => paxEntry({ comment: 'x' }, 'g'));
}
