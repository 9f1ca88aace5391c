/** The words of figures in one language; names in braces are filled in. */
export interface FigureWords {
  figure: string;
  map: string;
  table: string;
  /** Before the page that a reference tells. */
  page: string;
  /** With what a line of sources or remarks under an exhibit may begin, before its colon. */
  sourceWords: readonly [source: string, sources: string, ...others: string[]];
  /** Under a map with two ends. */
  distance: string;
  mapCredit: string;
  /** Alternative text of a map: what is shaded, what the line is, what is marked. */
  shaded: string;
  greatCircle: string;
  marked: string;
  /** An inset, with how many times as large it shows things; countries with a ring. */
  inset: string;
  ringed: string;
  /** In the caption and in words: what hatching on a map means, and which land it is. */
  hatchedNote: string;
  hatched: string;
  dashedNote: string;
  /** Land that the United Nations count to a country. */
  counted: string;
  /** What stands on a map without its name. */
  unnamed: string;
  bar: string;
  line: string;
  area: string;
  /** Alternative text of a chart: what stands on its axes. */
  axes: string;
  /** After the unit: equal steps of the axis are equal ratios. */
  logarithmic: string;
  /** What a line across the chart stands for, where its author does not say. */
  target: string;
  /** One series of many values. */
  range: string;
  noValue: string;
  /** Head of the column of values where a chart has one series. */
  value: string;
}
