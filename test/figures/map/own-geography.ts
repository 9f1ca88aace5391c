import type { Geography } from '../../../src/figures/map/load-geography.ts';
import { installed } from '../../support/installed.ts';

/** The outlines of the tool, which a worker reads once for all its files of tests. */
export const ownGeography: Geography = await (await installed).geography();
