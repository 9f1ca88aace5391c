import path from 'node:path';
import type { World } from '../../src/world.ts';

/**
 * Make a world of plain objects: a project that holds these files and nothing else.
 *
 * @param files Text or bytes by project-relative path.
 * @returns The world, at the root `/project`.
 */
export function plainWorld(files: Record<string, string | Uint8Array>): World {
  return {
    root: '/project',
    async readInside(file, maxBytes) {
      const inside = path.posix.relative('/project', path.posix.resolve('/project', file));
      if (inside.startsWith('..')) return 'outside';
      const content = files[inside];
      if (content === undefined) return 'missing';
      const bytes = Buffer.from(content);
      return bytes.length > maxBytes ? 'too-large' : { bytes, path: inside };
    },
    async readOwn(file) {
      throw new Error(`this world has no tool, and so no ${file}`);
    },
  };
}
