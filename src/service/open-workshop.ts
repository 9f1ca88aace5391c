import { makeOwnedFolder, sweepOwnedFolders } from '../io/owned-folder.ts';
import { usualLimits } from '../model/source-limits.ts';
import { createPress, type Press } from '../print/press.ts';
import type { Builder } from '../publish/create-entry.ts';
import { createThreadStock, type ThreadStock } from '../threads/thread-stock.ts';
import type { ServiceReport } from './service-event.ts';
import type { PrintingMeans } from './service-settings.ts';

/** What jobs are worked on with: browsers and threads that stay warm from one to the next, and a place for their files. */
export interface Workshop {
  readonly means: PrintingMeans;
  readonly builder: Builder;
  readonly press: Press;
  readonly threads: ThreadStock;
  /** Absolute path of the folder in which each job has one of its own. */
  readonly folder: string;
  /** End all browsers and threads, and remove all files. What is under way is rejected. */
  close(): Promise<void>;
}

/** What a workshop is opened with. */
export interface WorkshopRequest {
  means: PrintingMeans;
  builder: Builder;
  report: ServiceReport;
  /** Press of a caller who has one; it is never closed here. */
  press?: Press | undefined;
  /** Threads of a caller who has them; they are never closed here. */
  threads?: ThreadStock | undefined;
}

/** What the name of a workshop's folder begins with. */
const PREFIX = 'briefpress-work-';
/**
 * Open a workshop, and sweep what one left whose process was killed. Browser and first thread start at once.
 *
 * @param request How it prints, and who listens.
 * @returns The workshop; close it, whatever happens.
 * @throws Failure (`machine`) when there is no room for temporary files.
 */
export async function openWorkshop(request: WorkshopRequest): Promise<Workshop> {
  const { means, builder, report } = request;
  await sweepOwnedFolders(PREFIX);
  const folder = await makeOwnedFolder(PREFIX);
  const press = request.press ?? makePress(means, report);
  const threads = request.threads ?? makeThreads(means);
  const removeNow = (): void => folder.removeNow();
  process.once('exit', removeNow);
  press.start();
  threads.warm();
  return {
    means,
    builder,
    press,
    threads,
    folder: folder.path,
    async close() {
      await Promise.all([
        request.press ? undefined : press.close(),
        request.threads ? undefined : threads.close(),
      ]);
      await folder.remove();
      process.off('exit', removeNow);
    },
  };
}

function makeThreads({ jobs, maxMemory }: PrintingMeans): ThreadStock {
  return createThreadStock({ jobs, memoryLimit: Math.min(usualLimits.memoryLimit, maxMemory) });
}

function makePress(means: PrintingMeans, report: ServiceReport): Press {
  return createPress({ ...means, report: (event) => report({ kind: 'build', event }) });
}
