import type { DrawnChart } from '../figures/chart/draw-chart.ts';
import type { DrawnMap } from '../figures/map/draw-locator-map.ts';
import type { BriefingChart, BriefingFigure, BriefingMap } from '../model/figure.ts';

/** Drawings of maps and charts, by the figure. */
export interface DrawnFigures {
  maps: ReadonlyMap<BriefingMap, DrawnMap>;
  charts: ReadonlyMap<BriefingChart, DrawnChart>;
  /** Those that stand beside the text, in the left column, as their authors want it. */
  inMargin: ReadonlySet<BriefingFigure>;
  /** Those that do not, although their authors want it, with the width that they need, in mm. */
  tooWide: ReadonlyMap<BriefingFigure, number>;
}
