import { stat } from 'node:fs/promises';
import path from 'node:path';
import { createWorld } from '../io/create-world.ts';
import { discoverBriefings } from '../io/discover-briefings.ts';
import { Failure } from '../model/failure.ts';
import type { Settings } from '../model/settings.ts';
import { createFontStore } from '../page/fonts/font-store.ts';
import { findCacheFolder } from '../print/browser/cache-folder.ts';
import { inspectBrowser } from '../print/browser/inspect-browser.ts';
import { demandOutputInside } from '../publish/demand-inside.ts';
import { jsonText } from '../publish/json-text.ts';
import { prepareFolder } from '../publish/prepare-folder.ts';
import { tool } from '../tool.ts';
import { escapeText } from './escape-text.ts';
import { exitCodes } from './exit-codes.ts';
import type { Call } from './parse-arguments.ts';
import type { Talk } from './talk.ts';

/** One thing the doctor looked at. */
interface Finding {
  what: string;
  state: 'good' | 'note' | 'fault';
  found: string;
  /** What to do about it. */
  remedy?: string | undefined;
}

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
  const findings = [
    versions(),
    ...(await lookAtBrowser(settings, talk, signal)),
    await lookAtFonts(settings),
    await attempt('cache', () => findCacheFolder(process.env)),
    await lookAtOutput(settings),
    await lookAtContent(settings),
  ];
  if (call.talk.json) talk.print(jsonText({ tool, findings }));
  else for (const finding of findings) talk.print(lineOf(finding, talk));
  return findings.some(({ state }) => state === 'fault') ? exitCodes.machine : exitCodes.built;
}

async function installBrowser(talk: Talk): Promise<void> {
  const { installSystemBrowser } = await import('../print/browser/install-browser.ts');
  const installed = await installSystemBrowser(process.env, (line) => talk.print(escapeText(line)));
  talk.print(`installed ${escapeText(installed)}`);
}

function versions(): Finding {
  const found = `${tool.version}, Node ${process.versions.node}, ${process.platform} ${process.arch}`;
  return { what: 'briefpress', state: 'good', found };
}

async function lookAtBrowser(
  settings: Settings,
  talk: Talk,
  signal: AbortSignal,
): Promise<Finding[]> {
  const report = await inspectBrowser({
    sandbox: settings.sandbox,
    environment: process.env,
    signal,
    report: talk.hear,
    ...(settings.browser && { browser: settings.browser }),
  });
  signal.throwIfAborted();
  if (report.kind === 'broken') {
    return [{ what: 'browser', state: 'fault', found: report.reason, remedy: report.note }];
  }
  const { path: program, source, version, sandbox, reason } = report;
  return [
    { what: 'browser', state: 'good', found: `${version}, ${source}, ${program}` },
    sandbox === 'on'
      ? { what: 'sandbox', state: 'good', found: 'on' }
      : {
          what: 'sandbox',
          state: 'note',
          found: `off: ${reason ?? 'unknown'}`,
          remedy: 'run as an ordinary user on a system that allows user namespaces',
        },
  ];
}

async function lookAtFonts(settings: Settings): Promise<Finding> {
  return attempt('fonts', async () => {
    const { manifest } = await createFontStore(createWorld(settings.root));
    return manifest.families.map(({ family, version }) => `${family} ${version}`).join(', ');
  });
}

async function lookAtOutput(settings: Settings): Promise<Finding> {
  return attempt('output', async () => {
    await demandOutputInside(settings);
    await prepareFolder(settings.out);
    return settings.out;
  });
}

async function lookAtContent(settings: Settings): Promise<Finding> {
  const folder = path.join(settings.root, settings.content);
  const finding = await attempt('content', async () => {
    await discoverBriefings(settings);
    return folder;
  });
  if (finding.state === 'good' || (await stat(folder).catch(() => undefined))) return finding;
  const remedy = 'make the folder, or name another in `briefpress.yaml`';
  return { what: 'content', state: 'note', found: `no folder ${folder}`, remedy };
}

async function attempt(what: string, look: () => Promise<string>): Promise<Finding> {
  try {
    return { what, state: 'good', found: await look() };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { what, state: 'fault', found: error.message, remedy: error.note };
  }
}

function lineOf({ what, state, found, remedy }: Finding, { colors }: Talk): string {
  const sign = { good: colors.green('✓'), note: colors.yellow('!'), fault: colors.red('✗') }[state];
  const line = `${sign} ${what.padEnd(10)} ${escapeText(found)}`;
  return remedy ? `${line}\n    ${escapeText(remedy)}` : line;
}
