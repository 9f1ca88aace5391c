import { figureRule } from '../figure-rule.ts';

/** Report files of charts that cannot be read: not there, outside the project, too large, no text. */
export const chartFile = figureRule('chart-file');
