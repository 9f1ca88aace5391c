import { type Geography, loadGeography } from '../../../src/figures/map/load-geography.ts';
import { ownWorld } from './own-world.ts';

/** The outlines of the tool, which a worker reads once for all its files of tests. */
export const ownGeography: Geography = await loadGeography(ownWorld);
