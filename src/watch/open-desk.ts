import { stat } from 'node:fs/promises';
import path from 'node:path';
import { findCacheFolder } from '../io/cache-folder.ts';
import { discoverBriefings } from '../io/discover-briefings.ts';
import { Failure } from '../model/failure.ts';
import type { Settings } from '../model/settings.ts';
import { CONFIG_NAME } from '../model/tool.ts';
import { createPageMapCache, type PageMapCache } from '../publish/page-map-cache.ts';
import { openRun, type Run } from '../runs/open-run.ts';
import type { RunRequest } from '../runs/run-result.ts';
import { buildPreview } from './build-preview.ts';
import { latestOnly } from './latest-only.ts';
import type { Peers } from './load-peers.ts';
import { createPreview, type Preview, type PreviewState } from './preview.ts';
import { createPublisher } from './publish-preview.ts';
import { createViewers, type Viewer, type Viewers } from './viewers.ts';
import { type FileEvent, type FileWatch, watchFiles } from './watch-files.ts';

/** What is put on the desk. */
export interface DeskRequest {
  /** Settings as they are at first. */
  settings: Settings;
  /** Reads the settings anew, when their file has changed. */
  readSettings(): Promise<Settings>;
  /** Project-relative paths of the briefings; all of the content folder when there are none. */
  files: readonly string[];
  /** Whether each good PDF is written to the output folder as well. */
  write: boolean;
  chokidar: Peers['chokidar'];
  signal: AbortSignal;
  /** Hears what happens. */
  report: NonNullable<RunRequest['report']>;
}

/** The briefings of a project that are being worked on: those that somebody looks at are kept fresh. */
export interface Desk {
  /** Absolute path of the project root. */
  root: string;
  briefings(): readonly string[];
  /** The state of a briefing; undefined where there is no such briefing. */
  state(source: string): PreviewState | undefined;
  /** States of all briefings that somebody has looked at. */
  states(): PreviewState[];
  /** The briefing that a file belongs to: itself, or one that is shown and asked for it. */
  ownerOf(file: string): string | undefined;
  /** Begin to build a briefing, ahead of a viewer. */
  warm(source: string): void;
  /**
   * Let somebody look.
   *
   * @returns Ends it.
   */
  view(viewer: Viewer): () => void;
  close(): Promise<void>;
}

/** What lies on the desk at the moment. */
interface Desktop {
  request: DeskRequest;
  root: string;
  settings: Settings;
  /** Opened under these settings. */
  run: Run;
  briefings: readonly string[];
  watch: FileWatch | undefined;
  /** Hears of files. */
  hear(file: string, event: FileEvent): void;
  pageMaps: PageMapCache;
  viewers: Viewers;
  previews: Map<string, Preview>;
  publish(run: Run, source: string): void;
}

/**
 * Open the desk: one run, held open, in which every change is built.
 *
 * @param request What is put on it.
 * @returns The desk; close it, whatever happens.
 * @throws Failure when the briefings cannot be found, or the files cannot be watched.
 */
export async function openDesk(request: DeskRequest): Promise<Desk> {
  const { settings, signal, report } = request;
  const { root } = settings.run;
  const viewers = createViewers();
  const publisher = createPublisher(signal, (fault) => viewers.fault('output', fault));
  const briefings = await listBriefings(request, settings);
  const pageMaps = createPageMapCache(await findCacheFolder(process.env), root);
  const run = openWarmRun(settings, report);
  const previews = new Map<string, Preview>();
  const publish = request.write ? publisher.publish : () => {};
  const hear = (file: string, event: FileEvent): void => {
    if (file === path.join(root, CONFIG_NAME)) reopening.wish();
    for (const preview of previews.values()) if (preview.uses(file)) preview.touch();
    if (event !== 'changed' && file.endsWith('.md')) void renewList(desktop);
  };
  const fixed = { request, root, pageMaps, viewers, previews, publish, hear };
  const desktop: Desktop = { ...fixed, settings, run, briefings, watch: undefined };
  const reopening = latestOnly(() => reopen(desktop));
  try {
    desktop.watch = await openFileWatch(desktop);
  } catch (error) {
    await run.close();
    throw error;
  }

  return {
    root,
    briefings: () => desktop.briefings,
    state: (source) => previewOf(source, desktop)?.state(),
    states: () => [...previews.values()].map((preview) => preview.state()),
    ownerOf(file) {
      if (desktop.briefings.includes(file)) return file;
      const place = path.join(root, file);
      return [...previews.values()].find((preview) => preview.uses(place))?.state().source;
    },
    warm: (source) => previewOf(source, desktop)?.look(),
    view(viewer) {
      viewers.add(viewer);
      viewer.list(desktop.briefings);
      const preview = previewOf(viewer.source, desktop);
      if (preview) {
        viewer.state(preview.state());
        preview.look();
      }
      return () => viewers.remove(viewer);
    },
    async close() {
      await desktop.watch?.close();
      await Promise.all([reopening.idle(), publisher.idle()]);
      await desktop.run.close();
    },
  };
}

function openWarmRun(settings: Settings, report: DeskRequest['report']): Run {
  const run = openRun(settings, { report });
  run.begin();
  // Its faults are told by the first print.
  const start = async (): Promise<void> => (await run.press()).start();
  start().catch(() => {});
  return run;
}

function previewOf(source: string, desktop: Desktop): Preview | undefined {
  const { root, previews, viewers } = desktop;
  const known = previews.get(source);
  if (known || !desktop.briefings.includes(source)) return known;
  const preview: Preview = createPreview({
    source,
    file: path.join(root, source),
    isSeen: () => viewers.see(source),
    report: viewers.state,
    async build(last, isOutdated) {
      const begun = Date.now();
      const { run, request, pageMaps } = desktop;
      const guess = last?.pageOf ?? (await pageMaps.read(source));
      const { write, signal } = request;
      const made = await buildPreview({ run, source, guess, write, signal, isOutdated }).catch(
        (error: unknown) => {
          if (signal.aborted) return undefined;
          throw error;
        },
      );
      if (!made) return undefined;
      request.report({ kind: 'done', result: made.result });
      const fresh =
        (await desktop.watch?.add([path.join(root, source), ...(made.files ?? [])])) ?? [];
      if (await haveChanged(fresh, begun)) preview.touch();
      if (made.pdf) desktop.publish(run, source);
      return made;
    },
  });
  previews.set(source, preview);
  return preview;
}

/** What a build asked for is known only after it: such a file may have changed before it was watched. */
async function haveChanged(files: readonly string[], since: number): Promise<boolean> {
  const times = await Promise.all(
    files.map((file) =>
      stat(file).then(
        ({ ctimeMs }) => ctimeMs,
        () => 0,
      ),
    ),
  );
  return times.some((time) => time >= since);
}

async function openFileWatch({
  request,
  root,
  settings,
  viewers,
  previews,
  hear,
}: Desktop): Promise<FileWatch> {
  const { content, out } = settings.run;
  const fail = ({ message }: Error): void =>
    viewers.fault('files', { message: `files cannot be watched: ${message}`, note: undefined });
  const watch = await watchFiles(
    { root, content: path.join(root, content), out, report: hear, fail },
    request.chokidar,
  );
  const used = [...previews.values()].flatMap((preview) => preview.files());
  await watch.add([path.join(root, CONFIG_NAME), ...used]);
  return watch;
}

async function renewList(desktop: Desktop): Promise<void> {
  const { request, settings, viewers } = desktop;
  // A folder that is away for a moment takes no briefing with it.
  desktop.briefings = await listBriefings(request, settings).catch(() => desktop.briefings);
  viewers.list(desktop.briefings);
}

/** The settings decide over everything: what was opened under the old ones is closed. */
async function reopen(desktop: Desktop): Promise<void> {
  const { request, viewers, previews, run } = desktop;
  try {
    desktop.settings = await request.readSettings();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    viewers.fault('settings', error);
    return;
  }
  viewers.fault('settings', undefined);
  await desktop.watch?.close();
  desktop.watch = await openFileWatch(desktop);
  desktop.run = openWarmRun(desktop.settings, request.report);
  for (const preview of previews.values()) preview.touch();
  await Promise.all([...previews.values()].map((preview) => preview.idle()));
  await run.close();
  await renewList(desktop);
}

async function listBriefings(
  { files }: DeskRequest,
  { run }: Settings,
): Promise<readonly string[]> {
  return files.length > 0 ? files : (await discoverBriefings(run)).sources;
}
