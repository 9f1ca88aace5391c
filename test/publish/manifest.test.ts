import { describe, expect, it } from 'vitest';
import { disk } from '../../src/io/disk.ts';
import type { Manifest, ManifestEntry } from '../../src/model/manifest.ts';
import { holdFolder } from '../../src/publish/hold-folder.ts';
import { mergeEntries, readManifest, writeManifest } from '../../src/publish/manifest.ts';
import { emptyRecord } from '../../src/record/empty-record.ts';
import { temporaryProject } from '../support/temporary-project.ts';

function entry(source: string, changes: Partial<ManifestEntry> = {}): ManifestEntry {
  return {
    slug: source,
    status: 'built',
    stale: false,
    source: { path: source, sha256: '' },
    inputs: [],
    template: { name: 'briefing', sha256: '' },
    key: '',
    messages: [],
    ...emptyRecord(),
    ...changes,
  };
}

const manifest = (...sources: string[]): Manifest => ({
  manifestVersion: 1,
  tool: { name: 'Briefpress', version: '1.2.3' },
  project: '..',
  briefings: sources.map((source) => entry(source)),
});

describe('a manifest', () => {
  it('is read as it was written, sorted by code unit', async () => {
    const project = temporaryProject();
    const folder = await holdFolder(project.root, [project.root]);
    await writeManifest(folder, manifest('ä.md', 'b.md', 'B.md'));
    await folder.close();
    expect(await readManifest(project.root)).toEqual(manifest('B.md', 'b.md', 'ä.md'));
  });

  it.each([
    ['is not there', undefined],
    ['is broken', '{"manifestVersion": 1, '],
    ['is of another version', JSON.stringify({ ...manifest(), manifestVersion: 2 })],
    ['has no list', '{"manifestVersion": 1, "project": ".."}'],
    [
      'has an entry without source',
      '{"manifestVersion": 1, "project": "..", "briefings": [{"slug": "x"}]}',
    ],
    [
      'has an output without digest',
      JSON.stringify({ ...manifest(), briefings: [{ ...entry('a'), output: { path: 'x' } }] }),
    ],
    ['is a list', '[]'],
    ['is null', 'null'],
  ])('counts for none when it %s', async (_, text) => {
    const project = temporaryProject(text === undefined ? {} : { 'manifest.json': text });
    expect(await readManifest(project.root)).toBeUndefined();
  });
});

describe('a manifest that is there and cannot be had', () => {
  it.each([['EACCES'], ['EIO'], ['ESTALE'], ['ELOOP']])(
    'is not taken for none: %s',
    async (code) => {
      const read = () => Promise.reject(Object.assign(new Error(code), { code }));
      await expect(readManifest('/out', { ...disk, read })).rejects.toMatchObject({
        kind: 'machine',
        message: expect.stringContaining(code),
      });
    },
  );

  it.each([['folder'], ['not-regular'], ['too-large']] as const)(
    'is not taken for none: %s',
    async (fault) => {
      const read = async () => fault;
      await expect(readManifest('/out', { ...disk, read })).rejects.toMatchObject({
        kind: 'machine',
        message: expect.stringMatching(/manifest\.json` is (no regular file|larger than)/),
      });
    },
  );
});

describe('mergeEntries', () => {
  it('lets new entries win, keeps others, and gives up those whose sources are gone', () => {
    const fresh = entry('a', { key: 'new' });
    const merged = mergeEntries([entry('a'), entry('b'), entry('c')], [fresh], (it) => it === 'c');
    expect(merged).toEqual({ kept: [fresh, entry('b')], gone: [entry('c')] });
  });
});
