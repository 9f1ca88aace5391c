import type { Measure } from '../../model/measure.ts';

/**
 * Write the widths of a template as custom properties of the root element, for its style sheets.
 *
 * @param measure Widths for the paper, in mm.
 * @returns A CSS rule.
 */
export function measureCss(measure: Measure): string {
  const lines = Object.entries(measure).map(([name, width]) => `  --${name}: ${width}mm;`);
  return [':root {', ...lines, '}'].join('\n');
}
