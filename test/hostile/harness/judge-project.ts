import type { HostileCase } from '../hostile-case.ts';
import type { Breach } from './judge.ts';
import { judgeCase } from './judge-case.ts';
import type { Scene } from './place-cases.ts';
import type { ProgramRun } from './run-program.ts';

/**
 * Judge the run of a project that is a case by itself. What it cannot do without, such as its settings,
 * may be told without naming a briefing.
 *
 * @param one The case.
 * @param run Its run.
 * @param scene Its folders.
 */
export async function judgeProject(
  one: HostileCase,
  { run, told, breaches }: ProgramRun,
  scene: Scene,
): Promise<Breach[]> {
  if (one.expect === 'told' && run.code === 2 && told.briefings.length === 0) {
    return /^briefpress: .*\n {4}\S/m.test(run.stderr)
      ? breaches
      : [...breaches, `it was told without a remedy: ${run.stderr}`];
  }
  const wanted = one.expect === 'told' ? 1 : 0;
  const code =
    run.code === wanted ? [] : [`code ${run.code}, ${wanted} was expected: ${run.stderr}`];
  // `check` calls good what could be printed.
  const only = one.arguments?.[0] === 'check' && one.expect === 'printed';
  return [...breaches, ...code, ...(only ? [] : await judgeCase(one, told, scene))];
}
