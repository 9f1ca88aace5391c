import path from 'node:path';
import { openDiskStore } from '../../src/service/disk-store.ts';
import type { InputFile } from '../../src/service/inputs-digest.ts';
import type { JobQueue } from '../../src/service/job-queue.ts';
import { createMemoryQueue } from '../../src/service/memory-queue.ts';
import { openService, type Service, type ServiceRequest } from '../../src/service/open-service.ts';
import type { OutputStore } from '../../src/service/output-store.ts';
import type { ServiceEvent } from '../../src/service/service-event.ts';
import { resolveService } from '../../src/service/service-settings.ts';
import { briefingText } from '../support/briefing-text.ts';
import { type CountingPress, pressWithoutBrowser } from '../support/press-without-browser.ts';
import { threads } from '../support/shared-threads.ts';
import { temporaryProject } from '../support/temporary-project.ts';

/** A service whose press prints empty pages, with all that it tells. */
export interface LightService {
  service: Service;
  store: OutputStore;
  queue: JobQueue;
  press: CountingPress;
  events: ServiceEvent[];
  /** Resolves when nothing waits and nothing is worked on. */
  idle(): Promise<void>;
}

/**
 * Open a service without a browser.
 *
 * @param request What is not as usual.
 * @returns The service; drain or stop it.
 */
export async function lightService(request: Partial<ServiceRequest> = {}): Promise<LightService> {
  const folder = path.join(temporaryProject().root, 'store');
  const store = request.store ?? (await openDiskStore(folder));
  const queue = request.queue ?? createMemoryQueue({ backOff: 1 });
  const press = pressWithoutBrowser();
  const events: ServiceEvent[] = [];
  const service = await openService({
    settings: resolveService({ conformance: 'none', jobs: 1 }, {}),
    works: true,
    ...{ press, threads },
    report: (event) => void events.push(event),
    ...request,
    ...{ store, queue },
  });
  const idle = async (): Promise<void> => {
    for (;;) {
      const { waiting, active } = await queue.counts();
      if (waiting + active === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  return { service, store, queue, press, events, idle };
}

/**
 * Write an upload.
 *
 * @param body Text of its briefing.
 * @param more Further files, as text by path.
 * @returns Its files.
 */
export function uploadOf(body?: string, more: Record<string, string> = {}): InputFile[] {
  return Object.entries({ 'note.md': briefingText(body), ...more }).map(([file, text]) => ({
    path: file,
    bytes: Buffer.from(text),
  }));
}

/**
 * List what stands in a folder of a store.
 *
 * @param store The store.
 * @param folder Name of the folder.
 * @returns The names, sorted.
 */
export async function namesOf(store: OutputStore, folder: string): Promise<string[]> {
  const names: string[] = [];
  for await (const name of store.list(folder)) names.push(name);
  return names.sort();
}
