import { type Built, build } from '../build.ts';
import { createWorld } from '../io/create-world.ts';
import type { Settings } from '../model/settings.ts';
import { createPress } from '../print/press.ts';
import { createPreparePool } from '../threads/prepare-pool.ts';
import { type BriefingResult, guarded, type RunRequest, resultOf } from './run-result.ts';

/**
 * Build one briefing into memory, for a caller who decides where it goes.
 *
 * @param path Project-relative path of the source.
 * @param settings Complete settings.
 * @param request Signal and listener.
 * @returns The result, and the PDF when there is one. Nothing is written.
 */
export async function buildOne(
  path: string,
  settings: Settings,
  request: RunRequest = {},
): Promise<{ result: BriefingResult; pdf: Built['pdf'] }> {
  const pool = createPreparePool({ root: settings.root, jobs: 1 });
  const press = createPress({
    sandbox: settings.sandbox,
    jobs: 1,
    printTimeout: settings.printTimeout,
    ...(settings.browser && { browser: settings.browser }),
    ...(request.report && { report: request.report }),
  });
  const stop = (): void => void press.close().catch(() => {});
  request.signal?.addEventListener('abort', stop, { once: true });
  press.start();
  try {
    let built: Built | undefined;
    const result = await guarded(path, request.signal, async () => {
      const help = { prepare: pool.prepare, ...(request.signal && { signal: request.signal }) };
      built = await build({ path, settings }, createWorld(settings.root), press, help);
      return resultOf(built, built.pdf ? 'built' : 'failed', built.timings);
    });
    return { result, pdf: built?.pdf };
  } finally {
    request.signal?.removeEventListener('abort', stop);
    await Promise.all([press.close(), pool.close()]);
  }
}
