import type { Capital } from '../../model/figure.ts';
import type { ScenePoint } from '../scene.ts';
import { type Box, boxRound, grow } from './box.ts';
import { createMapGround } from './create-map-ground.ts';
import type { MapView } from './create-map-view.ts';
import { findSmallCountries, type SmallCountry } from './find-small-countries.ts';
import type { Geography } from './load-geography.ts';
import type { MapLabel } from './map-label.ts';
import { type CapitalDot, type CapitalRoom, nameCapitals } from './name-capitals.ts';
import { nameCountries } from './name-countries.ts';
import { type DrawnInset, placeInsets } from './place-insets.ts';
import { type PlannedInset, planInsets } from './plan-insets.ts';
import { pointsAlong, type Segment } from './segment.ts';

/** What is to be named and marked on a map. */
export interface PlacesInput {
  view: MapView;
  dots: readonly CapitalDot[];
  /** Lines that names should rather not cover, in pt. */
  lines: readonly ScenePoint[][];
  capitalName(capital: Capital): string;
  countryName(code: string): string;
}

/** Names and marks that have found their place. */
export interface NamedPlaces {
  labels: MapLabel[];
  /** Lines between names and what they name. */
  leaders: Segment[];
  insets: DrawnInset[];
  /** Countries too small to be seen that are not in an inset. */
  ringed: SmallCountry[];
  /** Names for which no place was left. */
  unnamed: string[];
}

/** Distance of the points of lines that tell a name what it would cover, in pt. */
const GRID = 3;
/** Half the width of a dot, in pt. */
const DOT = 1.9;
/** The mark of an inset is so far from the countries in it, and at least so wide, in pt. */
const MARK_SPACE = 1.5;
const LEAST_MARK = 6;

/**
 * Name what a map shows, and show what is too small on it: capitals first, as their names have the
 * least room, then countries, then insets where that leaves them room, and last the countries that
 * no inset shows.
 *
 * @param input What is to be named.
 * @param geography Outlines and projections.
 * @returns What has found its place, and what has not.
 */
export async function namePlaces(input: PlacesInput, geography: Geography): Promise<NamedPlaces> {
  const { view, lines, countryName } = input;
  const ground = createMapGround(view);
  const avoid = lines.flatMap((line) => pointsAlong(line, GRID));
  const small = findSmallCountries(view.countries);
  const plans = (await planInsets(small, view, geography)).map((plan) => ({
    ...plan,
    mark: markRound(plan, view),
  }));
  const marks = [...plans.map(({ mark }) => mark), ...small.map(ringBox)];
  const capitals = nameEnds(input, { ground, avoid, marks, frame: view.frame });
  const wish = { nameOf: countryName, ringed: [], leaders: [], avoid };
  const [few, many] = codesToName(input, small);
  const large = nameCountries(
    { ...wish, codes: many, taken: [...capitals.taken, ...marks] },
    view,
    ground,
  );
  const taken = [...capitals.taken, ...large.labels.map(({ box }) => box)];
  const insets = await placeInsets(
    {
      plans,
      view,
      nameOf: countryName,
      countries: view.countries.map(({ code }) => code),
      room: {
        frame: view.frame,
        ground,
        avoid,
        leaders: large.ways,
        taken,
      },
    },
    geography,
  );
  const shown = insets.flatMap(({ codes }) => codes);
  const ringed = small.filter(({ code }) => !shown.includes(code));
  const rest = nameCountries(
    {
      ...wish,
      codes: few.filter((code) => !shown.includes(code)),
      ringed,
      taken: [...taken, ...insets.flatMap(({ box, mark }) => [box, mark])],
      leaders: [...large.ways, ...insets.map(({ leader }) => leader)],
    },
    view,
    ground,
  );
  return {
    labels: [...capitals.labels, ...large.labels, ...rest.labels],
    leaders: [...large.leaders, ...rest.leaders],
    insets,
    ringed,
    unnamed: [...capitals.unnamed, ...[...large.unnamed, ...rest.unnamed].map(countryName)],
  };
}

interface NamedEnds {
  labels: MapLabel[];
  unnamed: string[];
  /** Boxes of the dots and their names. */
  taken: Box[];
}

function nameEnds({ dots, capitalName }: PlacesInput, room: CapitalRoom): NamedEnds {
  const found = nameCapitals(dots, capitalName, room);
  const labels = found.flatMap((label) => label ?? []);
  return {
    labels,
    unnamed: dots.flatMap(({ end }, index) => (found[index] ? [] : [capitalName(end)])),
    taken: [
      ...dots.map(({ point }) => grow({ ...point, width: 0, height: 0 }, DOT)),
      ...labels.map(({ box }) => box),
    ],
  };
}

/** Codes of the small countries and of the others; one whose capital is marked is named by that. */
function codesToName(
  { view, dots }: PlacesInput,
  small: readonly SmallCountry[],
): [small: string[], others: string[]] {
  const codes = view.countries
    .map(({ code }) => code)
    .filter((code) => !dots.some(({ end }) => end.country === code));
  const isSmall = (code: string) => small.some((one) => one.code === code);
  return [codes.filter(isSmall), codes.filter((code) => !isSmall(code))];
}

function ringBox({ point, radius }: SmallCountry): Box {
  return grow({ ...point, width: 0, height: 0 }, radius);
}

/** The box on the map that an inset shows larger; wide enough to be seen. */
function markRound({ codes }: PlannedInset, { countries }: MapView): Box {
  const shown = countries.filter(({ code }) => codes.includes(code));
  const box = grow(boxRound(shown.flatMap(({ rings }) => rings).flat()), MARK_SPACE);
  return grow(box, Math.max(0, (LEAST_MARK - Math.min(box.width, box.height)) / 2));
}
