import type { Capital } from '../../model/figure.ts';
import { type Box, boxAt, grow } from '../geometry/box.ts';
import { pointsAlong, type Segment } from '../geometry/segment.ts';
import type { MeasureText } from '../measure-text.ts';
import type { ScenePoint } from '../scene.ts';
import { createMapGround } from './create-map-ground.ts';
import type { MapView } from './create-map-view.ts';
import { findSmallCountries, type SmallCountry } from './find-small-countries.ts';
import type { Geography } from './load-geography.ts';
import type { MapLabel } from './map-label.ts';
import { CAPITAL_DOT, type CapitalDot, type CapitalRoom, nameCapitals } from './name-capitals.ts';
import { nameCountries } from './name-countries.ts';
import { type DrawnInset, placeInsets } from './place-insets.ts';
import { planInsets } from './plan-insets.ts';

/** What is to be named and marked on a map. */
export interface PlacesInput {
  view: MapView;
  dots: readonly CapitalDot[];
  /** Lines that names should rather not cover, in pt. */
  lines: readonly ScenePoint[][];
  capitalName(capital: Capital): string;
  countryName(code: string): string;
  measureText: MeasureText;
}

/** Names and marks that have found their place. */
export interface NamedPlaces {
  labels: MapLabel[];
  /** Lines between names and what they name. */
  leaders: Segment[];
  /** Where they begin, for a dot. */
  anchors: ScenePoint[];
  insets: DrawnInset[];
  /** Countries too small to be seen that are not in an inset. */
  ringed: SmallCountry[];
  /** Names for which no place was left. */
  unnamed: string[];
}

/** Distance of the points of lines that tell a name what it would cover, in pt. */
const GRID = 3;

/**
 * Name what a map shows, and show what is too small on it: capitals first, as their names must stand
 * at their dots, then insets, as they need the most room, and last countries, whose names may stand
 * off them.
 *
 * @param input What is to be named.
 * @param geography Outlines and projections.
 * @returns What has found its place, and what has not.
 */
export async function namePlaces(input: PlacesInput, geography: Geography): Promise<NamedPlaces> {
  const { view, lines, countryName, measureText } = input;
  const ground = createMapGround(view);
  const avoid = lines.flatMap((line) => pointsAlong(line, GRID));
  const small = findSmallCountries(view.countries);
  const plans = await planInsets(small, view, geography);
  const rings = small.map(({ code, point, radius }) => ({
    code,
    box: grow(boxAt(point), radius),
  }));
  const marks = [...plans.map(({ mark }) => mark), ...rings.map(({ box }) => box)];
  const capitals = nameEnds(input, { ground, avoid, marks, frame: view.frame });
  const room = { frame: view.frame, ground, avoid, leaders: [], taken: capitals.taken };
  const insets = await placeInsets(
    { plans, rings, view, room, nameOf: countryName, measureText },
    geography,
  );
  const shown = insets.flatMap(({ codes }) => codes);
  const ringed = small.filter(({ code }) => !shown.includes(code));
  const names = nameCountries(
    {
      codes: codesToName(input, shown),
      nameOf: countryName,
      measureText,
      ringed,
      taken: [...capitals.taken, ...insets.flatMap(({ box, mark }) => [box, mark])],
      leaders: insets.map(({ leader }) => leader),
      avoid,
    },
    view,
    ground,
  );
  return {
    labels: [...capitals.labels, ...names.labels],
    leaders: names.leaders,
    anchors: names.anchors,
    insets,
    ringed,
    unnamed: [...capitals.unnamed, ...names.unnamed.map(countryName)],
  };
}

interface NamedEnds {
  labels: MapLabel[];
  unnamed: string[];
  /** Boxes of the dots and their names. */
  taken: Box[];
}

function nameEnds({ dots, capitalName, measureText }: PlacesInput, room: CapitalRoom): NamedEnds {
  const found = nameCapitals(dots, { nameOf: capitalName, measureText }, room);
  const labels = found.flatMap((label) => label ?? []);
  return {
    labels,
    unnamed: dots.flatMap(({ end }, index) => (found[index] ? [] : [capitalName(end)])),
    taken: [
      ...dots.map(({ point }) => grow(boxAt(point), CAPITAL_DOT)),
      ...labels.map(({ box }) => box),
    ],
  };
}

/** A country that an inset shows is named there; one whose capital is marked is named by that. */
function codesToName({ view, dots }: PlacesInput, shown: readonly string[]): string[] {
  return view.countries
    .map(({ code }) => code)
    .filter((code) => !shown.includes(code) && !dots.some(({ end }) => end.country === code));
}
