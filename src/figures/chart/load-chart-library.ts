/** What charts are drawn with: scales with their round numbers, and shapes. */
export interface ChartLibrary {
  scale: typeof import('d3-scale');
  shape: typeof import('d3-shape');
}

/**
 * Load the library that knows scales and shapes. Only this file knows the packages; a briefing
 * without a chart never comes here.
 *
 * @returns What charts are drawn with.
 */
export async function loadChartLibrary(): Promise<ChartLibrary> {
  const [scale, shape] = await Promise.all([import('d3-scale'), import('d3-shape')]);
  return { scale, shape };
}
