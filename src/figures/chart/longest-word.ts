import { measureText } from '../measure-text.ts';
import { CHART_TEXT } from './chart-input.ts';

/**
 * Measure the widest word of an axis.
 *
 * @param words Words of the axis.
 * @returns Its width in pt.
 */
export function longestWord(words: readonly string[]): number {
  return words.reduce((widest, word) => Math.max(widest, measureText(word, CHART_TEXT)), 0);
}
