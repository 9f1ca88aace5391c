import type { LonLat } from './country-shape.ts';

/** Lands whose status is not settled, as the United Nations see it: they are hatched. */
export const disputedLands = [
  'western-sahara',
  'golan',
  'jammu-and-kashmir',
  'aksai-chin',
] as const;

/** One of these lands. */
export type DisputedLand = (typeof disputedLands)[number];

/** A piece of a country in the atlas that the United Nations do not count to it. */
export interface CutOut {
  /** ISO 3166-1 alpha-2 of the country that the atlas counts it to. */
  from: string;
  /**
   * Line round the piece. It is exact to some 10 km where it runs through the country; beyond its
   * border it only goes round, as the border is that of the atlas. It may not run along one.
   */
  ring: readonly LonLat[];
  /** Country that it belongs to; absent for land in the shade of none. */
  to?: string;
  /** The disputed land that it is, or is a part of. */
  land?: DisputedLand;
}

/**
 * What is taken from which country. The lines are our own: points set by hand at the towns, passes,
 * rivers and capes that public descriptions of each line name. Which documents of the United Nations
 * stand behind each is told in the documentation of the boundaries on maps.
 */
export const cutOuts: readonly CutOut[] = [
  {
    // Crimea and Sevastopol, in the finest outlines: from Perekop to the middle of the strait of Kerch.
    from: 'RU',
    to: 'UA',
    ring: [
      [32, 44],
      [36.5, 44.9],
      [36.52, 45.21],
      [36.655, 45.335],
      [36.655, 45.5],
      [36, 46.2],
      [34.9, 46.2],
      [33.9, 46.3],
      [32, 46.3],
    ],
  },
  {
    // Western Sahara on this side of the berm, in the finest outlines: south of 27°40′ N.
    from: 'MA',
    to: 'EH',
    ring: [
      [-20, 20],
      [-8, 20],
      [-8, 27.6667],
      [-20, 27.6667],
    ],
  },
  {
    // The Golan: from Banias down to the Jordan and the east shore of Lake Tiberias, to the Yarmouk.
    from: 'IL',
    to: 'SY',
    land: 'golan',
    ring: [
      [35.625, 33.3],
      [35.645, 33.262],
      [35.665, 33.245],
      [35.655, 33.19],
      [35.635, 33.13],
      [35.625, 33.02],
      [35.618, 32.89],
      [35.652, 32.845],
      [35.655, 32.78],
      [35.645, 32.735],
      [35.655, 32.705],
      [35.67, 32.68],
      [35.7, 32.64],
      [36.2, 32.64],
      [36.2, 33.6],
      [35.8, 33.6],
    ],
  },
  {
    // Jammu, Kashmir and Ladakh: from Lakhanpur on the Ravi along the crest to Sarchu and Chumar.
    from: 'IN',
    land: 'jammu-and-kashmir',
    ring: [
      [73, 32.25],
      [75, 32.25],
      [75.4, 32.3],
      [75.58, 32.36],
      [75.72, 32.42],
      [75.88, 32.53],
      [75.92, 32.75],
      [76, 32.95],
      [76.3, 33.17],
      [76.6, 33.2],
      [76.8, 33],
      [77.1, 32.87],
      [77.45, 32.86],
      [77.65, 32.88],
      [77.8, 32.7],
      [77.95, 32.55],
      [78.15, 32.47],
      [78.4, 32.52],
      [78.6, 32.45],
      [79, 32.3],
      [80.5, 32.5],
      [80.5, 36.5],
      [73, 37.3],
    ],
  },
  {
    // Azad Kashmir, Gilgit and Baltistan: from Bhimber up the Jhelum to Babusar, Shandur and Darkot.
    from: 'PK',
    land: 'jammu-and-kashmir',
    ring: [
      [74.8, 32.85],
      [74.5, 32.8],
      [74.3, 32.83],
      [74.05, 32.92],
      [73.75, 33.03],
      [73.63, 33.1],
      [73.6, 33.35],
      [73.58, 33.73],
      [73.5, 34.1],
      [73.4, 34.37],
      [73.5, 34.6],
      [73.9, 34.87],
      [74.05, 35.15],
      [73.72, 35.35],
      [73.35, 35.5],
      [73.1, 35.75],
      [72.75, 35.88],
      [72.5, 36.05],
      [72.6, 36.3],
      [72.95, 36.5],
      [73.35, 36.75],
      [73.65, 37],
      [74.5, 37.4],
      [78.5, 37.4],
      [78.5, 34],
    ],
  },
  {
    // The valley of the Shaksgam, which an agreement of 1963 leaves to the settlement of Kashmir.
    from: 'CN',
    land: 'jammu-and-kashmir',
    ring: [
      [75.2, 36.5],
      [75.6, 36.8],
      [76.1, 36.75],
      [76.6, 36.5],
      [77.1, 36.2],
      [77.6, 35.9],
      [77.95, 35.6],
      [77.85, 35.4],
      [77.3, 35.3],
      [75.5, 35.8],
    ],
  },
  {
    // Aksai Chin: from the pass of Karakoram along the Kunlun, and back by Lanak La to the Pangong.
    from: 'CN',
    land: 'aksai-chin',
    ring: [
      [77.5, 35.2],
      [77.7, 35.55],
      [77.85, 35.66],
      [78.3, 35.72],
      [78.8, 35.9],
      [79.4, 35.92],
      [79.9, 35.7],
      [80.3, 35.5],
      [80.25, 35.1],
      [79.9, 34.7],
      [79.55, 34.4],
      [79.4, 34],
      [79.1, 33.65],
      [78.95, 33.45],
      [78.6, 33.3],
      [77, 34],
    ],
  },
];

/** Land without a code in the atlas that is a part of a disputed land, by its name there. */
export const namedLands: Readonly<Record<string, DisputedLand>> = {
  'Siachen Glacier': 'jammu-and-kashmir',
};

/**
 * States that each disputed land in the shade of none lies between: a map of one of them shows it, as
 * it is theirs or a part of theirs by their own maps.
 */
export const claimants: Readonly<Partial<Record<DisputedLand, readonly string[]>>> = {
  'jammu-and-kashmir': ['IN', 'PK'],
  'aksai-chin': ['CN', 'IN'],
};

/** Countries all of whose land is disputed, by ISO 3166-1 alpha-2. */
export const wholeLands: Readonly<Record<string, DisputedLand>> = { EH: 'western-sahara' };

/**
 * Countries with a code that the United Nations count to another one: they are shaded with it, unless
 * the map is asked for them too.
 */
export const countedTo: Readonly<Record<string, string>> = { TW: 'CN', XK: 'RS' };

/** A side of a border: ISO 3166-1 alpha-2, or a disputed land. */
export type BorderSide = string;

/** Borders that are dashed, as no agreement or no decision has made them final. */
export const dashedBorders: readonly (readonly [BorderSide, BorderSide])[] = [
  ['EH', 'MA'],
  ['IL', 'PS'],
  ['IL', 'SY'],
  ['IN', 'CN'],
  ['KR', 'KP'],
  ['SS', 'SD'],
  ['XK', 'RS'],
  ['aksai-chin', 'CN'],
  ['aksai-chin', 'jammu-and-kashmir'],
  ['jammu-and-kashmir', 'CN'],
  ['jammu-and-kashmir', 'IN'],
  ['jammu-and-kashmir', 'PK'],
];

/** Lines within disputed lands that are dashed too: the Line of Control. */
export const dashedWithin: readonly { land: DisputedLand; between: readonly [string, string] }[] = [
  { land: 'jammu-and-kashmir', between: ['IN', 'PK'] },
];
