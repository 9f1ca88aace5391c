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
import { type Answer, faultyDisk } from '../support/faulty-disk.ts';
import { scaled } from '../support/scaled.ts';
import {
  type Files,
  type TemporaryProject,
  temporaryProject,
} from '../support/temporary-project.ts';

/** The same each time, so that enough is removed and doubted; the long tests try others. */
const inputs = { numRuns: scaled(40), ...(scaled(1) === 1 && { seed: 2 }) };

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
  return settleManifest(settings, { tool, browser: undefined, fresh, gone }, from);
}

const left = (project: TemporaryProject) =>
  NAMES.filter((name) => existsSync(path.join(project.root, `out/${name}.pdf`)));
const listed = (project: TemporaryProject) => project.manifest().briefings.map(({ slug }) => slug);

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
    const { faulty: stuck } = faultyDisk((call, file) =>
      call === 'remove' && file.endsWith('.pdf') ? 'EIO' : undefined,
    );
    await expect(run(project, stuck)).rejects.toMatchObject({
      kind: 'machine',
      message: expect.stringContaining('`b.pdf`: the disk cannot be read or written (EIO)'),
    });
    expect([left(project), listed(project)]).toEqual([NAMES, NAMES]);
    expect(await run(project, disk)).toEqual(['b.pdf']);
  });

  it('under its earlier name stays known until it can be removed', async () => {
    const project = builtProject(NAMES);
    const settings = project.settings().run;
    const tool = { name: 'Briefpress', version: '0' };
    const renamed = { ...entry('new'), source: entry('b').source };
    const change = { tool, browser: undefined, fresh: [renamed], gone: new Set<string>() };
    const { faulty } = faultyDisk((call) => (call === 'remove' ? 'EIO' : undefined));
    await expect(settleManifest(settings, change, faulty)).rejects.toMatchObject({
      kind: 'machine',
    });
    expect([left(project), listed(project)]).toEqual([NAMES, NAMES]);
    expect(await settleManifest(settings, change)).toEqual(['b.pdf']);
    expect(listed(project).sort()).toEqual(['a', 'deep/c', 'deep/deeper/d', 'new', 'other/e']);
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

  it('stays where its source comes back before the end of the run', async () => {
    const project = builtProject(['a']);
    const settings = project.settings().run;
    const { gone } = await surveyProject(settings, undefined);
    expect(gone).toContain('content/b.md');
    project.write({ 'content/b.md': 'text' });
    const tool = { name: 'Briefpress', version: '0' };
    const removed = await settleManifest(settings, { tool, browser: undefined, fresh: [], gone });
    expect([removed.includes('b.pdf'), listed(project)]).toEqual([false, ['a', 'b']]);
  });

  it('stays, all of it, where one of them cannot be read', async () => {
    const project = builtProject(['a']);
    const { faulty } = faultyDisk((call, file) =>
      call === 'read' && file.endsWith('d.pdf') ? 'EIO' : undefined,
    );
    await expect(run(project, faulty)).rejects.toMatchObject({
      kind: 'machine',
      message: expect.stringContaining(
        '`deep/deeper/d.pdf`: the disk cannot be read or written (EIO)',
      ),
    });
    expect([left(project), listed(project)]).toEqual([NAMES, NAMES]);
  });

  it('is never removed unless its source is gone in a folder that was read, whatever fails', async () => {
    const plan = fc.tuple(PRESENT, fc.boolean(), outcomes(['ENOENT', 'ENOTDIR', ...DOUBTS]));
    let removals = 0;
    await fc.assert(
      fc.asyncProperty(plan, async ([names, isNamed, choices]) => {
        const project = builtProject(names);
        const { faulty, answers } = faultyDisk(() => choices.next().value);
        const files = isNamed ? [`content/${names[0]}.md`] : undefined;
        const removed = await run(project, faulty, files).catch(() => []);
        const lost = NAMES.filter((name) => !left(project).includes(name));
        removals += lost.length;
        expect(removed.every((file) => lost.includes(file.replace(/\.pdf$/, '')))).toBe(true);
        for (const name of lost) {
          const source = path.join(project.root, `content/${name}.md`);
          const asked = answers.filter(({ call, path: at }) => call === 'lstat' && at === source);
          const isGone = expect.stringMatching(/^ENO(ENT|TDIR)$/);
          expect(asked.map(({ code }) => code)).toEqual([isGone, isGone]);
        }
        const readings = ofContent(project, answers);
        const wholly = readings.length > 0 && readings.every(({ code }) => code === undefined);
        if (lost.length > 0) expect(wholly).toBe(true);
        // What still has its PDF has its place in the manifest, unless the system says it is not there.
        const wasDenied = answers.some(
          ({ call, code }) =>
            !['lstat', 'stat', 'readdir'].includes(call) && /^ENO/.test(code ?? ''),
        );
        if (!wasDenied) expect(listed(project)).toEqual(expect.arrayContaining(left(project)));
      }),
      inputs,
    );
    expect(removals).toBeGreaterThan(20);
  });

  it('is never removed while anything is in doubt, and the run says so', async () => {
    const plan = fc.tuple(PRESENT, fc.boolean(), outcomes(DOUBTS));
    let doubts = 0;
    await fc.assert(
      fc.asyncProperty(plan, async ([names, isNamed, choices]) => {
        const project = builtProject(names);
        const { faulty, answers } = faultyDisk(() => choices.next().value);
        const files = isNamed ? [`content/${names[0]}.md`] : undefined;
        const fault = await run(project, faulty, files).catch((error: unknown) => error);
        const lost = NAMES.filter((name) => !left(project).includes(name));
        expect(lost.filter((name) => names.includes(name))).toEqual([]);
        const end = answers.findIndex(
          ({ call, path: at }) =>
            (call === 'remove' && at.endsWith('.pdf')) || at.includes('/.manifest.json.'),
        );
        const isDoubt = ({ call, path: at, code }: Answer) =>
          ASKING.includes(call) &&
          code !== undefined &&
          !/^(ENOENT|ENOTDIR|EEXIST)$/.test(code) &&
          !WHETHER_TO_WRITE.test(at);
        if (!answers.slice(0, end < 0 ? undefined : end).some(isDoubt)) return;
        doubts += 1;
        if (end >= 0 && answers[end]?.call === 'remove')
          throw new Error(`removed in doubt: ${JSON.stringify(answers)}`);
        expect(lost).toEqual([]);
        // Where nothing is to be written any more, only the lock may be left to be asked about.
        if (end >= 0 || !wasSettled(answers)) expect(fault).toMatchObject({ kind: 'machine' });
      }),
      inputs,
    );
    expect(doubts).toBeGreaterThan(10);
  });
});

const PRESENT = fc.subarray(NAMES, { minLength: 1 });
const DOUBTS = [
  ...['EACCES', 'EIO', 'ESTALE', 'ELOOP', 'EMFILE', 'EPERM', 'ENFILE', 'EBUSY', 'ETIMEDOUT'],
];
/** Calls by whose answers it is found out what is there. */
const ASKING = ['lstat', 'stat', 'readdir', 'realpath', 'read', 'readlink', 'open'];

/** The manifest in the folder that is held is only looked at to spare its writing. */
const WHETHER_TO_WRITE = /\/manifest\.json$(?<!out\/manifest\.json)/;

/** What comes of one call after the other; most go well. */
function outcomes(codes: readonly string[]) {
  return fc.infiniteStream(
    fc.oneof(
      { weight: 40, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: fc.constantFrom(...codes) },
    ),
  );
}

/** Readings of the content folder and those in it. */
function ofContent(project: TemporaryProject, answers: readonly Answer[]): Answer[] {
  const content = path.join(project.root, 'content');
  return answers.filter(({ call, path: at }) => call === 'readdir' && at.startsWith(content));
}

/** Whether the manifest stood as it should, and the run had let go of the lock. */
function wasSettled(answers: readonly Answer[]): boolean {
  return answers.some(({ call, path: at }) => call === 'rename' && at.endsWith('.manifest.lock'));
}

function fault(code: string): Error {
  return Object.assign(new Error(code), { code });
}
