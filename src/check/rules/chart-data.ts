import { figureRule } from '../figure-rule.ts';

/** Report charts whose data cannot be drawn: a missing column, a text where a number should be. */
export const chartData = figureRule('chart-data');
