import { Failure } from '../../model/failure.ts';
import { proveSandbox, type SandboxProof } from './prove-sandbox.ts';
import { type BrowserFacts, createBrowserStarter, type StartOptions } from './start-browser.ts';

/** What `doctor` tells about the browser. */
export type BrowserReport =
  | ({ kind: 'works'; proof?: SandboxProof } & BrowserFacts)
  /** No browser starts under these options: why, and what to do about it. */
  | { kind: 'broken'; reason: string; note: string | undefined };

/**
 * Find out which browser would print, by starting it as a build would and ending it again.
 *
 * @param options Wishes, the same as those of a build.
 * @returns What was found; a browser that cannot be had is a finding too.
 */
export async function inspectBrowser(options: StartOptions): Promise<BrowserReport> {
  try {
    const { running, facts } = await createBrowserStarter(options)();
    const proof = await proveSandbox(running.processId);
    await running.kill();
    return { kind: 'works', ...facts, ...(proof && { proof }) };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { kind: 'broken', reason: error.message, note: error.note };
  }
}
