const INTENTS: ReadonlySet<string> = new Set([
  ...['AbsoluteColorimetric', 'RelativeColorimetric', 'Saturation', 'Perceptual'],
]);

/**
 * Tell whether a rendering intent is one of ISO 32000-1, 8.6.5.8.
 *
 * @param name Name without slash.
 * @returns Whether it is.
 */
export function isRenderingIntent(name: string): boolean {
  return INTENTS.has(name);
}
