import { stat } from 'node:fs/promises';
import path from 'node:path';
import { openCache } from '../cache/open-cache.ts';
import { findCacheFolder } from '../io/cache-folder.ts';
import { createWorld } from '../io/create-world.ts';
import { discoverBriefings } from '../io/discover-briefings.ts';
import { Failure } from '../model/failure.ts';
import type { Settings } from '../model/settings.ts';
import { createFontStore } from '../page/fonts/font-store.ts';
import { type BrowserReport, inspectBrowser } from '../print/browser/inspect-browser.ts';
import { demandOutputInside } from '../publish/demand-inside.ts';
import { writablePlaces } from '../publish/hold-folder.ts';
import { prepareInside } from '../publish/prepare-folder.ts';
import { tool } from '../tool.ts';
import type { RunRequest } from './run-result.ts';

/** One thing the doctor looked at. */
export interface DoctorFinding {
  /** What was looked at. */
  what: 'briefpress' | 'browser' | 'sandbox' | 'fonts' | 'cache' | 'output' | 'content';
  /** `note`: a build works, but not as well as it could; `fault`: it does not. */
  state: 'good' | 'note' | 'fault';
  /** What was found there, in words. */
  found: string;
  /** What to do about it. */
  remedy?: string | undefined;
}

/**
 * Look at everything a build needs: browser, sandbox, fonts, cache and folders. The browser is
 * started for it, and the output folder is made.
 *
 * @param settings Complete settings.
 * @param request Signal that gives up the start of the browser, and who hears of it.
 * @returns What was found, always in the same order; a build can work when none is a fault.
 */
export async function doctor(
  settings: Settings,
  request: Pick<RunRequest, 'signal' | 'report'> = {},
): Promise<DoctorFinding[]> {
  return [
    versions(),
    ...(await lookAtBrowser(settings, request)),
    await lookAtFonts(settings),
    await lookAtCache(),
    await lookAtOutput(settings),
    await lookAtContent(settings),
  ];
}

function versions(): DoctorFinding {
  const found = `${tool.version}, Node ${process.versions.node}, ${process.platform} ${process.arch}`;
  return { what: 'briefpress', state: 'good', found };
}

async function lookAtBrowser(
  { run }: Settings,
  { signal, report: hear = () => {} }: Pick<RunRequest, 'signal' | 'report'>,
): Promise<DoctorFinding[]> {
  const report = await inspectBrowser({
    sandbox: run.sandbox,
    environment: process.env,
    report: hear,
    browser: run.browser,
    signal,
  });
  signal?.throwIfAborted();
  if (report.kind === 'broken') {
    return [{ what: 'browser', state: 'fault', found: report.reason, remedy: report.note }];
  }
  const { path: program, source, version } = report;
  const found = `${version}, ${source}, ${program}`;
  return [{ what: 'browser', state: 'good', found }, describeSandbox(report)];
}

type Working = Extract<BrowserReport, { kind: 'works' }>;

const SANDBOX_REMEDY = 'run as an ordinary user on a system that allows user namespaces';

/** By trying: what a browser was told to do is one thing, what holds its pages another. */
function describeSandbox({ sandbox, reason, user, proof }: Working): DoctorFinding {
  const who = user === undefined ? '' : `, as user ${user}, whom nobody else is`;
  if (sandbox === 'off') {
    const found = `off: ${reason ?? 'unknown'}${who && `; the browser runs${who.slice(1)}`}`;
    return { what: 'sandbox', state: 'note', found, remedy: SANDBOX_REMEDY };
  }
  if (!proof) return { what: 'sandbox', state: 'good', found: `on${who}` };
  const { hasFilter, namespaces } = proof;
  const held = [
    hasFilter ? 'calls of the system filtered (seccomp)' : 'calls of the system NOT filtered',
    namespaces ? `own namespaces: ${namespaces.join(', ') || 'NONE'}` : 'namespaces not told',
  ].join(', ');
  const isHeld = hasFilter && namespaces?.length !== 0;
  return isHeld
    ? { what: 'sandbox', state: 'good', found: `on: ${held}${who}` }
    : {
        what: 'sandbox',
        state: 'note',
        found: `not as it should be: ${held}${who}`,
        remedy: SANDBOX_REMEDY,
      };
}

async function lookAtFonts(settings: Settings): Promise<DoctorFinding> {
  return attempt('fonts', async () => {
    const { manifest } = await createFontStore(createWorld(settings.run.root));
    return manifest.families.map(({ family, version }) => `${family} ${version}`).join(', ');
  });
}

/** Where nothing may be kept, a build works and takes its time. */
async function lookAtCache(): Promise<DoctorFinding> {
  const finding = await attempt('cache', () => findCacheFolder(process.env));
  if (finding.state !== 'good') return finding;
  const opened = await openCache(process.env);
  if ('folder' in opened) return finding;
  const found = `${finding.found}, finished builds are not kept: ${opened.refused}`;
  const remedy = 'take it from others with `chown` and `chmod go-w`, or set BRIEFPRESS_CACHE';
  return { what: 'cache', state: 'note', found, remedy };
}

async function lookAtOutput(settings: Settings): Promise<DoctorFinding> {
  return attempt('output', async () => {
    await demandOutputInside(settings);
    await prepareInside(settings.run.out, writablePlaces(settings.run));
    return settings.run.out;
  });
}

async function lookAtContent(settings: Settings): Promise<DoctorFinding> {
  const folder = path.join(settings.run.root, settings.run.content);
  const finding = await attempt('content', async () => {
    await discoverBriefings(settings.run);
    return folder;
  });
  if (finding.state === 'good' || (await stat(folder).catch(() => undefined))) return finding;
  const remedy = 'make the folder, or name another in `briefpress.yaml`';
  return { what: 'content', state: 'note', found: `no folder ${folder}`, remedy };
}

async function attempt(
  what: DoctorFinding['what'],
  look: () => Promise<string>,
): Promise<DoctorFinding> {
  try {
    return { what, state: 'good', found: await look() };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { what, state: 'fault', found: error.message, remedy: error.note };
  }
}
