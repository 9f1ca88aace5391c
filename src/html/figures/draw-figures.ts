import { createDateFormatter } from '../../dates/create-date-formatter.ts';
import type { ChartInput } from '../../figures/chart/chart-input.ts';
import { type DrawnChart, drawChart } from '../../figures/chart/draw-chart.ts';
import { leastChartWidth } from '../../figures/chart/least-chart-width.ts';
import { loadChartLibrary } from '../../figures/chart/load-chart-library.ts';
import type { MapRoom } from '../../figures/map/choose-projection.ts';
import { type DrawnMap, drawLocatorMap } from '../../figures/map/draw-locator-map.ts';
import type { Geography } from '../../figures/map/load-geography.ts';
import type { Letters } from '../../figures/measure-text.ts';
import { toMillimetres, toPoints } from '../../figures/to-points.ts';
import { languagePack } from '../../language/languages.ts';
import { withColon } from '../../language/with-colon.ts';
import type { BriefingChart, BriefingFigure, BriefingMap, LocatorMap } from '../../model/figure.ts';
import type { Measure } from '../../model/measure.ts';
import type { DrawnFigures } from '../drawn-figures.ts';
import { capitalName, countryName } from './place-names.ts';
import { createScalePrinter, createValuePrinter } from './print-number.ts';

/** What drawings are made for. */
export interface DrawingOptions {
  /** BCP 47 tag of the document. */
  lang: string;
  /** Widths that the template has room for. */
  measure: Measure;
  /** How wide text is in its fonts. */
  letters: Letters;
}

/** Shapes of maps in the rail and in the text; lengths in pt. */
const railShape = { flattest: 0.45, tallest: 0.85, margin: 9, narrowest: 6 } as const;
const textShape = { flattest: 0.35, tallest: 0.5, margin: 14, narrowest: 9 } as const;
/** A map of many countries is taller, that their names have room. */
const MANY = 8;
const TALLEST = 0.8;

/**
 * Draw every map and chart of a briefing. The libraries are loaded only when there is one.
 *
 * @param figures Maps and charts; those with faults are left out.
 * @param options Language, and what the template has room for.
 * @param loadGeography Gives what maps are drawn with; asked only when there is one.
 * @returns The drawings.
 */
export async function drawFigures(
  figures: readonly BriefingFigure[],
  options: DrawingOptions,
  loadGeography: () => Promise<Geography>,
): Promise<DrawnFigures> {
  const maps = figures.filter((figure) => figure.kind === 'map');
  const charts = figures.filter((figure) => figure.kind === 'chart');
  const tooWide = await findTooWide(charts, options);
  const hasMargin = options.measure.page - options.measure.column >= options.measure.rail;
  const inMargin = new Set<BriefingFigure>(
    figures.filter((figure) => hasMargin && figure.inMargin && !tooWide.has(figure)),
  );
  return {
    maps: await drawMaps(maps, options, inMargin, loadGeography),
    charts: await drawCharts(charts, options, inMargin),
    inMargin,
    tooWide,
  };
}

/** Maps have the shape of the map of page one; only charts may need more room than there is. */
async function findTooWide(
  charts: readonly BriefingChart[],
  options: DrawingOptions,
): Promise<Map<BriefingFigure, number>> {
  const wanted = charts.filter(({ inMargin, chart }) => inMargin && chart);
  if (wanted.length === 0) return new Map();
  const library = await loadChartLibrary();
  const setting = { ...chartSetting(options), width: toPoints(options.measure.rail) };
  return new Map(
    wanted.flatMap((figure) => {
      if (!figure.chart) return [];
      const printValue = createValuePrinter(options.lang, figure.chart.decimals);
      const least = leastChartWidth({ chart: figure.chart, printValue, ...setting }, library);
      return least > setting.width ? [[figure, Math.ceil(toMillimetres(least))]] : [];
    }),
  );
}

async function drawMaps(
  figures: readonly BriefingMap[],
  { lang, measure, letters }: DrawingOptions,
  inMargin: ReadonlySet<BriefingFigure>,
  loadGeography: () => Promise<Geography>,
): Promise<Map<BriefingMap, DrawnMap>> {
  const drawn = new Map<BriefingMap, DrawnMap>();
  const wanted = figures.filter(({ map }) => map !== undefined);
  if (wanted.length === 0) return drawn;
  const geography = await loadGeography();
  for (const figure of wanted) {
    if (!figure.map) continue;
    const isInText = figure.node && !inMargin.has(figure);
    const room = isInText ? roomInText(figure.map, measure) : roomInRail(measure);
    const input = {
      map: figure.map,
      room,
      capitalName: capitalName(lang),
      countryName: countryName(lang),
      measureText: letters.heading,
    };
    drawn.set(figure, await drawLocatorMap(input, geography));
  }
  return drawn;
}

function roomInRail({ rail }: Measure): MapRoom {
  return { width: toPoints(rail), ...railShape };
}

function roomInText({ countries }: LocatorMap, { column }: Measure): MapRoom {
  const room = { width: toPoints(column), ...textShape };
  return countries.length > MANY ? { ...room, tallest: TALLEST } : room;
}

async function drawCharts(
  figures: readonly BriefingChart[],
  options: DrawingOptions,
  inMargin: ReadonlySet<BriefingFigure>,
): Promise<Map<BriefingChart, DrawnChart>> {
  if (figures.every(({ chart }) => chart === undefined)) return new Map();
  const library = await loadChartLibrary();
  const setting = chartSetting(options);
  const { column, rail } = options.measure;
  return new Map(
    figures.flatMap((figure) => {
      const { chart } = figure;
      if (!chart) return [];
      const printValue = createValuePrinter(options.lang, chart.decimals);
      const width = toPoints(inMargin.has(figure) ? rail : column);
      return [[figure, drawChart({ chart, printValue, width, ...setting }, library)]];
    }),
  );
}

/** What all charts of a briefing share. */
function chartSetting({
  lang,
  letters,
}: DrawingOptions): Omit<ChartInput, 'chart' | 'printValue' | 'width'> {
  const dates = createDateFormatter(lang);
  const cuts = { year: -6, month: -3, day: undefined } as const;
  return {
    measureText: letters.heading,
    printScale: createScalePrinter(lang),
    printTick: (day: string, precision: keyof typeof cuts) =>
      dates.formatText(day.slice(0, cuts[precision])),
    withColon: (word: string) => withColon(word, lang),
    logarithmic: languagePack(lang).figureWords.logarithmic,
  };
}
