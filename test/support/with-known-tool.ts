import { browserIdentity } from '../../src/print/browser/browser-identity.ts';
import { toolDigest } from '../../src/publish/tool-digest.ts';
import type { Run } from '../../src/runs/open-run.ts';

/** Digest of the tool as this worker has loaded it. */
let tool: string | undefined;

/**
 * Save a run the look at all files of the tool, which costs more than a small briefing: the first run of a worker
 * has looked.
 *
 * @param run An open run.
 * @returns The run, with the same builder as it would find.
 */
export function withKnownTool(run: Run): Run {
  return {
    ...run,
    async builder() {
      tool ??= toolDigest();
      return { tool, browser: await browserIdentity(run.settings.run.browser) };
    },
  };
}
