import type { Box } from '../geometry/box.ts';
import type { MapView } from './create-map-view.ts';
import { createRaster, type Raster } from './create-raster.ts';

/** Tells what lies where on a map. */
export interface MapGround {
  frame: Box;
  /** All shaded countries. */
  shaded: Raster;
  /** Land of all other countries. */
  land: Raster;
  /** One shaded country; an empty raster for a code that is not on the map. */
  country(code: string): Raster;
  /** Codes of the shaded countries that have land in a box. */
  countriesIn(box: Box): string[];
}

/**
 * Make what tells what lies where on a map.
 *
 * @param view The map.
 * @returns Its ground.
 */
export function createMapGround({ countries, land, frame }: MapView): MapGround {
  const rasters = new Map(countries.map(({ code, rings }) => [code, createRaster(rings, frame)]));
  const nowhere = createRaster([], frame);
  return {
    frame,
    shaded: createRaster(
      countries.flatMap(({ rings }) => rings),
      frame,
    ),
    land: createRaster(land.flat(), frame),
    country: (code) => rasters.get(code) ?? nowhere,
    countriesIn: (box) =>
      [...rasters].filter(([, raster]) => raster.cover(box) > 0).map(([code]) => code),
  };
}
