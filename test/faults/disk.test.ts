import { mkdirSync, renameSync, rmSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Disk } from '../../src/io/disk.ts';
import { temporaryName } from '../../src/io/temporary-name.ts';
import { Failure } from '../../src/model/failure.ts';
import { buildAll } from '../../src/runs/build-all.ts';
import type { RunResult } from '../../src/runs/run-result.ts';
import { briefingText } from '../support/briefing-text.ts';
import { faultyDisk } from '../support/faulty-disk.ts';
import { openLightRun } from '../support/open-light-run.ts';
import { tellFigure } from '../support/tell-figure.ts';
import { type TemporaryProject, temporaryProject } from '../support/temporary-project.ts';
import { wholly } from './wholly.ts';

const BEFORE = {
  'content/changed.md': briefingText('Old text.'),
  'content/same.md': briefingText('The same.'),
  'content/deep/gone.md': briefingText('Soon gone.'),
  'content/deep/kept.md': briefingText('Kept.', ['slug: named']),
};
const AFTER = {
  'content/changed.md': briefingText('New text.'),
  'content/deep/kept.md': briefingText('Kept.', ['slug: renamed']),
  'content/new/er.md': briefingText('New.'),
};
/** Names of outputs, and which of them may lie there at any time. */
const STAYING = ['changed.pdf', 'same.pdf'];

/** Told, as to look at all files of the tool for every build takes longer than the build. */
const builder = { tool: 'the tool', browser: 'none' };

const build = (project: TemporaryProject, disk?: Disk): Promise<RunResult> =>
  buildAll(openLightRun(project, {}, { builder, ...(disk && { disk }) }).run);

/** All files of the output folder, dot files too, with what they hold. */
function made(project: TemporaryProject): Record<string, string> {
  const files: Record<string, string> = {};
  const walk = (folder: string): void => {
    for (const name of project.list(folder)) {
      const file = `${folder}/${name}`;
      if (project.list(file).length > 0) walk(file);
      else if (!/^(new|deep|away)$/.test(name)) files[file] = project.read(file).toString('latin1');
    }
  };
  walk('out');
  return files;
}

/** A project that was built, and has changed since. */
function changedProject(): TemporaryProject {
  const outputs = Object.entries(old).map(([file, text]) => [file, Buffer.from(text, 'latin1')]);
  const project = temporaryProject({ ...BEFORE, ...AFTER, ...Object.fromEntries(outputs) });
  project.remove('content/deep/gone.md');
  return project;
}

let old: Record<string, string>;
let fresh: Record<string, string>;
let calls: number;

beforeAll(async () => {
  const project = temporaryProject(BEFORE);
  await build(project);
  old = made(project);
  project.write(AFTER);
  project.remove('content/deep/gone.md');
  const { faulty, answers } = faultyDisk(() => undefined);
  await build(project, faulty);
  calls = answers.length;
  fresh = made(project);
});

/** Statuses differ between a build that was tried twice and one that was not; all else must not. */
const plain = (files: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(files).map(([name, text]) => [
      name,
      text.replace(/"status": "(?:built|unchanged)"/g, '"status": "good"'),
    ]),
  );

/** Build with a fault, then without: nothing was damaged, nothing is left. */
async function survive(
  fault: (project: TemporaryProject) => Disk,
  isVanishing = false,
): Promise<'told' | 'passed'> {
  const project = changedProject();
  const came = await build(project, fault(project)).catch((error: unknown) => error);
  const isTold = came instanceof Failure || hasFailure(came);
  if (came instanceof Error && !(came instanceof Failure)) throw came;
  const left = made(project);
  for (const [file, text] of Object.entries(left)) {
    if (!file.endsWith('.pdf')) continue;
    expect([old[file], fresh[file]]).toContain(text);
  }
  if (!isVanishing) {
    for (const name of STAYING) expect(Object.keys(left)).toContain(`out/${name}`);
    expect(JSON.parse(left['out/manifest.json'] ?? '')).toMatchObject({ manifestVersion: 1 });
  }
  endProcess(project);
  await build(project);
  expect(plain(made(project))).toEqual(plain(fresh));
  return isTold ? 'told' : 'passed';
}

/** What is left of a run, as though that had been another process, which ended long ago. */
function endProcess(project: TemporaryProject): void {
  const nobody = `-${2 ** 22 + 1}.`;
  const locks = project.list('out').filter((name) => name.startsWith('.manifest.lock'));
  for (const name of locks) {
    // One that says nothing is waited for as long as one whose owner may live.
    const owner = project.read(`out/${name}`).toString() || temporaryName('lock');
    project.write({ [`out/${name}`]: owner.replace(`-${process.pid}.`, nobody) });
  }
  for (const file of Object.keys(made(project)).filter((name) => name.endsWith('.tmp'))) {
    const from = path.join(project.root, file);
    utimesSync(from, 0, 0);
    renameSync(from, from.replace(`-${process.pid}.`, nobody));
  }
}

function hasFailure(came: unknown): boolean {
  return (came as RunResult).briefings.some(({ failure }) => failure?.kind === 'machine');
}

const failingAt = (turn: number, code: string) => (): Disk => {
  let count = 0;
  return faultyDisk(() => {
    count += 1;
    return count === turn ? code : undefined;
  }).faulty;
};

/** Every call where all is tried; else one in so many, another one each for each code. */
const turnsOf = (shift: number) =>
  Array.from({ length: calls }, (_, index) => index + 1).filter(
    (turn) => turn % wholly(40, 1) === shift % wholly(40, 1),
  );

describe('a disk that fails at one call of a build, whichever it is', () => {
  it.each(wholly(['ENOSPC', 'EIO'], ['ENOSPC', 'EIO', 'EROFS', 'EMFILE']))(
    'damages nothing with %s',
    async (code) => {
      const came = { told: 0, passed: 0 };
      const turns = turnsOf(code.length);
      for (const turn of turns) came[await survive(failingAt(turn, code))] += 1;
      tellFigure(`${code} at each of ${turns.length} calls`, came);
      expect(came.told).toBeGreaterThan(wholly(0, turns.length / 3));
    },
  );

  it('damages nothing when it fails at that and at every later one', async () => {
    const turns = turnsOf(2);
    for (const turn of turns) {
      let count = 0;
      const disk = faultyDisk(() => {
        count += 1;
        return count >= turn ? 'EIO' : undefined;
      }).faulty;
      await survive(() => disk);
    }
    tellFigure('EIO from each call on', { turns: turns.length });
  });
});

describe('a folder that vanishes while a build goes on, whenever it is', () => {
  /** Do something to the project before one call. */
  const meanwhile =
    (turn: number, work: (project: TemporaryProject) => void) =>
    (project: TemporaryProject): Disk => {
      let count = 0;
      return faultyDisk(() => {
        count += 1;
        if (count === turn) work(project);
        return undefined;
      }).faulty;
    };

  it('costs no more than what was in it when it is the output folder', async () => {
    for (const turn of turnsOf(1)) {
      const remove = ({ root }: TemporaryProject) =>
        rmSync(path.join(root, 'out'), { recursive: true, force: true });
      await survive(meanwhile(turn, remove), true);
    }
  });

  it('costs no PDF when the content folder is moved away', async () => {
    for (const turn of turnsOf(4)) {
      const project = changedProject();
      const content = path.join(project.root, 'content');
      const away = path.join(project.root, 'away');
      const disk = meanwhile(turn, () => renameSync(content, away))(project);
      await build(project, disk).catch((error: unknown) => {
        if (!(error instanceof Failure)) throw error;
      });
      for (const name of STAYING) expect(project.list('out')).toContain(name);
      if (project.list('away').length > 0) renameSync(away, content);
      else mkdirSync(away);
      endProcess(project);
      await build(project);
      const { 'out/manifest.json': _, ...pdfs } = made(project);
      const { 'out/manifest.json': __, ...expected } = fresh;
      expect(pdfs).toEqual(expected);
    }
  });
});
