/**
 * Reckon how well a colour is seen on another (WCAG 2.2, “contrast ratio”).
 *
 * @param one Colour as `#rrggbb`.
 * @param other Colour as `#rrggbb`.
 * @returns From 1 for the same to 21 for black on white.
 */
export function contrast(one: string, other: string): number {
  const lights = [luminance(one), luminance(other)];
  return (Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05);
}

/** Relative luminance (WCAG 2.2): 0 for black, 1 for white. */
function luminance(colour: string): number {
  const [red, green, blue] = linearOf(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * Take a colour apart into light.
 *
 * @param colour As `#rrggbb`.
 * @returns Red, green and blue without the curve of sRGB, each from 0 to 1.
 */
export function linearOf(colour: string): [number, number, number] {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return [red, green, blue];
}

/**
 * Write light as a colour.
 *
 * @param light Red, green and blue without the curve of sRGB; what no screen shows is cut off.
 * @returns As `#rrggbb`.
 */
export function colourOf(light: readonly [number, number, number]): string {
  const figures = light.map((part) => {
    const value = part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055;
    const byte = Math.round(Math.min(1, Math.max(0, value)) * 255);
    return byte.toString(16).padStart(2, '0');
  });
  return `#${figures.join('')}`;
}
