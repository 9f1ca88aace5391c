import { readFileSync } from 'node:fs';
import path from 'node:path';
import pc from 'picocolors';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { PassedOver } from '../../src/io/discover-briefings.ts';
import { resolveSettings } from '../../src/options.ts';
import { loadReporter, machineFormats } from '../../src/reports/formats.ts';
import { muteCommands } from '../../src/reports/mute-commands.ts';
import { openReportFiles } from '../../src/reports/open-report-files.ts';
import type { Report } from '../../src/reports/report.ts';
import { reportMessages } from '../../src/reports/report-pretty.ts';
import { buildAll } from '../../src/runs/build-all.ts';
import { openRun } from '../../src/runs/open-run.ts';
import { poolInThisThread } from '../support/pool-in-this-thread.ts';
import { press } from '../support/shared-press.ts';
import { corpus } from './corpus.ts';
import { judgeContacts, judgeTalk } from './harness/judge.ts';
import { judgeCase, problemsOf } from './harness/judge-case.ts';
import { changesBetween, listTree } from './harness/list-tree.ts';
import { type CanaryServers, openCanaries } from './harness/open-canaries.ts';
import { secretVariables } from './harness/outside.ts';
import { placeCase } from './harness/place-cases.ts';
import { sceneOfTest } from './harness/scene-of-test.ts';
import type { HostileCase } from './hostile-case.ts';

let canaries: CanaryServers;
beforeAll(async () => {
  canaries = await openCanaries();
});
afterAll(() => canaries.close());

/** Printing takes most of the time: each fifteenth case that prints, and half of those that are told. */
function fewOf(cases: readonly HostileCase[]): HostileCase[] {
  const briefings = cases.filter(({ whole }) => !whole);
  const printed = briefings.filter(({ expect: outcome }) => outcome === 'printed');
  const told = briefings.filter(({ expect: outcome }) => outcome === 'told');
  return [
    ...printed.filter((_, index) => index % 15 === 0),
    ...told.filter((_, index) => index % 2 === 0),
  ];
}

it('a fifth of the hostile corpus prints or is told in one run, and reaches and leaks nothing', async () => {
  const cases = fewOf(corpus);
  expect(cases.length).toBeGreaterThanOrEqual(corpus.length / 5);
  const scene = sceneOfTest();
  for (const [name, value] of Object.entries(secretVariables)) vi.stubEnv(name, value);
  for (const one of cases) placeCase(one, canaries, scene);
  const isOutput = (file: string) => file === 'project/out';
  const before = listTree(scene.folder, isOutput);

  const settings = resolveSettings(
    {},
    { root: scene.root, config: undefined },
    { BRIEFPRESS_CACHE_SIZE: '0' },
  );
  const pageMaps = { read: async () => undefined, write: async () => {} };
  const run = openRun(settings, { press, pool: poolInThisThread(scene.root), pageMaps });
  const passedOver: PassedOver[] = [];
  const result = await buildAll(run, {
    report(event) {
      if (event.kind === 'passed-over') passedOver.push(event);
    },
  });
  await run.close();
  vi.unstubAllEnvs();

  const problems = [
    ...judgeContacts(await canaries.contacts()),
    ...changesBetween(before, listTree(scene.folder, isOutput)).map((file) => `written: ${file}`),
  ];
  const files = openReportFiles(scene.root);
  const report: Report = { run: result, passedOver, exitCode: 1, files };
  for (const format of machineFormats) {
    const text = (await loadReporter(format))(report);
    problems.push(...judgeTalk(format, text, format === 'github' ? { annotations: 'alone' } : {}));
  }
  const messages = result.briefings.flatMap((one) => one.messages);
  const pretty = reportMessages(messages, {
    colors: pc.createColors(false),
    verbose: true,
    quiet: false,
    files,
  });
  problems.push(...judgeTalk('the log', muteCommands(pretty)));
  problems.push(
    ...judgeTalk('the manifest', readFileSync(path.join(scene.root, 'out/manifest.json'), 'utf8')),
  );
  for (const one of cases) {
    const told = { briefings: result.briefings, passedOver };
    problems.push(...problemsOf(one, await judgeCase(one, told, scene)));
  }
  expect(problems).toEqual([]);
}, 120_000);
