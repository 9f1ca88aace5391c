import type { Settings } from '../model/settings.ts';
import { escapeText } from '../reports/escape-text.ts';
import { type DoctorFinding, doctor } from '../runs/doctor.ts';
import { tool } from '../tool.ts';
import { jsonText } from '../values/json-text.ts';
import { exitCodes } from './exit-codes.ts';
import type { Call } from './parse-arguments.ts';
import type { Talk } from './talk.ts';

/**
 * Carry out `briefpress doctor`: look at everything a build needs, and say how to mend each fault.
 *
 * @param call What is asked for.
 * @param settings Complete settings.
 * @param talk Where results are told.
 * @param signal Gives up the start of the browser.
 * @returns 0 when a build can work here, else 3.
 */
export async function runDoctor(
  call: Extract<Call, { command: 'doctor' }>,
  settings: Settings,
  talk: Talk,
  signal: AbortSignal,
): Promise<number> {
  if (call.installBrowser) await installBrowser(talk);
  const findings = await doctor(settings, { signal, report: talk.hear });
  if (call.talk.json) talk.print(jsonText({ tool, findings }));
  else for (const finding of findings) talk.print(lineOf(finding, talk));
  return findings.some(({ state }) => state === 'fault') ? exitCodes.machine : exitCodes.built;
}

async function installBrowser(talk: Talk): Promise<void> {
  const { installSystemBrowser } = await import('../print/browser/install-browser.ts');
  const installed = await installSystemBrowser(process.env, (line) => talk.print(escapeText(line)));
  talk.print(`installed ${escapeText(installed)}`);
}

function lineOf({ what, state, found, remedy }: DoctorFinding, { colors }: Talk): string {
  const sign = { good: colors.green('✓'), note: colors.yellow('!'), fault: colors.red('✗') }[state];
  const line = `${sign} ${what.padEnd(10)} ${escapeText(found)}`;
  return remedy ? `${line}\n    ${escapeText(remedy)}` : line;
}
