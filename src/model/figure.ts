import type { LeafDirective } from 'mdast-util-directive';
import type { FileDigest } from './file-digest.ts';
import type { Language } from './language.ts';
import type { Finding } from './message.ts';

/** A capital, as a map marks it. */
export interface Capital {
  /** Its country: ISO 3166-1 alpha-2. */
  country: string;
  /** In degrees, north and east positive. */
  latitude: number;
  longitude: number;
  /** Its name by language. */
  names: Record<Language, string>;
}

/** What a locator map shows. */
export interface LocatorMap {
  /** Where the great circle begins and ends. A map may have one end only, or none. */
  from?: Capital;
  to?: Capital;
  /** Countries in the colour of the accent: ISO 3166-1 alpha-2, each once. */
  countries: string[];
}

/** Kinds of charts, in the order in which messages name them. */
export const chartTypes = ['bar', 'line', 'area'] as const;

/** A kind of chart. */
export type ChartType = (typeof chartTypes)[number];

/** How the values of the x axis are read: as words, as numbers or as days. */
export type ChartScale = 'words' | 'numbers' | 'days';

/** A value of a chart. */
export interface ChartPoint {
  /** As spelt in the file. */
  x: string;
  /** Its place on a scale of numbers; on a scale of days, days since 1970. */
  position?: number;
  /** Name of its series; empty where the chart has one only. */
  series: string;
  /** Undefined where the file leaves the cell empty. */
  value: number | undefined;
}

/** A value that the others are compared with: it is drawn as a line. */
export interface ChartTarget {
  value: number;
  /** What it stands for. */
  label?: string;
}

/** What a chart shows. */
export interface ChartData {
  type: ChartType;
  scale: ChartScale;
  /** Names of the columns. */
  xName: string;
  yName: string;
  /** Absent where the chart has one series only. */
  seriesName?: string;
  /** In the order of the file. */
  series: string[];
  /** In the order of the axis. */
  points: ChartPoint[];
  /** Whether the values of one place stand on each other. */
  isStacked: boolean;
  /** With how many decimals the file writes every value; 0 where it writes some with fewer. */
  decimals: number;
  /** Whether equal steps of the axis of values are equal ratios. */
  isLogarithmic: boolean;
  target?: ChartTarget;
  title?: string;
  source?: string;
  /** What the values are counted in; the name of the column where the author says nothing. */
  unit: string;
  /** What stands along the axis, in words; absent where the name of the column is to do. */
  xLabel?: string;
  /** Whether a table of the values is wanted; absent where the author leaves it to us. */
  hasTable?: boolean;
}

/** What is wrong with a figure, told by a rule. */
export interface FigureFault {
  rule: 'map-known' | 'chart-file' | 'chart-data';
  finding: Finding;
}

/** A locator map that a briefing asks for. */
export interface BriefingMap {
  kind: 'map';
  /** The directive; absent for the map of the front matter. */
  node?: LeafDirective;
  /** As links name it: given by the author, else `map-` and its number. */
  id: string;
  /** Whether the author wants it beside the text, in the left column. */
  inMargin?: true;
  /** Present when all its places are known. */
  map?: LocatorMap;
  faults: FigureFault[];
}

/** The file that a chart is drawn from. */
export interface ChartFile extends FileDigest {
  /** What it holds, to its byte-order mark and line ends. */
  text: string;
}

/** A chart that a briefing asks for. */
export interface BriefingChart {
  kind: 'chart';
  node: LeafDirective;
  /** As links name it: given by the author, else `fig-` and the stem of the file. */
  id: string;
  /** Whether the author wants it beside the text, in the left column. */
  inMargin?: true;
  /** Present when it could be read. */
  file?: ChartFile;
  /** Present when it can be drawn. */
  chart?: ChartData;
  faults: FigureFault[];
}

/** A figure that the build draws from data. */
export type BriefingFigure = BriefingMap | BriefingChart;
