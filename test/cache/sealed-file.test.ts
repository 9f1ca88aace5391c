import { chownSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSealed, writeSealed } from '../../src/cache/sealed-file.ts';
import { type TemporaryProject, temporaryProject } from '../support/temporary-project.ts';

const sealed = { head: { title: 'Ärger\n', pages: 3 }, body: Buffer.from('%PDF\n\0\n rest') };

async function written(): Promise<{ project: TemporaryProject; file: string; bytes: Buffer }> {
  const project = temporaryProject();
  const file = path.join(project.root, 'deep/in/file');
  await writeSealed(file, 'prints', sealed);
  return { project, file, bytes: readFileSync(file) };
}

describe('a file of the cache', () => {
  it('is read as it was written, and nothing else is left', async () => {
    const { project, file } = await written();
    const read = await readSealed(file, 'prints');
    expect([read?.head, Buffer.from(read?.body ?? []).equals(sealed.body)]).toEqual([
      sealed.head,
      true,
    ]);
    expect(project.list('deep/in')).toEqual(['file']);
  });

  it('is read with any head and body', () =>
    fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.uint8Array({ maxLength: 50 }), async (head, body) => {
        const file = path.join(temporaryProject().root, 'file');
        await writeSealed(file, 'x', { head, body });
        const read = await readSealed(file, 'x');
        expect([JSON.stringify(read?.head), [...(read?.body ?? [])]]).toEqual([
          JSON.stringify(head),
          [...body],
        ]);
      }),
      { numRuns: 20 },
    ));

  it.each<[string, (bytes: Buffer) => Buffer | string]>([
    ['is empty', () => ''],
    ['is no such file at all', () => 'nonsense'],
    ['is cut off', (bytes) => bytes.subarray(0, bytes.length - 1)],
    ['is cut off in its head', (bytes) => bytes.subarray(0, bytes.indexOf('title'))],
    ['is cut off in its first line', (bytes) => bytes.subarray(0, 20)],
    ['has one byte more', (bytes) => Buffer.concat([bytes, Buffer.of(0)])],
    ['is of another format', (bytes) => bytes.toString('latin1').replace('cache-1', 'cache-2')],
    ['is of another kind', (bytes) => bytes.toString('latin1').replace('prints', 'result')],
    ['has noughts where the disk lost it', (bytes) => Buffer.alloc(bytes.length)],
    [
      'tells another digest',
      (bytes) => bytes.toString('latin1').replace(/[0-9a-f]{64}/, '0'.repeat(64)),
    ],
  ])('is not believed, and removed, when it %s', async (_, breakIt) => {
    const { project, file, bytes } = await written();
    writeFileSync(file, breakIt(bytes), 'latin1');
    expect(await readSealed(file, 'prints')).toBeUndefined();
    expect(project.list('deep/in')).toEqual([]);
  });

  it('is not believed with any single byte changed', async () => {
    const { file, bytes } = await written();
    for (let at = 0; at < bytes.length; at += 1) {
      const broken = Buffer.from(bytes);
      broken[at] = (broken[at] ?? 0) ^ 1;
      writeFileSync(file, broken);
      expect(await readSealed(file, 'prints'), `byte ${at}`).toBeUndefined();
    }
  });

  it('is not there when it is a folder or a link', async () => {
    const { project, file, bytes } = await written();
    project.write({ real: bytes });
    const [folder, link] = [`${file}.folder`, `${file}.link`];
    mkdirSync(folder);
    symlinkSync(path.join(project.root, 'real'), link);
    expect([await readSealed(folder, 'prints'), await readSealed(link, 'prints')]).toEqual([
      undefined,
      undefined,
    ]);
    expect([project.list('deep/in'), project.read('real').equals(bytes)]).toEqual([['file'], true]);
  });

  it.skipIf(process.getuid?.() !== 0)(
    'is not believed when another user put it there',
    async () => {
      const { file } = await written();
      chownSync(file, 65_534, 65_534);
      expect(await readSealed(file, 'prints')).toBeUndefined();
    },
  );

  it('that cannot be written leaves nothing behind, and the old one as it was', async () => {
    const { project, file } = await written();
    const below = path.join(file, 'below');
    await expect(writeSealed(below, 'prints', sealed)).rejects.toThrow();
    expect(project.list('deep/in')).toEqual(['file']);
    expect((await readSealed(file, 'prints'))?.head).toEqual(sealed.head);
  });
});
