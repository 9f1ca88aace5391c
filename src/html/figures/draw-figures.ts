import { createDateFormatter } from '../../dates/create-date-formatter.ts';
import { type DrawnChart, drawChart } from '../../figures/chart/draw-chart.ts';
import { loadChartLibrary } from '../../figures/chart/load-chart-library.ts';
import type { MapRoom } from '../../figures/map/choose-projection.ts';
import { type DrawnMap, drawLocatorMap } from '../../figures/map/draw-locator-map.ts';
import type { Geography } from '../../figures/map/load-geography.ts';
import type { Letters } from '../../figures/measure-text.ts';
import { toPoints } from '../../figures/to-points.ts';
import { languagePack } from '../../language/languages.ts';
import { withColon } from '../../language/with-colon.ts';
import type { BriefingChart, BriefingFigure, BriefingMap, LocatorMap } from '../../model/figure.ts';
import type { Measure } from '../../model/measure.ts';
import { capitalName, countryName } from './place-names.ts';
import { createScalePrinter, createValuePrinter } from './print-number.ts';

/** Drawings of maps and charts, by the figure. */
export interface DrawnFigures {
  maps: ReadonlyMap<BriefingMap, DrawnMap>;
  charts: ReadonlyMap<BriefingChart, DrawnChart>;
}

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
  return {
    maps: await drawMaps(maps, options, loadGeography),
    charts: await drawCharts(charts, options),
  };
}

async function drawMaps(
  figures: readonly BriefingMap[],
  { lang, measure, letters }: DrawingOptions,
  loadGeography: () => Promise<Geography>,
): Promise<Map<BriefingMap, DrawnMap>> {
  const drawn = new Map<BriefingMap, DrawnMap>();
  const wanted = figures.filter(({ map }) => map !== undefined);
  if (wanted.length === 0) return drawn;
  const geography = await loadGeography();
  for (const figure of wanted) {
    if (!figure.map) continue;
    const room = figure.node ? roomInText(figure.map, measure) : roomInRail(measure);
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
  { lang, measure, letters }: DrawingOptions,
): Promise<Map<BriefingChart, DrawnChart>> {
  if (figures.every(({ chart }) => chart === undefined)) return new Map();
  const library = await loadChartLibrary();
  const dates = createDateFormatter(lang);
  const cuts = { year: -6, month: -3, day: undefined } as const;
  const setting = {
    width: toPoints(measure.column),
    measureText: letters.heading,
    printScale: createScalePrinter(lang),
    printTick: (day: string, precision: keyof typeof cuts) =>
      dates.formatText(day.slice(0, cuts[precision])),
    withColon: (word: string) => withColon(word, lang),
    logarithmic: languagePack(lang).figureWords.logarithmic,
  };
  return new Map(
    figures.flatMap((figure) => {
      const { chart } = figure;
      if (!chart) return [];
      const printValue = createValuePrinter(lang, chart.decimals);
      return [[figure, drawChart({ chart, printValue, ...setting }, library)]];
    }),
  );
}
