import path from 'node:path';
import type { World } from '../../src/world.ts';
import { readOwn } from '../support/read-own.ts';

/**
 * Make a world whose project is a plain object; the tool's own files are read from disk.
 *
 * @param files Contents by project-relative path.
 * @returns The world. It knows files only: no links, devices or permissions.
 */
export function memoryWorld(files: Readonly<Record<string, string | Uint8Array>>): World {
  return {
    root: '/project',
    async readInside(file, maxBytes) {
      const inside = path.posix.relative('/project', path.posix.resolve('/project', file));
      if (inside.startsWith('..')) return 'outside';
      const content = Object.hasOwn(files, inside) ? files[inside] : undefined;
      if (content === undefined) {
        const isFolder = Object.keys(files).some((name) => name.startsWith(`${inside}/`));
        return isFolder ? 'folder' : 'missing';
      }
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      return bytes.length > maxBytes ? 'too-large' : { bytes, path: inside };
    },
    readOwn,
  };
}
