import type { Box } from '../geometry/box.ts';
import { CHART_TEXT } from './chart-input.ts';
import { type ChartNode, chartText, type TextAnchor } from './chart-node.ts';

/** Height of a digit of a label, and the space between it and what it belongs to, in pt. */
export const DIGIT = CHART_TEXT * 0.68;
export const LABEL_SPACE = 2.5;
/** Least space between two labels that stand side by side. */
export const APART = 2;

/** What a mark is worth, written beside it: the box that it fills, in pt. */
export interface ValueLabel extends Box {
  text: string;
  place: { x: number; y: number; anchor: TextAnchor };
}

/**
 * Write labels.
 *
 * @param labels What marks are worth.
 * @returns Their texts.
 */
export function drawLabels(labels: readonly ValueLabel[]): ChartNode[] {
  return labels.map(({ text, place }) => chartText(text, 'chart-value', place));
}
