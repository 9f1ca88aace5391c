import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/source/read-source.ts';
import type { ReadFault, ReadFile, World } from '../../src/world.ts';

const root = '/project';

function worldWith(answer: ReadFile | ReadFault): World {
  return {
    root,
    readInside: async () => answer,
    readOwn: async () => new Uint8Array(),
  };
}

async function messageFor(answer: ReadFile | ReadFault, path = 'content/a.md') {
  const read = await readSource(path, worldWith(answer));
  if ('file' in read) throw new Error('expected a message');
  return read.messages[0];
}

describe('readSource', () => {
  it('gives the decoded text, the bytes on disk and their digest', async () => {
    const bytes = new TextEncoder().encode('abc');
    expect(await readSource('a.md', worldWith({ bytes, path: 'content/a.md' }))).toEqual({
      bytes,
      file: {
        path: 'content/a.md',
        text: 'abc',
        sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      },
    });
  });

  it.each<[ReadFault, string]>([
    ['missing', 'no such file'],
    ['folder', 'a folder'],
    ['outside', 'outside the project'],
    ['not-regular', 'device, pipe or socket'],
    ['too-large', 'larger than'],
  ])('tells %s in words', async (fault, words) => {
    expect((await messageFor(fault))?.reason).toContain(words);
  });

  it('leaves it to the machine when a file is there and the system does not give it', async () => {
    await expect(messageFor('not-readable')).rejects.toMatchObject({
      kind: 'machine',
      message: '`content/a.md` cannot be read',
    });
  });

  it('speaks as the rule source-readable', async () => {
    expect((await messageFor('missing'))?.ruleId).toBe('source-readable');
  });

  it('names the file without the path of the project', async () => {
    expect((await messageFor('missing', '/project/content/b.md'))?.file).toBe('content/b.md');
  });

  it('tells what is wrong with the bytes', async () => {
    const bytes = Uint8Array.of(0xff);
    expect((await messageFor({ bytes, path: 'a.md' }))?.reason).toContain('not UTF-8');
  });
});
