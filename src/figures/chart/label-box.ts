import { CHART_TEXT } from './chart-input.ts';

/** Height of a digit of a label, and the space between it and what it belongs to, in pt. */
export const DIGIT = CHART_TEXT * 0.68;
export const LABEL_SPACE = 2.5;
/** Least space between two labels that stand side by side. */
export const APART = 2;
