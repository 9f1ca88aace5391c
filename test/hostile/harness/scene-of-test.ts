import { mkdtempSync } from 'node:fs';
import path from 'node:path';
import { inject } from 'vitest';
import { makeScene, type Scene } from './place-cases.ts';

/**
 * Make the folders of a run. They are removed when all tests are done.
 */
export const sceneOfTest = (): Scene =>
  makeScene(mkdtempSync(path.join(inject('temporaryFolder'), 'hostile-')));
