import type { Builder } from '../publish/create-entry.ts';
import { compareText } from '../values/compare-text.ts';
import { sha256 } from '../values/sha256.ts';
import type { Job, Wishes } from './job.ts';

/**
 * Name tool and browser together. Only those of one name give the same bytes.
 *
 * @param builder Tool and browser.
 * @returns SHA-256 in lower-case hexadecimal.
 */
export function nameTool({ tool, browser }: Builder): string {
  return sha256(JSON.stringify([tool, browser]));
}

/**
 * Make the job that prints some inputs. Its key is digested over all that decides the bytes: the settings of the
 * upload are among its inputs.
 *
 * @param inputs Digest of the inputs.
 * @param wishes What the operator says about the looks.
 * @param tool Name of tool and browser.
 * @returns The same job for the same arguments.
 */
export function createJob(inputs: string, wishes: Wishes, tool: string): Job {
  const looks = Object.entries(wishes)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => compareText(a, b));
  return { key: sha256(JSON.stringify([inputs, looks, tool])), inputs, tool, wishes };
}
