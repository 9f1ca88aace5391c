import path from 'node:path';
import { Failure } from '../model/failure.ts';
import type { Settings } from '../model/settings.ts';
import { escapeText } from '../reports/escape-text.ts';
import { type Run, withRun } from '../runs/open-run.ts';
import type { BriefingResult } from '../runs/run-result.ts';
import { type CopiedTemplate, copyTemplate } from '../scaffold/copy-template.ts';
import { exitCodes } from './exit-codes.ts';
import { type OutputTarget, outputTarget } from './output-target.ts';
import type { Call } from './parse-arguments.ts';
import type { Talk } from './talk.ts';

type CheckCall = Extract<Call, { command: 'template'; action: 'check' }>;
type NewCall = Extract<Call, { command: 'template'; action: 'new' }>;

/**
 * Carry out `briefpress template`: begin a template of the project, or check some.
 *
 * @param call What is asked for.
 * @param settings Complete settings.
 * @param talk Where it is told.
 * @param signal Stops the check.
 * @returns The exit code.
 * @throws Failure (`usage`) for a name that no template may have or that is there, for an origin that is
 *   not in order, and where there is no template to check.
 */
export async function runTemplate(
  call: Extract<Call, { command: 'template' }>,
  settings: Settings,
  talk: Talk,
  signal: AbortSignal,
): Promise<number> {
  return call.action === 'new'
    ? beginTemplate(call, settings, talk)
    : checkGiven(call, settings, talk, signal);
}

async function checkGiven(
  { names, specimen, output }: CheckCall,
  settings: Settings,
  talk: Talk,
  signal: AbortSignal,
): Promise<number> {
  const { checkTemplates } = await import('../runs/check-templates.ts');
  if (!specimen) {
    return talk.results(await checkTemplates(settings, names, { signal, report: talk.hear }));
  }
  const target = outputTarget(output, names, talk.cwd);
  const { briefings } = await checkTemplates(settings, names, { signal });
  const request = { signal, report: talk.hear };
  const printed = await withRun(settings, request, async (run) => {
    const results: BriefingResult[] = [];
    for (const checked of briefings)
      results.push(await printOne(checked, { run, target, talk, signal }));
    return results;
  });
  return talk.results({ briefings: printed, removed: [] });
}

interface PrintMeans {
  run: Run;
  target: OutputTarget;
  talk: Talk;
  signal: AbortSignal;
}

async function printOne(
  checked: BriefingResult,
  { run, target, talk, signal }: PrintMeans,
): Promise<BriefingResult> {
  const { printSpecimen, writeSpecimen } = await import('../runs/print-specimen.ts');
  const name = path.posix.basename(path.posix.dirname(checked.source));
  const { result, pdf } = await printSpecimen(name, checked, run, signal);
  if (pdf && target.kind === 'stdout') await talk.writeBytes(pdf.bytes, signal);
  const written =
    pdf && target.kind !== 'stdout'
      ? await writeSpecimen(name, pdf.bytes, target, run.settings)
      : 'standard output';
  const told = result.output ? { ...result, output: { ...result.output, path: written } } : result;
  talk.hear({ kind: 'done', result: told });
  return told;
}

async function beginTemplate(call: NewCall, settings: Settings, talk: Talk): Promise<number> {
  const { name, from } = call;
  const { templates } = settings.look;
  const copied = await copyTemplate(settings.run.root, { name, from, templates });
  if (!('files' in copied)) throw new Failure('usage', ...whyNot(copied, call, templates));
  for (const file of copied.files)
    talk.print(`${talk.colors.green('✓')} wrote ${escapeText(file)}`);
  talk.print(
    [
      '',
      `It prints as \`${from}\` does; what it takes from \`shared/\` it shares with the templates of the tool.`,
      `Next: briefpress template check ${name}, then briefpress build --template ${name}`,
    ].join('\n'),
  );
  return exitCodes.built;
}

function whyNot(
  copied: Exclude<CopiedTemplate, { files: string[] }>,
  { name, from }: NewCall,
  templates: string,
): [reason: string, note: string | undefined] {
  switch (copied.refused) {
    case 'name':
      return [
        `\`${name}\` is no name for a template`,
        `Choose ${copied.expected}, such as \`ministry\`; that folder holds pieces of all.`,
      ];
    case 'taken':
      return [
        `there is a template \`${name}\` already, and it is left as it is`,
        'Choose another name.',
      ];
    case 'outside':
      return [
        `\`${templates}\` is a link that leads out of the project`,
        'Put the folder itself into the project, or name another under `templates` in briefpress.yaml.',
      ];
    case 'origin': {
      const [finding] = copied.findings;
      const at = finding?.file === undefined ? '' : ` (${finding.file})`;
      return [`\`${from}\` cannot be copied: ${finding?.reason ?? ''}${at}`, finding?.note];
    }
  }
}
