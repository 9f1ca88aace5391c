import { createDateFormatter } from '../../dates/create-date-formatter.ts';
import { type DrawnChart, drawChart } from '../../figures/chart/draw-chart.ts';
import { loadChartLibrary } from '../../figures/chart/load-chart-library.ts';
import type { MapRoom } from '../../figures/map/choose-projection.ts';
import { type DrawnMap, drawLocatorMap } from '../../figures/map/draw-locator-map.ts';
import { loadGeography } from '../../figures/map/load-geography.ts';
import { languagePack } from '../../language/languages.ts';
import { withColon } from '../../language/with-colon.ts';
import type { BriefingChart, BriefingFigure, BriefingMap, LocatorMap } from '../../model/figure.ts';
import type { World } from '../../world.ts';
import { capitalName, countryName } from './place-names.ts';
import { createScalePrinter, createValuePrinter } from './print-number.ts';

/** Drawings of maps and charts, by the figure. */
export interface DrawnFigures {
  maps: ReadonlyMap<BriefingMap, DrawnMap>;
  charts: ReadonlyMap<BriefingChart, DrawnChart>;
}

/** Width of the rail and of the text beside it, in pt: 46 mm and 118 mm. */
const RAIL = (46 * 72) / 25.4;
const TEXT = (118 * 72) / 25.4;

const railRoom: MapRoom = { width: RAIL, flattest: 0.45, tallest: 0.85, margin: 9, narrowest: 6 };
/** A map of many countries is taller, that their names have room. */
const MANY = 8;
const textRoom: MapRoom = { width: TEXT, flattest: 0.35, tallest: 0.5, margin: 14, narrowest: 9 };

/**
 * Draw every map and chart of a briefing. The libraries are loaded only when there is one.
 *
 * @param figures Maps and charts; those with faults are left out.
 * @param lang BCP 47 tag of the document.
 * @param world Where the tool's own files are read.
 * @returns The drawings.
 */
export async function drawFigures(
  figures: readonly BriefingFigure[],
  lang: string,
  world: World,
): Promise<DrawnFigures> {
  const maps = figures.filter((figure) => figure.kind === 'map');
  const charts = figures.filter((figure) => figure.kind === 'chart');
  return { maps: await drawMaps(maps, lang, world), charts: await drawCharts(charts, lang) };
}

async function drawMaps(
  figures: readonly BriefingMap[],
  lang: string,
  world: World,
): Promise<Map<BriefingMap, DrawnMap>> {
  const drawn = new Map<BriefingMap, DrawnMap>();
  const wanted = figures.filter(({ map }) => map !== undefined);
  if (wanted.length === 0) return drawn;
  const geography = await loadGeography(world);
  for (const figure of wanted) {
    if (!figure.map) continue;
    const room = figure.node ? roomInText(figure.map) : railRoom;
    const input = {
      map: figure.map,
      room,
      capitalName: capitalName(lang),
      countryName: countryName(lang),
    };
    drawn.set(figure, await drawLocatorMap(input, geography));
  }
  return drawn;
}

function roomInText({ countries }: LocatorMap): MapRoom {
  return countries.length > MANY ? { ...textRoom, tallest: 0.8 } : textRoom;
}

async function drawCharts(
  figures: readonly BriefingChart[],
  lang: string,
): Promise<Map<BriefingChart, DrawnChart>> {
  if (figures.every(({ chart }) => chart === undefined)) return new Map();
  const library = await loadChartLibrary();
  const dates = createDateFormatter(lang);
  const cuts = { year: -6, month: -3, day: undefined } as const;
  const words = {
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
      return [[figure, drawChart({ chart, width: TEXT, printValue, ...words }, library)]];
    }),
  );
}
