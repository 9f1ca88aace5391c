import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const styles = ['tokens', 'figures']
  .map((name) => readFileSync(`templates/shared/${name}.css`, 'utf8'))
  .join('\n');

/** Value of a custom property in the rule of a selector. */
function property(selector: string, name: string): string {
  const rule = new RegExp(`^${selector} \\{([^}]*)\\}`, 'm').exec(styles)?.[1] ?? '';
  const value = new RegExp(`--${name}: ([^;]+);`).exec(rule)?.[1] ?? '';
  const token = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
  return token ? (new RegExp(`--${token}: ([^;]+);`).exec(styles)?.[1] ?? '') : value;
}

/** Lightness L* of CIE 1976, from 0 to 100. */
function lightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\da-f]{2}/gi) ?? [])
    .map((hex) => Number.parseInt(hex, 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return luminance > 0.008856 ? 116 * Math.cbrt(luminance) - 16 : 903.3 * luminance;
}

const series = [1, 2, 3, 4, 5, 6].map((number) => `\\.chart-series-${number}`);

it('boxes and areas of six series are told apart in grey', () => {
  const tones = series.map((name) => lightness(property(name, 'fill'))).sort((a, b) => a - b);
  const steps = tones.slice(1).map((tone, index) => tone - (tones[index] ?? 0));
  expect(Math.min(...steps)).toBeGreaterThan(12);
});

it('neighbours are of unlike tones', () => {
  const tones = series.map((name) => lightness(property(name, 'fill')));
  const steps = tones.slice(1).map((tone, index) => Math.abs(tone - (tones[index] ?? 0)));
  expect(Math.min(...steps)).toBeGreaterThan(24);
});

it('no two lines have the same dashes', () => {
  expect(new Set(series.map((name) => property(name, 'dash'))).size).toBe(6);
});

it('every line stands out from the paper', () => {
  const tones = series.map((name) => lightness(property(name, 'line')));
  // A contrast of three to one, as WCAG 2.1, 1.4.11 asks for.
  expect(Math.max(...tones)).toBeLessThan(61.7);
});
