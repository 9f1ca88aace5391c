import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Script } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createChunkLoader } from '../../src/start/chunk-loader.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'briefpress-chunks-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Code kept in memory, and the names of the files for which it was kept. */
function memory() {
  const kept = new Map<string, Buffer>();
  const rounds: string[][] = [];
  return {
    kept,
    rounds,
    read: (name: string) => kept.get(name),
    keep(scripts: ReadonlyMap<string, Script>) {
      rounds.push([...scripts.keys()]);
      for (const [name, script] of scripts) kept.set(name, script.createCachedData());
    },
  };
}

const write = (name: string, text: string): void => writeFileSync(path.join(folder, name), text);

describe('the loader of the bundle', () => {
  it('loads a file and those it asks for, each once', () => {
    write('a.cjs', 'exports.same = require("./b.cjs") === require("./b.cjs").self;');
    write('b.cjs', 'exports.self = exports;');
    const { load } = createChunkLoader(folder, memory());
    expect(load('a.cjs')).toEqual({ same: true });
    expect(load('a.cjs')).toBe(load('a.cjs'));
  });

  it('bears files that ask for each other', () => {
    write('a.cjs', 'exports.name = "a"; exports.other = require("./b.cjs").name;');
    write('b.cjs', 'exports.name = "b"; require("./a.cjs");');
    expect(createChunkLoader(folder, memory()).load('a.cjs')).toEqual({ name: 'a', other: 'b' });
  });

  it('gives what Node gives for everything else', () => {
    write('a.cjs', 'exports.join = require("node:path").join; exports.at = __filename;');
    const { load } = createChunkLoader(folder, memory());
    expect(load('a.cjs')).toEqual({ join: path.join, at: path.join(folder, 'a.cjs') });
  });

  it('keeps the code of the files for which there was none, once', () => {
    write('a.cjs', 'exports.b = require("./b.cjs");');
    write('b.cjs', 'exports.text = "é, –, 中";');
    const code = memory();
    const first = createChunkLoader(folder, code);
    first.load('a.cjs');
    first.keepCode();
    first.keepCode();
    const second = createChunkLoader(folder, code);
    expect(second.load('a.cjs')).toEqual({ b: { text: 'é, –, 中' } });
    second.keepCode();
    expect(code.rounds).toEqual([['a.cjs', 'b.cjs']]);
  });

  it('compiles anew, and keeps anew, what was kept of another text or is no code at all', () => {
    write('a.cjs', 'exports.value = 1;');
    const code = memory();
    const first = createChunkLoader(folder, code);
    first.load('a.cjs');
    first.keepCode();
    write('a.cjs', 'exports.value = "longer";');
    const second = createChunkLoader(folder, code);
    expect(second.load('a.cjs')).toEqual({ value: 'longer' });
    second.keepCode();
    code.kept.set('a.cjs', Buffer.from('no code'));
    expect(createChunkLoader(folder, code).load('a.cjs')).toEqual({ value: 'longer' });
    expect(code.rounds).toEqual([['a.cjs'], ['a.cjs']]);
  });

  it('names the file and its line in errors, each time', () => {
    write('a.cjs', '\n\nthrow new Error("here");');
    const { load } = createChunkLoader(folder, memory());
    const stack = expect.stringContaining(`${path.join(folder, 'a.cjs')}:3:`);
    for (const _ of ['first', 'second'])
      expect(() => load('a.cjs')).toThrow(expect.objectContaining({ message: 'here', stack }));
  });

  it.each([
    ['cannot be read', undefined, /ENOENT/],
    ['is no code', 'exports.value = ;', /Unexpected token/],
    ['fails as it runs', 'throw new Error("not yet");', /not yet/],
    ['asks for one that cannot be read', 'require("./c.cjs");', /ENOENT/],
  ])('knows nothing of a file that %s, and loads it once it can', (_, text, message) => {
    write('a.cjs', 'exports.found = require("./b.cjs");');
    if (text) write('b.cjs', text);
    const { load } = createChunkLoader(folder, memory());
    for (const name of ['a.cjs', 'b.cjs', 'a.cjs']) expect(() => load(name)).toThrow(message);
    write('b.cjs', 'exports.value = 1;');
    expect(load('a.cjs')).toEqual({ found: { value: 1 } });
  });
});
