import { existsSync } from 'node:fs';
import PQueue from 'p-queue';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { corpus } from '../corpus.ts';
import { judgeContacts } from '../harness/judge.ts';
import { judgeCase, problemsOf } from '../harness/judge-case.ts';
import { judgeProject } from '../harness/judge-project.ts';
import { narrowDown } from '../harness/narrow-down.ts';
import { type CanaryServers, openCanaries } from '../harness/open-canaries.ts';
import { runProgram } from '../harness/run-program.ts';
import { sceneOfTest } from '../harness/scene-of-test.ts';
import type { HostileCase } from '../hostile-case.ts';

/** The machine is watched by what Linux tells of it. */
const hasProc = existsSync('/proc/self/task');
/** In ms; far more than it takes, as halves may run again, and other jobs beside it. */
const MINUTES = 30 * 60_000;

let canaries: CanaryServers;
beforeAll(async () => {
  canaries = await openCanaries();
  if (!canaries.nameServer)
    console.warn('this user may open no name server: names are not counted');
});
afterAll(() => canaries.close());

/** Run briefings by themselves, and say only what the run did, whichever of them made it do so. */
async function goesWrong(cases: readonly HostileCase[]): Promise<boolean> {
  const before = (await canaries.contacts()).length;
  const { breaches } = await runProgram(cases, canaries, sceneOfTest());
  return breaches.length + (await canaries.contacts()).length > before;
}

describe.skipIf(!hasProc)('the hostile corpus, built by the program', () => {
  it('has every name once', () => {
    expect(new Set(corpus.map(({ name }) => name)).size).toBe(corpus.length);
    expect(corpus.length).toBeGreaterThanOrEqual(200);
  });

  it(
    'prints or is told, one briefing beside the other, and reaches, leaks, runs and leaves nothing',
    async () => {
      const cases = corpus.filter(({ whole }) => !whole);
      const scene = sceneOfTest();
      const { run, told, breaches } = await runProgram(cases, canaries, scene);
      const problems = [...breaches, ...judgeContacts(await canaries.contacts())];
      if (problems.length > 0) {
        console.error(problems.join('\n'), '\nlooking for the cases that do this …');
        const culprits = await narrowDown(cases, goesWrong);
        problems.push(`this comes of ${culprits.map(({ name }) => name).join(', ')}`);
      }
      for (const one of cases) {
        problems.push(...problemsOf(one, await judgeCase(one, told, scene)));
      }
      expect(problems).toEqual([]);
      expect(run.code).toBe(1);
    },
    MINUTES,
  );

  it(
    'prints or is told, a project at a time, and reaches, leaks, runs and leaves nothing',
    async () => {
      const problems: string[] = [];
      const queue = new PQueue({ concurrency: 2 });
      const build = async (one: HostileCase) => {
        const scene = sceneOfTest();
        const run = await runProgram([one], canaries, scene, { args: one.arguments });
        problems.push(...problemsOf(one, await judgeProject(one, run, scene)));
      };
      await queue.addAll(corpus.filter(({ whole }) => whole).map((one) => () => build(one)));
      problems.push(...judgeContacts(await canaries.contacts()));
      expect(problems).toEqual([]);
    },
    MINUTES,
  );
});
