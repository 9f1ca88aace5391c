import type { DegreeBox } from './plane-ring.ts';

/** A territory whose land the atlas counts to another country, or to no code. */
export interface Territory {
  /** ISO 3166-1 alpha-2. */
  code: string;
  /** Name of the country in the atlas that its land is part of. */
  within: string;
  /** Where its land lies. */
  boxes: readonly DegreeBox[];
}

/**
 * Territories with a code of ISO 3166-1 whose land is taken out of that of another country. The
 * boxes hold the middle of each of their islands, and of no other land of that country.
 */
export const territories: readonly Territory[] = [
  {
    code: 'BQ',
    within: 'Netherlands',
    boxes: [
      [-69, 12, -68, 12.5],
      [-63.5, 17.3, -62.8, 17.8],
    ],
  },
  { code: 'BV', within: 'Norway', boxes: [[2, -56, 5, -53]] },
  { code: 'CC', within: 'Indian Ocean Ter.', boxes: [[96, -13, 97.5, -11]] },
  { code: 'CX', within: 'Indian Ocean Ter.', boxes: [[105, -11, 106, -10]] },
  { code: 'GF', within: 'France', boxes: [[-55, 2, -51, 6.5]] },
  { code: 'GP', within: 'France', boxes: [[-62, 15.7, -60.9, 16.7]] },
  { code: 'MQ', within: 'France', boxes: [[-61.4, 14.3, -60.7, 15]] },
  { code: 'RE', within: 'France', boxes: [[55, -21.6, 56, -20.7]] },
  {
    code: 'SJ',
    within: 'Norway',
    boxes: [
      [10, 74, 36, 81.5],
      [-10, 70.5, -7, 71.5],
    ],
  },
  { code: 'TK', within: 'New Zealand', boxes: [[-174, -10, -171, -8]] },
  { code: 'YT', within: 'France', boxes: [[44.8, -13.1, 45.4, -12.5]] },
];
