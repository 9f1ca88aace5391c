import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { BriefingResult } from '../../../src/runs/run-result.ts';
import type { HostileCase } from '../hostile-case.ts';
import { type Breach, judgePdf, wordsOfMachine } from './judge.ts';
import { folderOf, type Scene } from './place-cases.ts';

/** What a run says came of its briefings; also as it stands in `--json`. */
export interface Told {
  briefings: readonly Pick<
    BriefingResult,
    'source' | 'status' | 'messages' | 'failure' | 'output'
  >[];
  passedOver?: readonly { path: string }[];
}

/**
 * Judge what came of a case in a run of many.
 *
 * @param one The case.
 * @param told What the run says.
 * @param scene Where its PDFs are.
 * @returns What is otherwise than it should be; empty when all is well.
 */
export async function judgeCase(one: HostileCase, told: Told, scene: Scene): Promise<Breach[]> {
  const folder = folderOf(one);
  const mine = told.briefings.filter(({ source }) => source.startsWith(folder));
  const outcome = judgeOutcome(one, told, mine);
  const texts: string[] = [];
  const breaches: Breach[] = [];
  for (const { output } of mine) {
    const file = output && path.join(scene.root, 'out', output.path);
    if (!file || !existsSync(file)) continue;
    const judged = await judgePdf(readFileSync(file), wordsOfMachine(scene));
    breaches.push(...judged.breaches);
    texts.push(judged.text);
  }
  const printed = texts.join('\n').replaceAll(/\s/g, '');
  const lost = (one.prints ?? []).filter((text) => !printed.includes(text.replaceAll(/\s/g, '')));
  return [...outcome, ...breaches, ...lost.map((text) => `not printed: ${text}`)];
}

function judgeOutcome(
  { expect, rule, name }: HostileCase,
  told: Told,
  mine: Told['briefings'],
): Breach[] {
  const breaches: Breach[] = [];
  const rules = new Set(mine.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId)));
  for (const { source, failure, status, output, messages } of mine) {
    const good = status === 'built' && output !== undefined && !failure;
    const bad = status === 'failed' && !failure && messages.some(({ level }) => level === 'error');
    if (expect === 'printed' ? good : bad) continue;
    const why = failure?.message ?? messages.find(({ level }) => level === 'error')?.reason ?? '';
    breaches.push(`${source} was ${status}, ${expect} was expected: ${why}`);
  }
  const isPassedOver = told.passedOver?.some((one) => one.path.includes(`/${name}/`)) ?? false;
  if (mine.length === 0 && !(expect === 'told' && isPassedOver))
    breaches.push('nothing was told of it');
  if (rule !== undefined && !rules.has(rule)) {
    breaches.push(`\`${rule}\` was expected to speak, not ${[...rules].join(', ') || 'nothing'}`);
  }
  return breaches;
}

/**
 * Turn the judgement of a case round where it is known to fail.
 *
 * @param one The case.
 * @param breaches What is otherwise than it should be.
 * @returns One line for each problem, beginning with the name of the case.
 */
export function problemsOf({ name, fails }: HostileCase, breaches: readonly Breach[]): string[] {
  if (fails === undefined) return breaches.map((breach) => `${name}: ${breach}`);
  return breaches.length > 0 ? [] : [`${name}: holds, though it is said to fail, as ${fails}`];
}
