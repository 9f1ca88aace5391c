import { type Built, build } from '../../src/build.ts';
import type { RawOptions } from '../../src/options.ts';
import { installed } from './installed.ts';
import { memoryProject } from './memory-project.ts';
import { press } from './shared-press.ts';

/** A build that gave a PDF. */
export interface PrintedInMemory extends Built {
  pdf: NonNullable<Built['pdf']>;
}

/**
 * Build a briefing of a project that is a plain object, on the shared press.
 *
 * @param files Contents by project-relative path.
 * @param path Path of the briefing.
 * @param wishes What the settings shall be besides.
 * @returns What was built.
 */
export async function buildInMemory(
  files: Readonly<Record<string, string | Uint8Array>>,
  path = 'content/x.md',
  wishes: RawOptions = {},
): Promise<Built> {
  const { world, settings } = memoryProject(files, wishes);
  return build({ path, settings }, world, press, { installed: await installed });
}

/**
 * Print `content/x.md` of such a project.
 *
 * @param files Contents by project-relative path.
 * @returns What was built, with its PDF; the test fails with the messages where there is none.
 */
export async function printInMemory(
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<PrintedInMemory> {
  const { pdf, ...built } = await buildInMemory(files);
  if (!pdf) throw new Error(JSON.stringify(built.messages));
  return { ...built, pdf };
}
