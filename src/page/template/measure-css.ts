import { type Measure, type SizeUnit, templateSizes } from '../../model/measure.ts';

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
    const value = written[unit](sizes[name as keyof typeof sizes]);
    return `  --${name.replaceAll('_', '-')}: ${value};`;
  });
  return [':root {', ...lines, '}', ':where(:root) {', ...told, '}'].join('\n');
}

const written: Readonly<Record<SizeUnit, (size: number) => string>> = {
  pt: (size) => `${size}pt`,
  mm: (size) => `${size}mm`,
  em: (size) => `${size}em`,
  unit: (size) => `calc(${size} * var(--unit))`,
  weight: String,
};
