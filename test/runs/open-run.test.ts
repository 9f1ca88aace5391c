import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Failure } from '../../src/model/failure.ts';
import type { ManifestEntry } from '../../src/model/manifest.ts';
import { buildAll } from '../../src/runs/build-all.ts';
import { buildOne } from '../../src/runs/build-one.ts';
import { check } from '../../src/runs/check.ts';
import { listSources } from '../../src/runs/list-sources.ts';
import { openRun } from '../../src/runs/open-run.ts';
import type { BuildEvent, RunResult } from '../../src/runs/run-result.ts';
import type { PreparePool } from '../../src/threads/prepare-pool.ts';
import { briefingText } from '../support/briefing-text.ts';
import { openLightRun } from '../support/open-light-run.ts';
import { temporaryProject } from '../support/temporary-project.ts';

const statuses = ({ briefings }: RunResult) => briefings.map(({ status }) => status);
const library = (title: string) => JSON.stringify([{ id: 'book', type: 'book', title }]);
const twoBriefings = () =>
  temporaryProject({
    'content/a.md': briefingText('A claim.[@book]', ['bibliography: library.json']),
    'content/b.md': briefingText(),
    'content/library.json': library('Rivers'),
  });

describe('the plan of a run', () => {
  const planWith = (
    readSlug: PreparePool['readSlug'],
    sources: string[],
    old: ManifestEntry[] = [],
  ) => {
    const { pool, run } = openLightRun(temporaryProject());
    pool.readSlug = readSlug;
    const byName = new Map(old.map((entry) => [entry.source.path, entry]));
    return run.plan({}, { sources, passedOver: [], old: byName, standing: [], gone: new Set() });
  };

  it('lets a briefing that cannot be read keep the name it had, so that no other takes it', async () => {
    const old = { slug: 'deep/named', source: { path: 'content/deep/a.md' } } as ManifestEntry;
    const readSlug = (source: string): Promise<string> =>
      source.endsWith('b.md')
        ? Promise.resolve('named')
        : Promise.reject(new Failure('machine', 'it cannot be read'));
    const files = ['content/deep/a.md', 'content/deep/b.md', 'content/c.md'];
    expect(await planWith(readSlug, files, [old])).toMatchObject([
      { slug: 'deep/named', clash: { ruleId: 'slug-unique' } },
      { slug: 'deep/named', clash: { ruleId: 'slug-unique' } },
      { slug: 'c' },
    ]);
  });

  it('does not hide a bug of ours', async () => {
    const readSlug = () => Promise.reject(new Error('ours'));
    await expect(planWith(readSlug, ['content/a.md'])).rejects.toThrow('ours');
  });
});

describe('a run that is held open', () => {
  it('starts browser and thread for the first build alone', async () => {
    const project = temporaryProject({ 'content/a.md': briefingText() });
    const heard: BuildEvent['kind'][] = [];
    let threads = 0;
    const count = (): void => {
      threads += 1;
    };
    process.on('worker', count);
    const report = ({ kind }: BuildEvent) => void heard.push(kind);
    const run = openRun(project.settings({ jobs: 1 }), { report });
    onTestFinished(() => {
      process.off('worker', count);
      return run.close();
    });
    expect(statuses(await buildAll(run))).toEqual(['built']);
    project.write({ 'content/a.md': briefingText('Another text.') });
    expect(statuses(await buildAll(run))).toEqual(['built']);
    expect(statuses(await check(run))).toEqual(['good']);
    const { result, pdf } = await buildOne(run, 'content/a.md');
    expect([result.status, pdf?.facts.pages]).toEqual(['built', 1]);
    expect([heard.filter((kind) => kind === 'launched'), threads]).toEqual([['launched'], 1]);
    await run.close();
    await expect(buildOne(run, 'content/a.md')).resolves.toMatchObject({
      result: { failure: { kind: 'machine' } },
    });
  });

  it.each([
    ['a text', { 'content/b.md': briefingText('Other.') }, ['unchanged', 'built']],
    ['a bibliography', { 'content/library.json': library('Lakes') }, ['built', 'unchanged']],
    ['a style sheet', { 'templates/shared/prose.css': 'p { color: #333 }' }, ['built', 'built']],
  ])('notices %s that has changed since', async (_, files, expected) => {
    const project = twoBriefings();
    project.copy('templates/shared', 'templates/shared');
    project.copy('templates/briefing', 'templates/briefing');
    const { run } = openLightRun(project);
    expect(statuses(await buildAll(run))).toEqual(['built', 'built']);
    expect(statuses(await buildAll(run))).toEqual(['unchanged', 'unchanged']);
    project.write(files);
    expect(statuses(await buildAll(run))).toEqual(expected);
  });

  it('lists the sources as they are now', async () => {
    const project = twoBriefings();
    const { run } = openLightRun(project);
    const titles = async () => (await listSources(run)).sources.map(({ title }) => title);
    expect(await titles()).toEqual(['Rivers']);
    project.write({ 'content/library.json': library('Lakes') });
    expect(await titles()).toEqual(['Lakes']);
  });

  it('goes on after a build that was stopped', async () => {
    const { run } = openLightRun(twoBriefings());
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(buildAll(run, { signal })).rejects.toThrow('enough');
    expect(statuses(await buildAll(run))).toEqual(['built', 'built']);
  });

  it('closes no press and no pool that it was given', async () => {
    const { run, press, pool } = openLightRun(twoBriefings());
    await buildAll(run);
    await run.close();
    expect([press.closes, pool.closes, press.printed.length]).toEqual([0, 0, 2]);
  });
});

describe('one briefing', () => {
  it('is built into memory, and nothing is written', async () => {
    const project = twoBriefings();
    const { run } = openLightRun(project);
    const { result, pdf } = await buildOne(run, 'content/b.md');
    expect([result.status, result.output, pdf?.facts.pages]).toEqual(['built', undefined, 1]);
    expect(project.list('.')).toEqual(['content']);
  });

  it('is built into the file that was named, in a folder that is made', async () => {
    const project = twoBriefings();
    const { run } = openLightRun(project);
    const file = path.join(project.root, 'made/one.pdf');
    const { result, pdf } = await buildOne(run, 'content/b.md', { file });
    expect(result.output).toMatchObject({ path: 'one.pdf', bytes: pdf?.bytes.length, pages: 1 });
    expect(project.read('made/one.pdf').equals(pdf?.bytes ?? Buffer.of())).toBe(true);
  });

  it('leaves a file that stands there when it has an error', async () => {
    const project = twoBriefings();
    project.write({ 'content/b.md': briefingText('A claim.[@nobody]'), 'one.pdf': 'old' });
    const { run } = openLightRun(project);
    const file = path.join(project.root, 'one.pdf');
    const { result, pdf } = await buildOne(run, 'content/b.md', { file });
    expect([result.status, pdf, project.read('one.pdf').toString()]).toEqual([
      'failed',
      undefined,
      'old',
    ]);
  });
});
