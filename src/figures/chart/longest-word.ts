import type { MeasureText } from '../measure-text.ts';
import { CHART_TEXT } from './chart-input.ts';

/**
 * Measure the widest word of an axis.
 *
 * @param words Words of the axis.
 * @param measureText Measures one.
 * @returns Its width in pt.
 */
export function longestWord(words: readonly string[], measureText: MeasureText): number {
  return words.reduce((widest, word) => Math.max(widest, measureText(word, CHART_TEXT)), 0);
}
