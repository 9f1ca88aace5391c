import { cpSync, existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { beforeEach, describe, expect, it } from 'vitest';
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

const BROKEN = briefingText('A claim.[@nobody]');
const BOOK = '[{"id": "book", "type": "book", "title": "A book"}]';
const paragraphs = (count: number) => briefingText('Some words.\n\n'.repeat(count));

const FILES = {
  'content/a.md': paragraphs(3),
  'content/africa/b.md': briefingText('A claim.[@book]', ['bibliography: ../books.json']),
  'content/c.md': paragraphs(40),
  'content/d.md': briefingText('A claim.[@book]', ['bibliography: books.json', 'slug: named']),
  'content/e.md': paragraphs(9),
  'content/books.json': BOOK,
};

let project: TemporaryProject;
beforeEach(() => {
  project = temporaryProject(FILES);
});

/** Build without a browser and without a thread. */
function build(
  out: string,
  request: RunRequest = {},
  options: RawOptions = {},
  from = project,
): Promise<RunResult> {
  return buildAll(openLightRun(from, { out, ...options }).run, request);
}

async function buildParts(of: number, request: RunRequest = {}, options: RawOptions = {}) {
  const folders = Array.from({ length: of }, (_, index) => `part-${index + 1}`);
  for (const [index, folder] of folders.entries()) {
    await build(folder, { ...request, shard: { index: index + 1, of } }, options);
  }
  return folders;
}

function merge(parts: string[], out = 'joined', from = project): Promise<MergeResult> {
  const settings = from.settings({ conformance: 'none', out });
  return mergeParts(settings, { parts, cwd: from.root });
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
  it.each([1, 2, 3, 5, 9])('are joined to what one run builds, byte for byte: %i', async (of) => {
    await build('one');
    const merged = await merge(await buildParts(of));
    expect(contentOf('joined')).toEqual(contentOf('one'));
    expect(merged).toMatchObject({ parts: of, briefings: 5, failed: [], removed: [] });
    expect(merged.brought).toHaveLength(5);
  });

  it('are joined in whatever order they are named', async () => {
    const folders = await buildParts(3);
    await merge(folders, 'joined');
    await merge([...folders].reverse(), 'again');
    expect(contentOf('again')).toEqual(contentOf('joined'));
  });

  it('are joined where they share one folder, and are gone from it then', async () => {
    await build('one');
    for (const index of [2, 3, 1]) await build('out', { shard: { index, of: 3 } });
    expect(Object.keys(contentOf('out'))).toContain('manifest.2-of-3.json');
    expect(existsSync(path.join(project.root, 'out/manifest.json'))).toBe(false);
    await merge(['out'], 'out');
    expect(contentOf('out')).toEqual(contentOf('one'));
  });

  it('are joined without their PDFs where they are named as files', async () => {
    const folders = await buildParts(2);
    const files = folders.map((folder, index) => `${folder}/manifest.${index + 1}-of-2.json`);
    const merged = await merge(files);
    expect(merged).toMatchObject({ parts: 2, briefings: 5, brought: [] });
    expect(Object.keys(contentOf('joined'))).toEqual(['manifest.json']);
  });

  it('are built upon by the next run, which finds nothing changed', async () => {
    await merge(await buildParts(3));
    const { run, press } = openLightRun(project, { out: 'joined' });
    const { briefings } = await buildAll(run);
    expect(briefings.map(({ status }) => status)).toEqual(new Array(5).fill('unchanged'));
    expect(press.printed).toEqual([]);
  });

  it('are what a second run builds, upon an earlier build', async () => {
    for (const folder of ['one', 'joined', 'part-1', 'part-2']) await build(folder);
    project.write({
      'content/e.md': paragraphs(10),
      'content/new.md': briefingText(),
      'content/a.md': briefingText('One.', ['slug: other']),
    });
    project.remove('content/c.md');
    await build('one');
    const { removed } = await merge(await buildParts(2));
    expect(removed.sort()).toEqual(['a.pdf', 'c.pdf']);
    expect(contentOf('joined')).toEqual(contentOf('one'));
  });

  it('hold a briefing that failed, as one run does', async () => {
    await build('one');
    await build('joined');
    project.write({ 'content/c.md': BROKEN });
    await build('one');
    const results: RunResult[] = [];
    for (const index of [1, 2]) {
      cpSync(path.join(project.root, 'joined'), path.join(project.root, `part-${index}`), {
        recursive: true,
      });
      results.push(await build(`part-${index}`, { shard: { index, of: 2 } }));
    }
    const failed = results.map(({ briefings }) =>
      briefings.filter(({ status }) => status === 'failed').map(({ source }) => source),
    );
    expect(failed.flat()).toEqual(['content/c.md']);
    expect(await merge(['part-1', 'part-2'])).toMatchObject({ failed: ['content/c.md'] });
    expect(contentOf('joined')).toEqual(contentOf('one'));
  });

  it('of named briefings are joined with what is known of the others', async () => {
    await build('one');
    await build('joined');
    const files = ['content/e.md', 'content/a.md', 'content/c.md'];
    await build('one', { files });
    const merged = await merge(await buildParts(2, { files }));
    expect(merged).toMatchObject({ briefings: 3 });
    const names = (folder: string) =>
      (JSON.parse(project.read(`${folder}/manifest.json`).toString()) as Manifest).briefings.map(
        ({ source }) => source.path,
      );
    expect(names('joined')).toEqual(names('one'));
  });

  it('are joined where no briefing lies, as in a job that only joins', async () => {
    const folders = await buildParts(2);
    const bare = temporaryProject({});
    for (const folder of folders) {
      cpSync(path.join(project.root, folder), path.join(bare.root, folder), { recursive: true });
    }
    await merge(folders, 'out', bare);
    await build('out');
    expect(contentOf('out', bare)).toEqual(contentOf('out'));
  });
});

describe('a shard', () => {
  it('builds only its own briefings, and says which', async () => {
    const heard: BuildEvent[] = [];
    const seen = new Set<string>();
    for (const index of [1, 2, 3]) {
      const shard = { index, of: 3 };
      const { briefings } = await build(`part-${index}`, {
        shard,
        report: (event) => void heard.push(event),
      });
      for (const { source } of briefings) {
        expect(seen.has(source)).toBe(false);
        seen.add(source);
      }
      const pdfs = Object.keys(contentOf(`part-${index}`)).filter((name) => name.endsWith('.pdf'));
      expect(pdfs).toHaveLength(briefings.length);
    }
    expect([...seen].sort()).toEqual(Object.keys(FILES).filter((file) => file.endsWith('.md')));
    const told = heard.filter((event) => event.kind === 'shard');
    expect(told.map(({ all }) => all)).toEqual([5, 5, 5]);
    expect(told.reduce((sum, { briefings }) => sum + briefings, 0)).toBe(5);
  });

  it('is cut by the pages that the manifest tells, else by size', async () => {
    await build('part-1');
    const manifest = JSON.parse(project.read('part-1/manifest.json').toString()) as Manifest;
    for (const { output, source } of manifest.briefings) {
      if (output) output.pages = source.path === 'content/a.md' ? 100 : 1;
    }
    project.write({ 'part-1/manifest.json': JSON.stringify(manifest) });
    const sourcesOf = async (out: string) => {
      const shards = [1, 2].map((index) => build(out, { shard: { index, of: 2 } }));
      const results = await Promise.all(shards);
      return results.map(({ briefings }) => briefings.map(({ source }) => source));
    };
    const byPages = await sourcesOf('part-1');
    expect(byPages).toContainEqual(['content/a.md']);
    const bySize = await sourcesOf('part-2');
    expect(bySize).toContainEqual(['content/c.md']);
  });

  it('may be empty, and is joined all the same', async () => {
    project = temporaryProject({ 'content/a.md': briefingText() });
    const folders = await buildParts(3);
    const counts = folders.map(
      (folder, index) => partOf(`${folder}/manifest.${index + 1}-of-3.json`).briefings.length,
    );
    expect(counts.sort()).toEqual([0, 0, 1]);
    expect(await merge(folders)).toMatchObject({ parts: 3, briefings: 1 });
  });

  it('tells of a name that a briefing of another shard wants, too', async () => {
    project.write({ 'content/f.md': briefingText('Text.', ['slug: named']) });
    const results = await Promise.all(
      [1, 2].map((index) => build(`part-${index}`, { shard: { index, of: 2 } })),
    );
    const clashing = results
      .flatMap(({ briefings }) => briefings)
      .filter(({ messages }) => messages.some(({ ruleId }) => ruleId === 'slug-unique'));
    expect(clashing.map(({ source }) => source).sort()).toEqual(['content/d.md', 'content/f.md']);
  });

  it('leaves the manifest, and the PDFs of sources that are gone, to the joining', async () => {
    await build('out');
    const before = contentOf('out');
    project.remove('content/c.md');
    await build('out', { shard: { index: 1, of: 2 } });
    const { 'manifest.1-of-2.json': part, ...others } = contentOf('out');
    expect(part).toBeDefined();
    expect(others).toEqual(before);
  });

  it('that is built again writes the same part, and prints nothing', async () => {
    const shard = { index: 1, of: 2 };
    await build('out', { shard });
    const before = contentOf('out');
    const { run, press } = openLightRun(project, { out: 'out' });
    await buildAll(run, { shard });
    expect(press.printed).toEqual([]);
    expect(contentOf('out')).toEqual(before);
  });

  it('that was stopped is told as unfinished, and joined when it was built again', async () => {
    const folders = await buildParts(2);
    const stop = new AbortController();
    const { run } = openLightRun(project, { out: 'part-1', jobs: 1, force: true });
    const report = (event: BuildEvent) => void (event.kind === 'done' && stop.abort());
    project.write({ 'content/e.md': paragraphs(9) });
    const before = contentOf('part-1');
    await buildAll(run, { shard: { index: 1, of: 2 }, signal: stop.signal, report }).catch(
      () => {},
    );
    // What it had built before is still known.
    expect(Object.keys(contentOf('part-1'))).toEqual(Object.keys(before));
    edit('part-1/manifest.1-of-2.json', (part) => void part.briefings.pop());
    await expect(merge(folders)).rejects.toThrow(
      refusal('part-1/manifest.1-of-2.json', 'expected the', 'of shard 1'),
    );
    await build('part-1', { shard: { index: 1, of: 2 } });
    await build('one');
    await merge(folders);
    expect(contentOf('joined')).toEqual(contentOf('one'));
  });

  it('keeps to its schema', async () => {
    project.write({ 'content/bad.md': BROKEN });
    await buildParts(2);
    const ajv = new Ajv({ strict: false });
    addFormats.default(ajv);
    const validate = ajv.compile(schemas['manifest-part'] ?? {});
    for (const index of [1, 2]) {
      validate(partOf(`part-${index}/manifest.${index}-of-2.json`));
      expect(validate.errors).toBeNull();
    }
    expect(validate({ ...partOf('part-1/manifest.1-of-2.json'), shard: undefined })).toBe(false);
  });

  it('is checked alone, too, with what others want of its names', async () => {
    project.write({ 'content/f.md': briefingText('Text.', ['slug: named']) });
    const checked = await Promise.all(
      [1, 2].map((index) => check(openLightRun(project).run, { shard: { index, of: 2 } })),
    );
    const all = checked.flatMap(({ briefings }) => briefings);
    expect(all.map(({ source }) => source).sort()).toEqual(
      Object.keys({ ...FILES, 'content/f.md': '' })
        .filter((file) => file.endsWith('.md'))
        .sort(),
    );
    expect(all.filter(({ status }) => status === 'failed')).toHaveLength(2);
    expect(checked.every(({ briefings }) => briefings.length > 0)).toBe(true);
  });
});

describe('parts that do not fit', () => {
  let folders: string[];
  beforeEach(async () => {
    folders = await buildParts(3);
    await build('joined');
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
    cpSync(path.join(project.root, 'part-2'), path.join(project.root, 'copy'), { recursive: true });
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

  it('are refused when all are of another project', async () => {
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
    for (const index of [1, 2, 3]) {
      const name = `part-${index}/manifest.${index}-of-3.json`;
      if (!partOf(name).briefings.some(({ inputs }) => inputs.length > 0)) continue;
      project.write({ 'content/books.json': BOOK.replace('A book', `Book ${index}`) });
      await build(`part-${index}`, { shard: { index, of: 3 } });
    }
    await demandRefused(folders, 'was built with another `content/books.json` than');
  });

  it('are refused when an earlier manifest cut them in another way', async () => {
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
