import type { World } from '../../../src/world.ts';
import { readOwn } from '../../support/read-own.ts';

/** A world without a project: it reads the tool's own files. */
export const ownWorld: World = {
  root: '/project',
  async readInside() {
    return 'missing';
  },
  readOwn,
};
