import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { liveBrowsers } from '../print/live-processes.ts';
import { briefingText } from '../support/briefing-text.ts';
import { runCommandLine } from '../support/run-command-line.ts';
import { tellFigure } from '../support/tell-figure.ts';
import { type TemporaryProject, temporaryProject } from '../support/temporary-project.ts';
import { wholly } from './wholly.ts';

const VICTIMS = ['tool', 'browser', 'page'] as const;
const ROUNDS = wholly(3, 100);
/** The next build is tried after so many kills. */
const SERIES = wholly(3, 4);
/** Orphans are gone by then, in ms. */
const GRACE = 2_000;

const textsOf = (version: string) => ({
  'content/a.md': briefingText(`Version ${version}.`),
  'content/sub/b.md': briefingText(`Version ${version}.\n\n## Heading\n\n${'Text. '.repeat(3000)}`),
});
const OUTPUTS = ['out/a.pdf', 'out/sub/b.pdf'];
const digestOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

let project: TemporaryProject;
/** What each output holds in each version. */
const good: Record<string, string[]> = { x: [], y: [] };
/** How long a build takes, in ms. */
let usual = 0;

const made = () => OUTPUTS.map((file) => digestOf(project.read(file)));

async function buildVersion(version: string): Promise<void> {
  project.write(textsOf(version));
  const start = performance.now();
  const { code, stderr } = await runCommandLine(project, ['build']);
  usual = performance.now() - start;
  expect([code, stderr]).toEqual([0, expect.stringMatching(/^2 (?:built|unchanged)|1 built/m)]);
}

beforeAll(async () => {
  project = temporaryProject();
  for (const version of ['x', 'y']) {
    await buildVersion(version);
    good[version] = made();
  }
});

/** Build anew, and kill somebody at some moment. */
async function killDuring(victim: (typeof VICTIMS)[number], moment: number): Promise<boolean> {
  let hit = false;
  let isOver = false;
  const ended = runCommandLine(project, ['build', '--force'], {
    async onStart({ pid }) {
      await sleep(moment * usual);
      while (!isOver && !hit) {
        const found = victim === 'tool' ? pid : processOf(victim);
        if (found !== undefined) hit = kill(found);
        else await sleep(10);
      }
    },
  });
  const { code, stderr } = await ended;
  isOver = true;
  if (victim !== 'tool') expect([0, 3]).toContain(code);
  expect(stderr).not.toMatch(/bug|^\s+at /m);
  return hit;
}

function processOf(victim: 'browser' | 'page'): number | undefined {
  const isPage = ({ command }: { command: string }) => command.includes('--type=renderer');
  const isMain = ({ command }: { command: string }) => !command.includes('--type=');
  return liveBrowsers(project.temporary).find(victim === 'page' ? isPage : isMain)?.pid;
}

function kill(pid: number): boolean {
  try {
    process.kill(pid, 'SIGKILL');
    return true;
  } catch {
    return false;
  }
}

describe.skipIf(process.platform !== 'linux')('killed at any moment', () => {
  it(`tool, browser and page damage no output and leave nobody behind`, async () => {
    const came = { rounds: ROUNDS, killed: 0, damaged: 0, orphans: 0, wrong: 0, left: 0 };
    // The same moments each time, spread evenly.
    const moments = Array.from({ length: ROUNDS }, (_, round) => (round * 0.618_034) % 1);
    for (const [round, moment] of moments.entries()) {
      const version = round % 2 === 0 ? 'x' : 'y';
      project.write(textsOf(version));
      const victim = VICTIMS[round % VICTIMS.length] ?? 'tool';
      if (await killDuring(victim, moment)) came.killed += 1;
      const start = performance.now();
      while (liveBrowsers(project.temporary).length > 0 && performance.now() - start < GRACE) {
        await sleep(20);
      }
      came.orphans += liveBrowsers(project.temporary).length;
      came.damaged += made().filter(
        (digest, index) => digest !== good.x?.[index] && digest !== good.y?.[index],
      ).length;
      project.manifest();
      if ((round + 1) % SERIES > 0 && round + 1 < ROUNDS) continue;
      await buildVersion(version);
      if (JSON.stringify(made()) !== JSON.stringify(good[version])) came.wrong += 1;
      const names = ['out', 'out/sub', project.temporary].flatMap((folder) => project.list(folder));
      came.left += names.filter((name) => /^\.|briefpress/.test(name)).length;
    }
    tellFigure('kill -9 of tool, browser and page', came);
    expect(came).toMatchObject({ damaged: 0, orphans: 0, wrong: 0, left: 0 });
    expect(came.killed).toBeGreaterThan(ROUNDS / 2);
  });
});
