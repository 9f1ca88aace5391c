import { createWorld } from '../../src/io/create-world.ts';
import { keepReads } from '../../src/io/keep-reads.ts';
import { createInstalledData } from '../../src/page/installed-data.ts';
import type { World } from '../../src/world.ts';

const own = keepReads(createWorld(process.cwd()));

/**
 * Fonts and outlines of countries for all tests that a worker runs, so that they are read once, as in a run of many
 * briefings.
 */
export const installed = createInstalledData(own);

/**
 * Make a world of real files whose files of the tool are read once for each worker, as no test writes there, and so is what is
 * made of them.
 *
 * @param root Absolute path of the project root.
 * @returns The world.
 */
export function worldAt(root: string): World {
  const { readOwn, made } = own;
  return { ...keepReads(createWorld(root)), readOwn, ...(made && { made }) };
}
