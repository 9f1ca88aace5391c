import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Disk, disk } from '../../src/io/disk.ts';
import type { Manifest, ManifestEntry } from '../../src/model/manifest.ts';
import { settleManifest } from '../../src/publish/settle-manifest.ts';
import { emptyRecord } from '../../src/record/empty-record.ts';
import { surveyProject } from '../../src/runs/survey-project.ts';
import { scaled } from '../support/scaled.ts';
import {
  type Files,
  type TemporaryProject,
  temporaryProject,
} from '../support/temporary-project.ts';
import { widely } from '../support/widely.ts';

const NAMES = ['a', 'b', 'deep/c', 'deep/deeper/d', 'other/e'];

function entry(name: string, source = `content/${name}.md`): ManifestEntry {
  const sha256 = createHash('sha256').update(name).digest('hex');
  return {
    slug: name,
    status: 'built',
    stale: false,
    source: { path: source, sha256: '' },
    inputs: [],
    template: { name: 'briefing', sha256: '' },
    key: '',
    output: {
      path: `${name}.pdf`,
      sha256,
      bytes: name.length,
      pages: 1,
      title: name,
      identifier: name,
      lang: 'en',
    },
    messages: [],
    ...emptyRecord(),
  };
}

/** A project as an earlier build of all names left it, in which only some sources are still there. */
function builtProject(present: readonly string[], entries = NAMES.map((name) => entry(name))) {
  const manifest: Manifest = {
    manifestVersion: 1,
    tool: { name: 'Briefpress', version: '0' },
    project: '..',
    briefings: entries,
  };
  const files: Files = {
    'out/manifest.json': JSON.stringify(manifest),
    ...Object.fromEntries(NAMES.map((name) => [`out/${name}.pdf`, name])),
    ...Object.fromEntries(present.map((name) => [`content/${name}.md`, 'text'])),
  };
  return temporaryProject(files);
}

/** A whole run but for the printing: what is found is settled. */
async function run(project: TemporaryProject, from: Disk, files?: string[]): Promise<string[]> {
  const settings = project.settings().run;
  const { sources, old, gone } = await surveyProject(settings, files, from);
  const fresh = [...old.values()].filter(({ source }) => sources.includes(source.path));
  const tool = { name: 'Briefpress', version: '0' };
  const change = { tool, root: settings.root, browser: undefined, fresh, gone };
  return settleManifest(settings.out, change, from);
}

const left = (project: TemporaryProject) =>
  NAMES.filter((name) => existsSync(path.join(project.root, `out/${name}.pdf`)));
const listed = (project: TemporaryProject) => project.manifest().briefings.map(({ slug }) => slug);

/** A disk on which a call goes wrong when the choice says so; the answers it gave are written down. */
function faultyDisk(choose: () => string | undefined) {
  const answers: { call: keyof Disk; path: string; code: string | undefined }[] = [];
  const wrap = <Call extends keyof Disk>(call: Call): Disk[Call] =>
    (async (...args: [string, number]) => {
      let code = choose();
      try {
        if (code !== undefined) throw Object.assign(new Error(code), { code });
        return await (disk[call] as (...given: [string, number]) => Promise<unknown>)(...args);
      } catch (error) {
        code = (error as NodeJS.ErrnoException).code;
        throw error;
      } finally {
        answers.push({ call, path: args[0], code });
      }
    }) as Disk[Call];
  const faulty: Disk = {
    lstat: wrap('lstat'),
    stat: wrap('stat'),
    readdir: wrap('readdir'),
    realpath: wrap('realpath'),
    read: wrap('read'),
    remove: wrap('remove'),
  };
  return { faulty, answers };
}

describe('what an earlier build made', () => {
  it('is removed where its source is gone, in a folder that was read', async () => {
    const project = builtProject(['a', 'deep/c']);
    expect(await run(project, disk)).toEqual(['b.pdf', 'deep/deeper/d.pdf', 'other/e.pdf']);
    expect([left(project), listed(project)]).toEqual([
      ['a', 'deep/c'],
      ['a', 'deep/c'],
    ]);
  });

  it('is removed after a build of named briefings as well', async () => {
    const project = builtProject(['a', 'deep/c', 'deep/deeper/d', 'other/e']);
    expect(await run(project, disk, ['content/a.md'])).toEqual(['b.pdf']);
  });

  it.each([
    'EACCES',
    'EIO',
    'ESTALE',
    'ELOOP',
    'EMFILE',
    'EPERM',
    'ENXIO',
    'ENAMETOOLONG',
    'EBUSY',
  ])('stays, with its place in the manifest, where the system answers %s', async (code) => {
    for (const call of ['lstat', 'stat', 'readdir', 'realpath', 'read'] as const) {
      const project = builtProject(['a']);
      const { faulty, answers } = faultyDisk(() => undefined);
      const broken: Disk = { ...faulty, [call]: () => Promise.reject(fault(code)) };
      await expect(run(project, broken)).rejects.toMatchObject({
        kind: 'machine',
        message: expect.stringContaining(`(${code}); nothing was built and nothing removed`),
      });
      expect([left(project), listed(project)]).toEqual([NAMES, NAMES]);
      expect(answers.filter((answer) => answer.call === 'remove')).toEqual([]);
    }
  });

  it('stays in the manifest where it cannot be removed, and that is told', async () => {
    const project = builtProject(['a', 'deep/c', 'deep/deeper/d', 'other/e']);
    const stuck: Disk = { ...disk, remove: () => Promise.reject(fault('EIO')) };
    await expect(run(project, stuck)).rejects.toMatchObject({
      kind: 'machine',
      message: expect.stringContaining('`b.pdf` cannot be read (EIO)'),
    });
    expect([left(project), listed(project)]).toEqual([NAMES, NAMES]);
    expect(await run(project, disk)).toEqual(['b.pdf']);
  });

  it('stays where a folder of its source is a link to what is away', async () => {
    const project = builtProject(['a', 'b', 'other/e']);
    symlinkSync('/nowhere/to/be/found', path.join(project.root, 'content/deep'));
    expect(await run(project, disk)).toEqual([]);
    expect(listed(project)).toEqual(NAMES);
  });

  it('stays where the manifest says that its source lies outside the project', async () => {
    const project = builtProject(['a'], [entry('a'), entry('b', '../nowhere/b.md')]);
    expect(await run(project, disk)).toEqual([]);
  });

  it.each([[undefined], [['notes/x.md']]])(
    'stays where the content folder is empty, missing or a file: %j',
    async (files) => {
      const project = builtProject([]);
      await expect(run(project, disk, files)).rejects.toMatchObject({ kind: 'usage' });
      mkdirSync(path.join(project.root, 'content'));
      await expect(run(project, disk, files)).rejects.toMatchObject({ kind: 'machine' });
      project.remove('content');
      project.write({ content: 'a file' });
      await expect(run(project, disk, files)).rejects.toMatchObject({ kind: 'usage' });
      expect([left(project), listed(project)]).toEqual([NAMES, NAMES]);
    },
  );

  it('goes with the last briefing where the folder holds other files', async () => {
    const project = builtProject([]);
    project.write({ 'content/library.json': '[]' });
    expect(await run(project, disk)).toEqual(NAMES.map((name) => `${name}.pdf`));
  });

  it('of a folder that is no longer the content folder goes as well', async () => {
    const project = builtProject(['a'], [entry('a'), entry('b', 'texts/b.md')]);
    expect(await run(project, disk)).toEqual(['b.pdf']);
  });

  it('is never removed unless its source is gone in a folder that was read, whatever fails', async () => {
    const codes = ['ENOENT', 'ENOTDIR', 'EACCES', 'EIO', 'ESTALE', 'ELOOP', 'EMFILE', 'EPERM'];
    const outcome = fc.oneof(
      { weight: 20, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: fc.constantFrom(...codes) },
    );
    const present = fc.subarray(NAMES, { minLength: 1 });
    const plan = fc.tuple(present, fc.boolean(), fc.infiniteStream(outcome));
    let removals = 0;
    await fc.assert(
      fc.asyncProperty(plan, async ([names, isNamed, outcomes]) => {
        const project = builtProject(names);
        const { faulty, answers } = faultyDisk(() => outcomes.next().value);
        const files = isNamed ? [`content/${names[0]}.md`] : undefined;
        const removed = await run(project, faulty, files).catch(() => []);
        const lost = NAMES.filter((name) => !left(project).includes(name));
        removals += lost.length;
        expect(removed.every((file) => lost.includes(file.replace(/\.pdf$/, '')))).toBe(true);
        for (const name of lost) {
          const source = path.join(project.root, `content/${name}.md`);
          const asked = answers.filter(({ call, path: at }) => call === 'lstat' && at === source);
          expect(asked.map(({ code }) => code)).toEqual([expect.stringMatching(/^ENO(ENT|TDIR)$/)]);
        }
        const readings = answers.filter(({ call }) => call === 'readdir');
        const wholly = readings.length > 0 && readings.every(({ code }) => code === undefined);
        if (lost.length > 0) expect(wholly).toBe(true);
        // What still has its PDF has its place in the manifest, unless the system says it is not there.
        const wasDenied = answers.some(
          ({ call, code }) =>
            !['lstat', 'stat', 'readdir'].includes(call) && /^ENO/.test(code ?? ''),
        );
        if (!wasDenied) expect(listed(project)).toEqual(expect.arrayContaining(left(project)));
      }),
      { numRuns: scaled(widely(40, 120)) },
    );
    expect(removals).toBeGreaterThan(20);
  });
});

function fault(code: string): Error {
  return Object.assign(new Error(code), { code });
}
