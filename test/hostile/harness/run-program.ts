import { lstatSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { findCacheFolder } from '../../../src/io/cache-folder.ts';
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
/** What is run in another way than `briefpress build`. */
export interface ProgramOptions {
  /** Arguments before those of the reports; `['build']` unless given. */
  args?: readonly string[] | undefined;
  /** Program in the place of the compiled one: absolute path of a file of JavaScript. */
  program?: string;
}

/**
 * Build cases by the compiled program, all in one run, with every report that it can write.
 *
 * @param cases The cases, which are written into the project first.
 * @param canaries Who must not be reached.
 * @param scene Folders of the run.
 * @param options What is run.
 * @returns What it told and did.
 */
export async function runProgram(
  cases: readonly HostileCase[],
  canaries: CanaryServers,
  scene: Scene,
  { args = ['build'], program = PROGRAM }: ProgramOptions = {},
): Promise<ProgramRun> {
  for (const one of cases) placeCase(one, canaries, scene);
  const cache = await findCacheFolder(process.env);
  const isOutput = (file: string) => file === 'project/out' || ENDS.has(file.split('/')[0] ?? '');
  const before = listTree(scene.folder, isOutput);
  const reports = path.join(scene.folder, 'reports');
  const wishes = MACHINE_FORMATS.map((format) => ['--report', `${format}=${reports}/${format}`]);
  const run = await watchRun({
    program: process.execPath,
    args: [program, ...args, '--verbose', ...wishes.flat()],
    scene,
    env: { BRIEFPRESS_CACHE: cache, BRIEFPRESS_CACHE_SIZE: '0', CI: 'true' },
    nameServer: canaries.nameServer,
  });
  const written = changesBetween(before, listTree(scene.folder, isOutput));
  const isOurs = isOursIn(realpathSync(cache), scene);
  const texts = new Map([...textsIn(reports), ...textsIn(path.join(scene.root, 'out'))]);
  return {
    run,
    told: JSON.parse(texts.get('json') ?? '{"briefings":[]}') as Told,
    breaches: [
      ...judgeRun(run, isOurs),
      ...written.map((file) =>
        file.startsWith('temporary/') ? `temporary file left: ${file}` : `written outside: ${file}`,
      ),
      ...judgeTalk('stdout', run.stdout),
      ...judgeTalk('stderr', run.stderr),
      ...[...texts].flatMap(([file, text]) =>
        judgeTalk(file, text, file === 'github' ? { annotations: 'alone' } : {}),
      ),
    ],
  };
}

/** Node, and the browser where it was unpacked; or under another name, where another user runs it. */
function isOursIn(cache: string, { temporary }: Scene): (program: string) => boolean {
  const lent = /^briefpress-browser-[^/]+\/headless-shell$/;
  return (program) =>
    program === process.execPath ||
    program.startsWith(`${cache}/`) ||
    lent.test(path.relative(temporary, program));
}

/** What is made beside the project by who calls and who watches. */
const ENDS = new Set(['decoys', 'decoys-called', 'resolv.conf', 'reports']);

/** Reports, or the manifest, by name. */
function textsIn(folder: string): [name: string, text: string][] {
  return namesIn(folder)
    .filter((name) => !name.includes('.') || name.endsWith('.json'))
    .filter((name) => lstatSync(path.join(folder, name)).isFile())
    .map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]);
}

function namesIn(folder: string): string[] {
  try {
    // What a link leads to is not ours.
    return lstatSync(folder).isDirectory() ? readdirSync(folder) : [];
  } catch {
    return [];
  }
}
