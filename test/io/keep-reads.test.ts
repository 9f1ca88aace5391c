import { describe, expect, it } from 'vitest';
import { keepReads } from '../../src/io/keep-reads.ts';
import type { World } from '../../src/world.ts';
import { plainWorld } from '../support/plain-world.ts';
import { temporaryProject } from '../support/temporary-project.ts';

/** A world whose files have a version each, and which counts what is read of it. */
function countingWorld(files: Record<string, string | Uint8Array>) {
  const versions: Record<string, number> = {};
  const reads: string[] = [];
  const plain = plainWorld(files);
  // Its links are all the same: it lies nowhere on the disk.
  const { root } = temporaryProject();
  const world: World = {
    root,
    readInside(file, maxBytes) {
      reads.push(file);
      return plain.readInside(file, maxBytes);
    },
    async readOwn(file) {
      reads.push(file);
      return Buffer.from(file);
    },
  };
  const look = async (file: string) => {
    const name = file.replace(`${root}/`, '');
    return name.endsWith('new.md') ? undefined : `${name} ${versions[name] ?? 1}`;
  };
  const change = (name: string, text?: string) => {
    versions[name] = (versions[name] ?? 1) + 1;
    if (text === undefined) delete files[name];
    else files[name] = text;
  };
  return { reads, change, kept: keepReads(world, look) };
}

const textOf = (found: Awaited<ReturnType<World['readInside']>>) =>
  typeof found === 'string' ? found : Buffer.from(found.bytes).toString();

describe('a world that keeps what it read', () => {
  it('reads a file of the project once while it stays the same, and gives the same object', async () => {
    const { kept, reads } = countingWorld({ 'a.md': 'one' });
    const first = await kept.readInside('a.md', 100);
    expect(await kept.readInside('./a.md', 100)).toBe(first);
    expect([textOf(first), reads]).toEqual(['one', ['a.md']]);
  });

  it("reads a file of the tool's once while it stays the same", async () => {
    const { kept, reads } = countingWorld({});
    const first = await kept.readOwn('/tool/font.woff2');
    expect(await kept.readOwn('/tool/font.woff2')).toBe(first);
    expect(reads).toEqual(['/tool/font.woff2']);
  });

  it('notices a file that has changed', async () => {
    const { kept, change } = countingWorld({ 'a.md': 'one' });
    await kept.readInside('a.md', 100);
    change('a.md', 'two');
    expect(textOf(await kept.readInside('a.md', 100))).toBe('two');
  });

  it('notices a file that is gone, and one that comes back', async () => {
    const { kept, change } = countingWorld({ 'a.md': 'one' });
    await kept.readInside('a.md', 100);
    change('a.md');
    expect(await kept.readInside('a.md', 100)).toBe('missing');
    change('a.md', 'two');
    expect(textOf(await kept.readInside('a.md', 100))).toBe('two');
  });

  it('holds each reader to its own limit', async () => {
    const { kept } = countingWorld({ 'a.md': 'one' });
    await kept.readInside('a.md', 100);
    expect(await kept.readInside('a.md', 2)).toBe('too-large');
  });

  it('reads each time what nobody can tell to be the same', async () => {
    const { kept, reads } = countingWorld({ 'new.md': 'one' });
    await kept.readInside('new.md', 100);
    await kept.readInside('new.md', 100);
    expect(reads).toEqual(['new.md', 'new.md']);
  });

  it('lets go what was not used for longest when files grow too many', async () => {
    const large = new Uint8Array(12_000_000);
    const { kept, reads } = countingWorld({ a: large, b: large, c: large });
    for (const file of ['a', 'b', 'a', 'c', 'a', 'b']) await kept.readInside(file, 2e7);
    expect(reads).toEqual(['a', 'b', 'c', 'b']);
  });
});

it('lets go of small files too, and of what was made of them, but not of what all share', async () => {
  const briefings = Array.from({ length: 400 }, (_, index) => `${index}.md`);
  const { kept, reads } = countingWorld(
    Object.fromEntries([...briefings, 'shared.bib'].map((name) => [name, name])),
  );
  for (const name of briefings) {
    await kept.readInside(name, 100);
    await kept.readInside('shared.bib', 100);
  }
  for (const name of ['0.md', '399.md']) await kept.readInside(name, 100);
  expect(reads.filter((name) => name === 'shared.bib')).toHaveLength(1);
  expect(reads.slice(401)).toEqual(['0.md']);
});

it('keeps the fonts of a whole script beside any number of briefings', async () => {
  const fonts = Array.from({ length: 200 }, (_, index) => `/tool/${index}.woff2`);
  const briefings = Array.from({ length: 300 }, (_, index) => `${index}.md`);
  const { kept, reads } = countingWorld(
    Object.fromEntries([...fonts, ...briefings].map((name) => [name, name])),
  );
  for (const font of fonts) await kept.readOwn(font);
  for (const name of briefings) await kept.readInside(name, 100);
  for (const font of fonts) await kept.readOwn(font);
  expect(reads.filter((name) => name.endsWith('.woff2'))).toHaveLength(200);
});

describe('what was made of a file', () => {
  it('is given again while the file is the same, and made anew for another', async () => {
    const { kept, change } = countingWorld({ 'a.md': 'one' });
    const made: string[] = [];
    const make = async (what: string) => {
      const found = await kept.readInside('a.md', 100);
      if (typeof found === 'string') throw new Error(found);
      return kept.made?.(found.bytes, what, () => made.push(`${what} of ${textOf(found)}`));
    };
    await make('list');
    await make('list');
    await make('tree');
    change('a.md', 'two');
    await make('list');
    expect(made).toEqual(['list of one', 'tree of one', 'list of two']);
  });

  it('is made again where making it has failed', async () => {
    const { kept } = countingWorld({});
    const bytes = Buffer.from('one');
    const fail = () => Promise.reject(new Error('too many open files'));
    await expect(kept.made?.(bytes, 'check', fail)).rejects.toThrow('open files');
    expect(await kept.made?.(bytes, 'check', async () => 'made')).toBe('made');
  });

  it('is kept of no more than a few kinds', async () => {
    const { kept } = countingWorld({});
    const bytes = Buffer.from('one');
    let made = 0;
    for (const what of ['0', '1', '2', '3', '4', '5', '6', '7', '8', '0', '8']) {
      kept.made?.(bytes, what, () => {
        made += 1;
      });
    }
    expect(made).toBe(10);
  });
});
