import type { Polygons } from './country-shape.ts';

/**
 * Outlines of our own making, by ISO 3166-1 alpha-2, for a state that is only a line in the atlas:
 * points set by hand, the outer ring clockwise, exact to some 100 m.
 */
export const ownOutlines: Readonly<Record<string, Polygons>> = {
  // The walls of the Vatican, from the gate of Sant'Anna along Saint Peter's Square and back.
  VA: [
    [
      [
        [12.4577, 41.9046],
        [12.4583, 41.9019],
        [12.4556, 41.9005],
        [12.4508, 41.9003],
        [12.4459, 41.9023],
        [12.4484, 41.9049],
        [12.4513, 41.9061],
        [12.4553, 41.9074],
        [12.4577, 41.9046],
      ],
    ],
  ],
};
