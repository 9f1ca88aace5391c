import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkInputs, findPathFault } from '../../src/service/check-inputs.ts';
import { readTar } from '../../src/service/read-tar.ts';
import type { UploadLimits } from '../../src/service/upload-limits.ts';
import { temporaryProject } from '../support/temporary-project.ts';
import { paxEntry, type RawEntry, tarOf } from './tar-bytes.ts';

const limits: UploadLimits = { files: 50, bytes: 30_000, fileBytes: 10_000 };

async function read(tar: Uint8Array, piece = 700): Promise<Record<string, string> | string> {
  const checked = await readTar(inPieces(tar, piece), limits);
  if (!('files' in checked)) {
    const told = checked.messages.map(({ reason }) => reason).join('\n');
    return checked.tooLarge ? `too large: ${told}` : told;
  }
  return Object.fromEntries(
    checked.files.map((one) => [one.path, Buffer.from(one.bytes).toString('utf8')]),
  );
}

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const file = (name: string, body = 'x'): RawEntry => ({ name, body });

describe('the path of a file in an upload', () => {
  it.each([
    'a.md',
    'content/africa/chad-libya.md',
    'content/Überblick über Ñandú.md',
    'content/文書.md',
    'a..b/...c.md',
    '.hidden',
    'with blank .md',
  ])('may be `%s`', (given) => {
    expect(findPathFault(given)).toBeUndefined();
  });

  it.each([
    ['', 'is empty'],
    ['..', 'leads out of its folder'],
    ['a/../../b.md', 'leads out of its folder'],
    ['/etc/passwd', 'is absolute'],
    ['//host/share', 'is absolute'],
    ['C:/a.md', 'is absolute'],
    ['c:a.md', 'is absolute'],
    ['a\\b.md', 'has a backslash'],
    ['..\\a.md', 'has a backslash'],
    ['a\0.md', 'has characters that no name should have'],
    ['a\nb.md', 'has characters that no name should have'],
    ['a\u0085b.md', 'has characters that no name should have'],
    ['a\uFFFD.md', 'has characters that no name should have'],
    ['a\uD800.md', 'has characters that no name should have'],
    ['a//b.md', 'has an empty part'],
    ['a/./b.md', 'has an empty part'],
    ['.', 'has an empty part'],
    ['ä'.repeat(128), 'is too long'],
  ])('may not be %j', (given, fault) => {
    expect(findPathFault(given)?.reason).toContain(`\` ${fault}, expected`);
  });

  it('may not be longer than file systems take', () => {
    expect(findPathFault(`${'abcd/'.repeat(250)}x`)?.reason).toContain('` is too long, expected');
  });

  it('leads to a place below the folder it is put into, whenever it passes', () => {
    const part = fc.oneof(
      fc.constantFrom('..', '.', '', 'a', '\\', '\0'),
      fc.string({ unit: 'grapheme' }),
    );
    const given = fc.array(part, { maxLength: 6 }).map((parts) => parts.join('/'));
    fc.assert(
      fc.property(given, (one) => {
        fc.pre(findPathFault(one) === undefined);
        for (const { resolve, relative, sep } of [path.posix, path.win32]) {
          const root = resolve('/root');
          expect(relative(root, resolve(root, one)).split(sep)).toEqual(one.split('/'));
        }
      }),
    );
  });
});

describe('files of an upload', () => {
  it.each([
    ['twice', ['a.md', 'a.md'], '`a.md` stands `2` times'],
    ['twice, once with `./`', ['a.md', './a.md'], '`a.md` stands `2` times'],
    ['in another case', ['a/b.md', 'a/B.md'], '`a/B.md` and `a/b.md` differ only in case or form'],
    ['in a folder of another case', ['a/b.md', 'A/c.md'], '`A` and `a` differ only'],
    ['in another form of Unicode', ['\u00e9.md', 'e\u0301.md'], 'differ only in case or form'],
    ['with a sign that is two in capitals', ['straße.md', 'STRASSE.md'], 'differ only in case'],
    ['as a file and a folder', ['a', 'a/b.md'], '`a` is a file and a folder'],
    ['as a file and a folder of another case', ['A', 'a/b.md'], '`A` and `a` differ only'],
  ])('may not lie in one place %s', (_, paths, told) => {
    const checked = checkInputs(paths.map((one) => ({ path: one, bytes: Buffer.from('x') })));
    expect('messages' in checked && checked.messages[0]?.reason).toContain(told);
  });

  it('may lie in two folders under one name', () => {
    const paths = ['a/x.md', 'b/x.md', 'a/y/x.md'];
    const checked = checkInputs(paths.map((one) => ({ path: one, bytes: Buffer.from('x') })));
    expect(checked).toHaveProperty('files');
  });

  it('may not be larger than any build reads', () => {
    const checked = checkInputs([{ path: 'a', bytes: Buffer.alloc(10_001) }], limits);
    expect(checked).toMatchObject({
      tooLarge: true,
      messages: [{ reason: '`a` takes more than `10000 bytes`, expected at most 10000' }],
    });
  });
});

describe('a tar', () => {
  it('gives its files', async () => {
    const tar = tarOf([file('a.md', '# A'), file('b/c.bib', ''), file('b/d', 'p'.repeat(2_000))]);
    expect(await read(tar)).toEqual({ 'a.md': '# A', 'b/c.bib': '', 'b/d': 'p'.repeat(2_000) });
  });

  it.each(['ustar', 'gnu', 'pax'])(
    'of the program tar, in the format %s, is understood',
    async (format) => {
      const { root } = temporaryProject({});
      const long = `${'long-'.repeat(15)}/${'name-'.repeat(15)}.md`;
      mkdirSync(`${root}/${path.dirname(long)}`);
      const ascii = { [long]: 'L', 'a.md': 'A' };
      const given = format === 'ustar' ? ascii : { ...ascii, 'Übersicht.md': 'U' };
      for (const [name, text] of Object.entries(given)) writeFileSync(`${root}/${name}`, text);
      const tar = execFileSync('tar', ['-C', root, `--format=${format}`, '-cf', '-', '.']);
      expect(await read(tar)).toEqual(given);
    },
  );

  it('may name folders, of which nothing is kept', async () => {
    const tar = tarOf([{ name: './', type: '5' }, { name: './a/', type: '5' }, file('./a/b.md')]);
    expect(await read(tar)).toEqual({ 'a/b.md': 'x' });
  });

  it.each([
    ['hard link', { name: 'a', type: '1', link: 'b' }],
    ['link', { name: 'a', type: '2', link: '/etc/passwd' }],
    ['device', { name: 'a', type: '3' }],
    ['device', { name: 'a', type: '4' }],
    ['pipe', { name: 'a', type: '6' }],
    ['thing of an unknown kind', { name: 'a', type: 'S' }],
    ['thing of an unknown kind', { name: 'a', type: 'Z' }],
  ])('may not hold a %s', async (kind, entry) => {
    expect(await read(tarOf([file('b'), entry]))).toBe(
      `\`a\` is a ${kind}, expected a regular file`,
    );
  });

  it('may not hold a sparse file, of which a map is kept', async () => {
    const tar = tarOf([paxEntry({ 'GNU.sparse.major': '1', 'GNU.sparse.name': 'a' }), file('b')]);
    expect(await read(tar)).toBe('`b` is a sparse file, expected a regular file');
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
    expect(await read(tarOf(entries))).toContain('leads out of its folder');
  });

  it('shows no control of a hostile name as it is', async () => {
    expect(await read(tarOf([file('a\u001b[2J\u202Eb')]))).toContain('`a\\u{1B}[2J\\u{202E}b`');
    const link = { name: 'a\u202Eb', type: '2', link: 'x' };
    expect(await read(tarOf([link]))).toContain('`a\\u{202E}b`');
  });

  it('may not name what is no UTF-8', async () => {
    const latin = Buffer.from(tarOf([file('a?.md')]));
    latin[1] = 0xe4;
    const sum = Number.parseInt(latin.toString('latin1', 148, 154), 8) + 0xe4 - 0x3f;
    latin.write(sum.toString(8).padStart(6, '0'), 148);
    expect(await read(latin)).toContain('has characters that no name should have');
  });

  it('may not hold more files than allowed', async () => {
    const files = Array.from({ length: 10_000 }, (_, index) => file(`${index}.md`));
    expect(await read(tarOf(files), 65_536)).toMatch(/^too large: There are more than `50 files`/);
    const folders = files.map(({ name }) => ({ name: `${name}/`, type: '5' }));
    expect(await read(tarOf(folders), 65_536)).toMatch(
      /^too large: There are more than `50 files`/,
    );
  });

  it('may not hold a file larger than allowed, of which nothing is read', async () => {
    const tar = tarOf([{ name: 'a', size: 10_001 }]);
    expect(await read(tar)).toMatch(/^too large: `a` takes more than `10000 bytes`/);
    const petabyte = tarOf([paxEntry({ size: '1125899906842624' }), file('a')]);
    expect(await read(petabyte)).toMatch(/^too large: /);
  });

  it('may not hold more bytes than allowed in all', async () => {
    const tar = tarOf(['a', 'b', 'c', 'd'].map((name) => file(name, 'x'.repeat(9_000))));
    expect(await read(tar)).toMatch(/^too large: The files take more than `29 kB`/);
  });

  it('may not go on for ever without a file in it', async () => {
    const heads = Array.from({ length: 400 }, () => paxEntry({ comment: 'x' }, 'g'));
    expect(await read(tarOf([file('a'), ...heads]))).toMatch(/^too large: /);
  });

  it('may not have a head of endless length', async () => {
    const tar = tarOf([{ name: 'x', type: 'x', size: 5_000_000 }]);
    expect(await read(tar)).toMatch(/^The upload is no whole tar \(`.*exceeds max size`\)/);
  });

  it.each([100, 512, 700, 1_100])('that ends after %i bytes is broken', async (length) => {
    const tar = tarOf([file('a', 'y'.repeat(600)), file('b')]).subarray(0, length);
    expect(await read(tar)).toMatch(/^The upload is no whole tar/);
  });

  it('that is none is broken', async () => {
    expect(await read(Buffer.from('Not a tar. '.repeat(200)))).toMatch(
      /^The upload is no whole tar/,
    );
  });

  it('whose sender is gone ends with the fault of the connection', async () => {
    const gone = new Error('aborted');
    async function* half(): AsyncGenerator<Uint8Array> {
      yield tarOf([file('a', 'y'.repeat(600))]).subarray(0, 700);
      throw gone;
    }
    await expect(readTar(half(), limits)).rejects.toBe(gone);
  });

  it('never brings the reader down, whatever its bytes', async () => {
    const whole = tarOf([
      paxEntry({ path: 'long.md' }),
      file('a.md', 'text'),
      { name: 'b/', type: '5' },
    ]);
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 8 }), async (changes) => {
        const bytes = Buffer.from(whole);
        for (const [at, value] of changes) bytes[at] = value;
        expect(await read(bytes)).toBeDefined();
      }),
    );
  });
});
