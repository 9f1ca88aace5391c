import { browserIdentity } from '../print/browser/browser-identity.ts';
import type { Builder } from '../publish/create-entry.ts';
import { toolDigest } from '../publish/tool-digest.ts';

/**
 * Tell which tool and browser print here. All files of the tool are read for it: ask once for each process.
 *
 * @param browser Path of a browser that wins over the embedded one.
 * @returns Digest of the tool and identity of the browser.
 */
export async function findBuilder(browser: string | undefined): Promise<Builder> {
  return { tool: toolDigest(), browser: await browserIdentity(browser) };
}
