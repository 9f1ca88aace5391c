import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { placeAll } from '../../src/publish/place-all.ts';
import { type TemporaryProject, temporaryProject } from '../support/temporary-project.ts';

describe('files that are put in place together', () => {
  let project: TemporaryProject;
  const files = (fault?: () => never) =>
    ['a', 'b', 'c'].map((name, index) => ({
      file: path.join(project.root, name),
      read: async () => (index === 1 && fault ? fault() : Buffer.from(`new ${name}`)),
    }));
  const held = () =>
    Object.fromEntries(
      readdirSync(project.root, { withFileTypes: true }).map((entry) => [
        entry.name,
        entry.isFile() ? readFileSync(path.join(project.root, entry.name), 'utf8') : 'folder',
      ]),
    );

  beforeEach(() => {
    project = temporaryProject({ a: 'old a', c: 'old c' });
  });

  it('all stand there in the end, and nothing else', async () => {
    await placeAll(files(), [project.root]);
    expect(held()).toEqual({ a: 'new a', b: 'new b', c: 'new c' });
  });

  it('are none of them there when one cannot be read', async () => {
    const fault = (): never => {
      throw new Error('away');
    };
    await expect(placeAll(files(fault), [project.root])).rejects.toThrow('away');
    expect(held()).toEqual({ a: 'old a', c: 'old c' });
  });

  it('are none of them there when a folder stands in the way of one', async () => {
    mkdirSync(path.join(project.root, 'b'));
    await expect(placeAll(files(), [project.root])).rejects.toThrow('is a folder');
    expect(held()).toEqual({ a: 'old a', b: 'folder', c: 'old c' });
  });

  it('are none of them there when it was stopped', async () => {
    const stop = new AbortController();
    const fault = () => {
      stop.abort();
      return Buffer.from('new b') as never;
    };
    await expect(placeAll(files(fault), [project.root], stop)).rejects.toThrow('aborted');
    expect(held()).toEqual({ a: 'old a', c: 'old c' });
  });
});
