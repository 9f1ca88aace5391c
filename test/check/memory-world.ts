import type { World } from '../../src/world.ts';
import { plainWorld } from '../support/plain-world.ts';
import { readOwn } from '../support/read-own.ts';

/**
 * Make a world whose project is a plain object; the tool's own files are read from disk.
 *
 * @param files Contents by project-relative path.
 * @returns The world.
 */
export function memoryWorld(files: Readonly<Record<string, string | Uint8Array>>): World {
  return { ...plainWorld(files), readOwn };
}
