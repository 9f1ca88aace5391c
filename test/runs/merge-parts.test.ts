import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Manifest, ManifestPart } from '../../src/model/manifest.ts';
import type { RawOptions } from '../../src/options.ts';
import { buildAll } from '../../src/runs/build-all.ts';
import { check } from '../../src/runs/check.ts';
import { type MergeResult, mergeParts } from '../../src/runs/merge-parts.ts';
import type { BuildEvent, RunRequest, RunResult } from '../../src/runs/run-result.ts';
import { schemas } from '../../src/schemas/schemas.ts';
import { briefingText } from '../support/briefing-text.ts';
import { openLightRun } from '../support/open-light-run.ts';
import { type TemporaryProject, temporaryProject } from '../support/temporary-project.ts';
import { itWidely } from '../support/widely.ts';

const BROKEN = briefingText('A claim.[@nobody]');
const BOOK = '[{"id": "book", "type": "book", "title": "A book"}]';
const paragraphs = (count: number) => briefingText('Some words.\n\n'.repeat(count));

const FILES = {
  'content/a.md': paragraphs(3),
  'content/africa/b.md': briefingText('A claim.[@book]', ['bibliography: ../books.json']),
  'content/c.md': paragraphs(40),
  'content/d.md': briefingText('A claim.[@book]', ['bibliography: books.json', 'slug: named']),
  'content/e.md': briefingText('A claim.[@book]', ['bibliography: books.json']),
  'content/books.json': BOOK,
};

/** Built once: `one` by one run, and three shards. */
let built: TemporaryProject;
let project: TemporaryProject;

beforeAll(async () => {
  built = temporaryProject(FILES);
  project = built;
  await build('one');
  await buildParts(3);
});

beforeEach(() => {
  project = temporaryProject();
  cpSync(built.root, project.root, { recursive: true });
});

const THREE = ['part-1', 'part-2', 'part-3'];

/** Build without a browser and without a thread. */
function build(
  out: string,
  request: RunRequest = {},
  options: RawOptions = {},
  from = project,
): Promise<RunResult> {
  return buildAll(openLightRun(from, { out, ...options }).run, request);
}

async function buildParts(of: number, request: RunRequest = {}) {
  const folders = Array.from({ length: of }, (_, index) => `part-${index + 1}`);
  for (const [index, folder] of folders.entries()) {
    await build(folder, { ...request, shard: { index: index + 1, of } });
  }
  return folders;
}

function merge(parts: string[], out = 'joined', from = project): Promise<MergeResult> {
  const settings = from.settings({ conformance: 'none', out });
  return mergeParts(settings, { parts, cwd: from.root });
}

/** Copy a folder of the project in place of another. */
function copyInside(from: string, to: string): void {
  rmSync(path.join(project.root, to), { recursive: true, force: true });
  cpSync(path.join(project.root, from), path.join(project.root, to), { recursive: true });
}

/** Bytes of all files of a folder, by their names. */
function contentOf(folder: string, from = project): Record<string, string> {
  const full = path.join(from.root, folder);
  const files = existsSync(full)
    ? readdirSync(full, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
    : [];
  return Object.fromEntries(
    files
      .map((one) => path.join(one.parentPath, one.name))
      .sort()
      .map((file) => [path.relative(full, file), readFileSync(file, 'latin1')]),
  );
}

function partOf(file: string): ManifestPart {
  return JSON.parse(project.read(file).toString('utf8')) as ManifestPart;
}

function edit(file: string, change: (part: ManifestPart) => unknown): void {
  const part = partOf(file);
  project.write({ [file]: JSON.stringify(change(part) ?? part) });
}

const refusal = (...words: string[]) =>
  expect.objectContaining({
    kind: 'usage',
    message: expect.stringMatching(
      new RegExp(words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[^]*')),
    ),
  });

describe('the parts of all shards', () => {
  it('are joined to what one run builds, byte for byte', async () => {
    const merged = await merge(THREE);
    expect(contentOf('joined')).toEqual(contentOf('one'));
    expect(merged).toMatchObject({ parts: 3, briefings: 5, failed: [], removed: [] });
    expect(merged.brought).toHaveLength(5);
  });

  it('are joined also where there are more shards than briefings', async () => {
    project = temporaryProject({ 'content/a.md': FILES['content/a.md'] });
    const folders = await buildParts(3);
    const counts = folders.map(
      (folder, index) => partOf(`${folder}/manifest.${index + 1}-of-3.json`).briefings.length,
    );
    expect(counts.sort()).toEqual([0, 0, 1]);
    expect(await merge(folders)).toMatchObject({ parts: 3, briefings: 1 });
    await build('one');
    expect(contentOf('joined')).toEqual(contentOf('one'));
  });

  it('are joined in whatever order they are named', async () => {
    await merge([...THREE].reverse());
    expect(contentOf('joined')).toEqual(contentOf('one'));
  });

  it('are joined where they share one folder, and are gone from it then', async () => {
    for (const folder of THREE) {
      cpSync(path.join(project.root, folder), path.join(project.root, 'out'), { recursive: true });
    }
    expect(Object.keys(contentOf('out'))).toContain('manifest.2-of-3.json');
    await merge(['out'], 'out');
    expect(contentOf('out')).toEqual(contentOf('one'));
  });

  it('are joined without their PDFs where they are named as files', async () => {
    const merged = await merge(THREE.map((folder, at) => `${folder}/manifest.${at + 1}-of-3.json`));
    expect(merged).toMatchObject({ parts: 3, briefings: 5, brought: [] });
    expect(contentOf('joined')).toEqual({ 'manifest.json': contentOf('one')['manifest.json'] });
  });

  it('are built upon by the next run, which finds nothing changed', async () => {
    await merge(THREE);
    const { run, press } = openLightRun(project, { out: 'joined' });
    const { briefings } = await buildAll(run);
    expect(briefings.map(({ status }) => status)).toEqual(new Array(5).fill('unchanged'));
    expect(press.printed).toEqual([]);
  });

  it('are what a second run builds upon an earlier build, with what failed and what is gone', async () => {
    for (const folder of ['joined', ...THREE]) {
      copyInside('one', folder);
    }
    project.write({
      'content/e.md': paragraphs(10),
      'content/new.md': briefingText(),
      'content/a.md': briefingText('One.', ['slug: other']),
      'content/d.md': BROKEN,
      'content/africa/b.md': BROKEN,
    });
    project.remove('content/c.md');
    // Nobody misses the old PDF of one that fails.
    for (const folder of ['one', 'joined', ...THREE]) project.remove(`${folder}/africa/b.pdf`);
    await build('one');
    const { removed, failed } = await merge(await buildParts(3));
    expect(failed.sort()).toEqual(['content/africa/b.md', 'content/d.md']);
    expect(removed.sort()).toEqual(['a.pdf', 'c.pdf']);
    expect(contentOf('joined')).toEqual(contentOf('one'));
  });

  it('of named briefings are joined with what is known of the others', async () => {
    copyInside('one', 'joined');
    for (const folder of THREE) project.remove(folder);
    const files = ['content/e.md', 'content/a.md', 'content/c.md'];
    const merged = await merge(await buildParts(3, { files }));
    expect(merged).toMatchObject({ briefings: 3, removed: [] });
    expect(contentOf('joined')).toEqual(contentOf('one'));
  });

  it('are joined where no briefing lies, as in a job that only joins', async () => {
    const bare = temporaryProject({});
    for (const folder of THREE) {
      cpSync(path.join(project.root, folder), path.join(bare.root, folder), { recursive: true });
    }
    await merge(THREE, 'out', bare);
    expect(contentOf('out', bare)).toEqual(contentOf('one'));
  });
});

describe('a shard', () => {
  it('builds only its own briefings, and says how many', async () => {
    const heard: BuildEvent[] = [];
    const report = (event: BuildEvent) => void heard.push(event);
    const { briefings } = await build('out', { shard: { index: 2, of: 3 }, report });
    expect(heard.filter(({ kind }) => kind === 'shard')).toEqual([
      { kind: 'shard', shard: { index: 2, of: 3 }, briefings: briefings.length, all: 5 },
    ]);
    const pdfs = Object.keys(contentOf('out')).filter((name) => name.endsWith('.pdf'));
    expect(pdfs.sort()).toEqual(briefings.map(({ output }) => output?.path).sort());
    expect(contentOf('out')).toEqual(contentOf('part-2'));
  });

  it('is cut by the pages that the manifest tells, else by size', async () => {
    copyInside('one', 'known');
    const manifest = JSON.parse(project.read('known/manifest.json').toString()) as Manifest;
    for (const { output, source } of manifest.briefings) {
      if (output) output.pages = source.path === 'content/a.md' ? 100 : 1;
    }
    project.write({ 'known/manifest.json': JSON.stringify(manifest) });
    const sourcesOf = async (out: string) => {
      const { run } = openLightRun(project, { out });
      const results = await Promise.all(
        [1, 2].map((index) => check(run, { shard: { index, of: 2 } })),
      );
      return results.map(({ briefings }) => briefings.map(({ source }) => source));
    };
    expect(await sourcesOf('known')).toContainEqual(['content/a.md']);
    expect(await sourcesOf('new')).toContainEqual(['content/c.md']);
  });

  it('tells of a name that a briefing of another shard wants, too', async () => {
    project.write({ 'content/f.md': briefingText('Text.', ['slug: named']) });
    const { run } = openLightRun(project);
    const results = await Promise.all(
      [1, 2, 3, 4, 5, 6].map((index) => check(run, { shard: { index, of: 6 } })),
    );
    expect(results.map(({ briefings }) => briefings.length)).toEqual([1, 1, 1, 1, 1, 1]);
    const clashing = results
      .flatMap(({ briefings }) => briefings)
      .filter(({ messages }) => messages.some(({ ruleId }) => ruleId === 'slug-unique'));
    expect(clashing.map(({ source }) => source).sort()).toEqual(['content/d.md', 'content/f.md']);
  });

  it('leaves the manifest, and the PDFs of sources that are gone, to the joining', async () => {
    const before = contentOf('one');
    project.remove('content/c.md');
    await build('one', { shard: { index: 1, of: 2 } });
    const { 'manifest.1-of-2.json': part, ...others } = contentOf('one');
    expect(part).toBeDefined();
    expect(others).toEqual(before);
  });

  it('that is built again writes the same part, and prints nothing', async () => {
    const before = contentOf('part-1');
    const { run, press } = openLightRun(project, { out: 'part-1' });
    await buildAll(run, { shard: { index: 1, of: 3 } });
    expect(press.printed).toEqual([]);
    expect(contentOf('part-1')).toEqual(before);
  });

  it('that was stopped is told as unfinished, and keeps what an earlier try had built', async () => {
    const shard = { index: 1, of: 1 };
    const stopped = async (out: string) => {
      const stop = new AbortController();
      const { run } = openLightRun(project, { out, jobs: 1, force: true });
      const report = (event: BuildEvent) => void (event.kind === 'done' && stop.abort());
      await buildAll(run, { shard, signal: stop.signal, report }).catch(() => {});
    };
    await stopped('stopped');
    await expect(merge(['stopped'])).rejects.toThrow(
      refusal('`stopped/manifest.1-of-1.json` tells of', 'expected the 5 of shard 1'),
    );
    await build('stopped', { shard });
    await stopped('stopped');
    await merge(['stopped']);
    expect(contentOf('joined')).toEqual(contentOf('one'));
  });

  it('keeps to its schema', () => {
    const ajv = new Ajv({ strict: false });
    addFormats.default(ajv);
    const validate = ajv.compile(schemas['manifest-part'] ?? {});
    for (const index of [1, 2, 3]) {
      validate(partOf(`part-${index}/manifest.${index}-of-3.json`));
      expect(validate.errors).toBeNull();
    }
    expect(validate({ ...partOf('part-1/manifest.1-of-3.json'), shard: undefined })).toBe(false);
  });
});

describe('parts that do not fit', () => {
  const folders = THREE;
  beforeEach(() => {
    copyInside('one', 'joined');
  });

  /** Nothing in the folder may have changed. */
  async function demandRefused(parts: string[], ...words: string[]): Promise<void> {
    const before = contentOf('joined');
    await expect(merge(parts)).rejects.toThrow(refusal(...words));
    expect(contentOf('joined')).toEqual(before);
  }

  it('are refused when one is missing', async () => {
    await demandRefused(['part-1', 'part-3'], 'shard 2 of 3 is missing', 'expected all 3', '1, 3');
    await demandRefused(['part-2'], 'shards 1, 3 of 3 are missing', 'only 2');
  });

  it('are refused when one is there twice', async () => {
    copyInside('part-2', 'copy');
    await demandRefused([...folders, 'copy'], '`copy/manifest.2-of-3.json`', 'both shard 2 of 3');
    await demandRefused([...folders, 'part-1'], '`part-1/manifest.1-of-3.json` is given twice');
  });

  it('are refused when one is of another number of shards', async () => {
    await build('other', { shard: { index: 1, of: 4 } });
    await demandRefused(
      [...folders, 'other'],
      '`other/manifest.1-of-4.json` is shard 1 of 4',
      'expected one of 3',
    );
  });

  it('are refused when one is of another list of briefings', async () => {
    project.write({ 'content/f.md': briefingText() });
    await build('part-3', { shard: { index: 3, of: 3 } });
    await demandRefused(
      folders,
      '`part-3/manifest.3-of-3.json` is of another list',
      '6 in all',
      'expected 5 in all',
    );
  });

  it('are refused when one is of another edition of a text', async () => {
    project.write({ 'content/a.md': paragraphs(4) });
    await build('part-3', { shard: { index: 3, of: 3 } });
    await demandRefused(
      folders,
      '`part-3/manifest.3-of-3.json` is of another list of briefings, or of other texts',
    );
  });

  it('are refused when one was built with other settings', async () => {
    await build('part-2', { shard: { index: 2, of: 3 } }, { paper: 'letter' });
    await demandRefused(folders, '`part-2/manifest.2-of-3.json` was built with other settings');
  });

  it.each([
    [
      'another version',
      (part: ManifestPart) => ({ ...part, tool: { ...part.tool, version: '9.9.9' } }),
    ],
    [
      'another build',
      (part: ManifestPart) => ({ ...part, shard: { ...part.shard, tool: 'f'.repeat(64) } }),
    ],
  ])('are refused when one was built by %s of the tool', async (_, change) => {
    edit('part-2/manifest.2-of-3.json', change);
    await demandRefused(
      folders,
      '`part-2/manifest.2-of-3.json` was built by Briefpress',
      'expected Briefpress',
    );
  });

  it('are refused when one was printed by another browser', async () => {
    edit('part-2/manifest.2-of-3.json', (part) => ({
      ...part,
      shard: { ...part.shard, browser: '0'.repeat(64) },
    }));
    await demandRefused(folders, '`part-2/manifest.2-of-3.json` was printed by another browser');
  });

  it('are refused when all were built by another version than joins them', async () => {
    for (const [index, folder] of folders.entries()) {
      edit(`${folder}/manifest.${index + 1}-of-3.json`, (part) => ({
        ...part,
        tool: { ...part.tool, version: '9.9.9' },
      }));
    }
    await demandRefused(
      folders,
      '`part-1/manifest.1-of-3.json` was built by Briefpress 9.9.9, expected',
    );
  });

  itWidely('are refused when all are of another project', async () => {
    const other = temporaryProject({ ...FILES, 'content/z.md': briefingText() });
    for (const [index, folder] of folders.entries()) {
      project.remove(folder);
      await build(folder, { shard: { index: index + 1, of: 3 } }, {}, other);
      cpSync(path.join(other.root, folder), path.join(project.root, folder), { recursive: true });
    }
    await demandRefused(folders, 'was built from `content/z.md`, which is not in this project');
  });

  it('are refused when a text has changed since they were built', async () => {
    project.write({ 'content/c.md': paragraphs(2) });
    await demandRefused(folders, 'was built from `content/c.md`, which is another now');
  });

  it('are refused when a file that two of them cite changed in between', async () => {
    const citing = [1, 2, 3].map((index) => `part-${index}/manifest.${index}-of-3.json`);
    const [, last = ''] = citing.filter((name) =>
      partOf(name).briefings.some(({ inputs }) => inputs.length > 0),
    );
    edit(last, ({ briefings }) => {
      for (const input of briefings.flatMap(({ inputs }) => inputs)) input.sha256 = '0'.repeat(64);
    });
    await demandRefused(folders, `\`${last}\` was built with another \`content/books.json\` than`);
  });

  itWidely('are refused when an earlier manifest cut them in another way', async () => {
    await build('part-2');
    const manifest = JSON.parse(project.read('part-2/manifest.json').toString()) as Manifest;
    for (const { output } of manifest.briefings) if (output) output.pages = 1;
    project.write({ 'part-2/manifest.json': JSON.stringify(manifest) });
    await build('part-2', { shard: { index: 2, of: 3 } });
    await demandRefused(folders, '`part-2/manifest.2-of-3.json` comes from a project that was cut');
  });

  it('are refused when a PDF is missing or another', async () => {
    const [pdf = ''] = Object.keys(contentOf('part-2')).filter((name) => name.endsWith('.pdf'));
    const bytes = project.read(`part-2/${pdf}`);
    project.write({ [`part-2/${pdf}`]: 'another' });
    await demandRefused(folders, `\`${pdf}\` of \`part-2/manifest.2-of-3.json\` is another`);
    project.remove(`part-2/${pdf}`);
    await demandRefused(folders, `\`${pdf}\` of \`part-2/manifest.2-of-3.json\` is missing`);
    project.write({ [`part-2/${pdf}`]: bytes });
    await merge(folders);
  });

  it('are refused when one names a PDF that leads out of the folder', async () => {
    project.write({ 'secret.pdf': 'secret' });
    edit('part-2/manifest.2-of-3.json', (part) => {
      for (const entry of part.briefings) {
        entry.slug = '../secret';
        if (entry.output) entry.output.path = '../secret.pdf';
      }
    });
    await demandRefused(
      folders,
      '`part-2/manifest.2-of-3.json` names a PDF of',
      'that cannot be its own',
    );
  });

  it('are refused when a PDF is a link out of its folder', async () => {
    const [pdf = ''] = Object.keys(contentOf('part-2')).filter((name) => name.endsWith('.pdf'));
    const bytes = project.read(`part-2/${pdf}`);
    project.remove(`part-2/${pdf}`);
    writeFileSync(path.join(project.temporary, 'outside.pdf'), bytes);
    symlinkSync(
      path.join(project.temporary, 'outside.pdf'),
      path.join(project.root, 'part-2', pdf),
    );
    await demandRefused(folders, 'is missing');
  });

  it.each([
    ['a folder without a part', 'content', '`content` has no part of a manifest'],
    ['a place where nothing is', 'nowhere', '`nowhere` does not exist'],
    ['a whole manifest', 'joined/manifest.json', '`joined/manifest.json` is no part of a manifest'],
    ['a text', 'content/a.md', '`content/a.md` is no part of a manifest'],
  ])('are refused for %s', async (_, given, words) => {
    await demandRefused([...folders, given], words);
  });

  it('are refused when they are edited to tell of other briefings', async () => {
    edit('part-2/manifest.2-of-3.json', (part) => {
      const [entry] = part.briefings;
      if (entry) entry.source.path = 'content/other.md';
    });
    await demandRefused(folders, 'do not tell of the briefings that they were cut from');
  });

  it('leave a folder of another project alone', async () => {
    const other = temporaryProject({ 'content/x.md': briefingText() });
    await build('out', {}, {}, other);
    cpSync(path.join(other.root, 'out'), path.join(project.root, 'deep/er/out'), {
      recursive: true,
    });
    await expect(merge(folders, 'deep/er/out')).rejects.toThrow(
      refusal('holds the PDFs of another project'),
    );
    expect(contentOf('deep/er/out')).toEqual(contentOf('out', other));
  });
});
