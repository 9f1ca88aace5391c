import path from 'node:path';
import type { World } from '../../src/world.ts';

/**
 * Make a world of plain objects: a project that holds these files and nothing else.
 *
 * @param files Text or bytes by project-relative path.
 * @returns The world, at the root `/project`. It knows files only: no links, devices or permissions.
 */
export function plainWorld(files: Readonly<Record<string, string | Uint8Array>>): World {
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
    async readOwn(file) {
      throw new Error(`this world has no tool, and so no ${file}`);
    },
  };
}
