import { type Measure, templateSizes } from '../../model/measure.ts';

/**
 * Write the widths and sizes of a template as custom properties of the root element, for its style sheets. A
 * rule of theirs for the root comes before a size.
 *
 * @param measure Widths for the paper, in mm, and sizes.
 * @returns CSS rules.
 */
export function measureCss({ sizes, ...widths }: Measure): string {
  const lines = Object.entries(widths).map(([name, width]) => `  --${name}: ${width}mm;`);
  const told = Object.entries(templateSizes).map(([name, [unit]]) => {
    const size = sizes[name as keyof typeof sizes];
    const value = unit === 'units' ? `calc(${size} * var(--unit))` : `${size}${unit}`;
    return `  --${name.replaceAll('_', '-')}: ${value.replace('weight', '')};`;
  });
  return [':root {', ...lines, '}', ':where(:root) {', ...told, '}'].join('\n');
}
