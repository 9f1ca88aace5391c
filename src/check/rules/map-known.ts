import { figureRule } from '../figure-rule.ts';

/** Report places on a map that nobody knows, or that have no outline. */
export const mapKnown = figureRule('map-known');
