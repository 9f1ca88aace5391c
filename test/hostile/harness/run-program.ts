import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { findCacheFolder } from '../../../src/print/browser/cache-folder.ts';
import { PROGRAM } from '../../support/run-command-line.ts';
import type { HostileCase } from '../hostile-case.ts';
import { type Breach, judgeRun, judgeTalk } from './judge.ts';
import type { Told } from './judge-case.ts';
import { changesBetween, listTree } from './list-tree.ts';
import type { CanaryServers } from './open-canaries.ts';
import { placeCase, type Scene } from './place-cases.ts';
import { type WatchedRun, watchRun } from './watch-run.ts';

/** What came of a run of the compiled program. */
export interface ProgramRun {
  run: WatchedRun;
  told: Told;
  /** What it did that it must not, whichever case made it do so. */
  breaches: Breach[];
}

const MACHINE_FORMATS = ['json', 'sarif', 'github', 'gitlab', 'junit', 'rdjson'];
/** Folder of the reports, in the output folder: reports lie in the project. */
const REPORTS = 'out/reports';

/**
 * Build cases by the compiled program, all in one run, with every report that it can write.
 *
 * @param cases The cases, which are written into the project first.
 * @param canaries Who must not be reached.
 * @param scene Folders of the run.
 * @param args Arguments in the place of `build`.
 * @returns What it told and did.
 */
export async function runProgram(
  cases: readonly HostileCase[],
  canaries: CanaryServers,
  scene: Scene,
  args: readonly string[] = ['build'],
): Promise<ProgramRun> {
  for (const one of cases) placeCase(one, canaries, scene);
  const cache = await findCacheFolder(process.env);
  const isOutput = (file: string) => file === 'project/out' || ENDS.has(file.split('/')[0] ?? '');
  const before = listTree(scene.folder, isOutput);
  const reports = MACHINE_FORMATS.map((format) => ['--report', `${format}=${REPORTS}/${format}`]);
  const run = await watchRun({
    program: process.execPath,
    args: [PROGRAM, ...args, '--verbose', ...reports.flat()],
    scene,
    env: { BRIEFPRESS_CACHE: cache, BRIEFPRESS_CACHE_SIZE: '0', CI: 'true' },
    nameServer: canaries.nameServer,
  });
  const written = changesBetween(before, listTree(scene.folder, isOutput));
  const real = realpathSync(cache);
  const isOurs = (program: string) =>
    program === process.execPath || program.startsWith(`${real}/`);
  const texts = writtenTexts(path.join(scene.root, 'out'));
  return {
    run,
    told: JSON.parse(texts.get('reports/json') ?? '{"briefings":[]}') as Told,
    breaches: [
      ...judgeRun(run, isOurs),
      ...written.map((file) =>
        file.startsWith('temporary/') ? `temporary file left: ${file}` : `written outside: ${file}`,
      ),
      ...judgeTalk('stdout', run.stdout),
      ...judgeTalk('stderr', run.stderr),
      ...[...texts].flatMap(([file, text]) =>
        judgeTalk(file, text, file === 'reports/github' ? { annotations: 'alone' } : {}),
      ),
    ],
  };
}

/** What a run itself makes beside the project, and what the watch does. */
const ENDS = new Set(['decoys', 'decoys-called', 'resolv.conf']);

/** Reports and manifest, by their path in the output folder. */
function writtenTexts(out: string): Map<string, string> {
  const names = [...namesIn(path.join(out, 'reports')).map((name) => `reports/${name}`)];
  const all = [...names, ...namesIn(out).filter((name) => name.endsWith('.json'))];
  return new Map(all.map((name) => [name, readFileSync(path.join(out, name), 'utf8')]));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
