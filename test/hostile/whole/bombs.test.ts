import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bombs } from '../bombs.ts';
import { judgeContacts } from '../harness/judge.ts';
import { judgeCase, type Told } from '../harness/judge-case.ts';
import { type CanaryServers, openCanaries } from '../harness/open-canaries.ts';
import { folderOf } from '../harness/place-cases.ts';
import { runProgram } from '../harness/run-program.ts';
import { sceneOfTest } from '../harness/scene-of-test.ts';
import type { HostileCase } from '../hostile-case.ts';

let canaries: CanaryServers;
beforeAll(async () => {
  canaries = await openCanaries();
});
afterAll(() => canaries.close());

/**
 * What must be told is told before anything prints, which `../bombs.test.ts` tries of each. Here the whole program
 * meets some of each kind; all of them, and what prints in many seconds, are tried by wish.
 */
const OF_EACH_KIND = 3;
const tried =
  process.env.BRIEFPRESS_TEST_BOMBS === 'all'
    ? bombs
    : bombs.filter((bomb) => {
        const kind = bombs.filter(
          ({ threat, expect }) => threat === bomb.threat && expect === 'told',
        );
        return kind.indexOf(bomb) >= 0 && kind.indexOf(bomb) < OF_EACH_KIND;
      });

/** The bombs as neighbours in one project. */
const neighbours = tried.map((bomb): HostileCase => {
  const name = bomb.name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  return {
    ...bomb,
    name,
    threat: 'bombs',
    get files() {
      const files = Object.entries(bomb.files);
      return Object.fromEntries(
        files.map(([file, content]) => [file.replace('content/', ''), content]),
      );
    },
  };
});

/** Whether a limit is reached is for the tests of that limit: here a PDF is as good as a message. */
function asItCame(one: HostileCase, { briefings }: Told): HostileCase {
  const isBuilt = briefings.some(
    ({ source, status }) => source.startsWith(folderOf(one)) && status === 'built',
  );
  return { ...one, files: {}, expect: isBuilt ? 'printed' : 'told' };
}

describe.skipIf(!existsSync('/proc/self/task'))('the bombs, built by the program', () => {
  it(
    'end in a PDF or a message each, never in a failure, and reach and leave nothing',
    async () => {
      const scene = sceneOfTest();
      const { told, breaches } = await runProgram(neighbours, canaries, scene);
      const problems = [...breaches, ...judgeContacts(await canaries.contacts())];
      for (const one of neighbours) {
        const found = await judgeCase(asItCame(one, told), told, scene);
        problems.push(...found.map((breach) => `${one.name}: ${breach}`));
      }
      expect(problems).toEqual([]);
    },
    30 * 60_000,
  );
});
