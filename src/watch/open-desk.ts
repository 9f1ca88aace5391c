import path from 'node:path';
import { discoverBriefings } from '../io/discover-briefings.ts';
import { CONFIG_NAME } from '../io/find-project.ts';
import { Failure } from '../model/failure.ts';
import type { Settings } from '../model/settings.ts';
import { findCacheFolder } from '../print/browser/cache-folder.ts';
import { createPageMapCache } from '../publish/page-map-cache.ts';
import { openRun, type Run } from '../runs/open-run.ts';
import type { RunRequest } from '../runs/run-result.ts';
import { buildPreview } from './build-preview.ts';
import type { Peers } from './load-peers.ts';
import { createPreview, type Preview, type PreviewState } from './preview.ts';
import { type FileWatch, watchFiles } from './watch-files.ts';

/** What is put on the desk. */
export interface DeskRequest {
  /** Settings as they are at first. */
  settings: Settings;
  /** Reads the settings anew. */
  readSettings(): Promise<Settings>;
  /** Project-relative paths of the briefings; all of the content folder when there are none. */
  files: readonly string[];
  chokidar: Peers['chokidar'];
  signal: AbortSignal;
  /** Hears what happens. */
  report: NonNullable<RunRequest['report']>;
  /** Called after each good build, with what it was built with. */
  publish?(run: Run, source: string): Promise<void>;
}

/** One who looks at a briefing. */
export interface Viewer {
  source: string;
  /** Hears how the briefing stands. */
  state(state: PreviewState): void;
  /** Hears which briefings there are. */
  list(briefings: readonly string[]): void;
  /** Hears what is wrong with the project itself; undefined once it is mended. */
  fault(fault: Pick<Failure, 'message' | 'note'> | undefined): void;
}

/** The briefings of a project that are being worked on: those that somebody looks at are kept fresh. */
export interface Desk {
  root: string;
  briefings(): readonly string[];
  /** The state of a briefing; undefined where there is no such briefing. */
  state(source: string): PreviewState | undefined;
  /** States of all briefings that were built. */
  states(): PreviewState[];
  /** Begin to build a briefing, ahead of a viewer. */
  warm(source: string): void;
  /**
   * Let somebody look.
   *
   * @returns Ends it.
   */
  view(viewer: Viewer): () => void;
  /** Resolves when no build is under way. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Open the desk: one run, held open, in which every change is built.
 *
 * @param request What is put on it.
 * @returns The desk; close it, whatever happens.
 * @throws Failure when the briefings cannot be found, or the files cannot be watched.
 */
export async function openDesk(request: DeskRequest): Promise<Desk> {
  const { signal, report, chokidar } = request;
  const { root } = request.settings.run;
  const config = path.join(root, CONFIG_NAME);
  let { settings } = request;
  let run = openRun(settings, { report });
  let briefings = await listBriefings(request, settings);
  let fault: Pick<Failure, 'message' | 'note'> | undefined;
  let watch: FileWatch | undefined;
  const viewers = new Set<Viewer>();
  const previews = new Map<string, Preview>();
  const pageMaps = createPageMapCache(await findCacheFolder(process.env), root);
  run.begin();
  void run.press().then(
    (press) => press.start(),
    () => {},
  );

  const previewOf = (source: string): Preview | undefined => {
    const known = previews.get(source);
    if (known || !briefings.includes(source)) return known;
    const preview = createPreview({
      source,
      file: path.join(root, source),
      isSeen: () => [...viewers].some((viewer) => viewer.source === source),
      async build(last, isOutdated) {
        const guess = last?.pageOf ?? (await pageMaps.read(source));
        const made = await buildPreview({ run, source, guess, signal, isOutdated }).catch(
          (error) => {
            if (signal.aborted) return undefined;
            throw error;
          },
        );
        if (made) {
          report({ kind: 'done', result: made.result });
          await watch?.add(made.files ?? [path.join(root, source)]);
          if (made.pdf) await request.publish?.(run, source);
        }
        return made;
      },
      report(state) {
        for (const viewer of viewers) if (viewer.source === source) viewer.state(state);
      },
    });
    previews.set(source, preview);
    return preview;
  };

  const renewList = async (): Promise<void> => {
    briefings = await listBriefings(request, settings).catch(() => briefings);
    for (const viewer of viewers) viewer.list(briefings);
  };
  const setFault = (next: typeof fault): void => {
    fault = next;
    for (const viewer of viewers) viewer.fault(fault);
  };
  /** The settings decide over everything: what was opened under the old ones is closed. */
  const reopen = async (): Promise<void> => {
    try {
      settings = await request.readSettings();
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return setFault(error);
    }
    setFault(undefined);
    const old = run;
    run = openRun(settings, { report });
    for (const preview of previews.values()) preview.touch();
    await Promise.all([...previews.values()].map((preview) => preview.idle()));
    await old.close();
    await renewList();
  };

  try {
    watch = await watchFiles(
      {
        root,
        content: path.join(root, settings.run.content),
        out: settings.run.out,
        report(file, event) {
          if (file === config) void reopen();
          for (const preview of previews.values()) if (preview.uses(file)) preview.touch();
          if (event !== 'changed' && file.endsWith('.md')) void renewList();
        },
        fail: (error) =>
          setFault({
            message: `files can no longer be watched: ${error.message}`,
            note: undefined,
          }),
      },
      chokidar,
    );
    await watch.add([config]);
  } catch (error) {
    await run.close();
    throw error;
  }
  const opened = watch;

  return {
    root,
    briefings: () => briefings,
    state: (source) => previewOf(source)?.state(),
    states: () => [...previews.values()].map((preview) => preview.state()),
    warm: (source) => previewOf(source)?.look(),
    view(viewer) {
      viewers.add(viewer);
      viewer.list(briefings);
      if (fault) viewer.fault(fault);
      const preview = previewOf(viewer.source);
      if (preview) {
        viewer.state(preview.state());
        preview.look();
      }
      return () => void viewers.delete(viewer);
    },
    async idle() {
      await Promise.all([...previews.values()].map((preview) => preview.idle()));
    },
    async close() {
      await Promise.all([opened.close(), run.close()]);
    },
  };
}

async function listBriefings(
  { files }: DeskRequest,
  { run }: Settings,
): Promise<readonly string[]> {
  return files.length > 0 ? files : (await discoverBriefings(run)).sources;
}
