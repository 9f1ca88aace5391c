import { groupBy } from '../../values/group-by.ts';
import type { CountryShape, LonLat, Polygons } from './country-shape.ts';
import { type CutPolygons, cutPolygons } from './cut-polygons.ts';
import {
  type BorderSide,
  countedTo,
  cutOuts,
  type DisputedLand,
  dashedBorders,
  dashedWithin,
  namedLands,
  wholeLands,
} from './disputed-lands.ts';
import { joinPolygons } from './join-polygons.ts';
import { sharedBorder } from './shared-border.ts';

/** A piece of land that is hatched. */
export interface HatchedLand {
  land: DisputedLand;
  /** Country in whose shade it is; absent where it is in that of none. */
  owner?: string;
  polygons: Polygons;
}

/** The world with its boundaries as the United Nations see them. */
export interface UnitedNationsWorld {
  shapes: readonly CountryShape[];
  hatched: readonly HatchedLand[];
  /** Lines along the borders that are dashed, in degrees. */
  dashed: readonly LonLat[][];
}

/** Land of an atlas; what has the same code, or is of the same disputed land, is drawn as one. */
interface Land extends CountryShape {
  land?: DisputedLand;
  /** Country that it was cut out of. */
  from?: string;
}

/**
 * Draw the boundaries of an atlas as the United Nations see them: what it parts from a country is
 * joined to it, what it counts to another is moved, and what is disputed is told.
 *
 * @param shapes Land of the atlas, each with the code of ISO 3166-1 that covers it, and its name.
 * @returns The land, what is hatched of it, and which borders are dashed.
 */
export function followUnitedNations(
  shapes: readonly (CountryShape & { name: string })[],
): UnitedNationsWorld {
  const named = shapes.map(({ name, ...shape }): Land => {
    const { [name]: land } = namedLands;
    return land ? { ...shape, land } : shape;
  });
  const { lands, hatched } = cutAll(named);
  const joined = joinLands(lands);
  return {
    shapes: joined.map(({ land, from, ...shape }) => ({ ...shape, ...withinOf(shape) })),
    hatched: [...hatched, ...joined.flatMap(hatchedWhole)],
    dashed: [...dashesBetween(joined), ...dashesWithin(lands)],
  };
}

/** Move what is cut out to where it belongs. */
function cutAll(named: readonly Land[]): { lands: Land[]; hatched: HatchedLand[] } {
  let lands = [...named];
  const hatched: HatchedLand[] = [];
  for (const { from, ring, to, land } of cutOuts) {
    const found = lands.filter(({ code, within }) => code === from && within === undefined);
    const cuts = found.map((shape) => ({ shape, ...cutPolygons(shape.polygons, ring) }));
    const polygons = cuts.flatMap(({ inside }) => inside);
    if (polygons.length === 0) continue;
    lands = lands.map((shape) => withoutCut(shape, cuts));
    lands.push({ code: to, from, polygons, ...(!to && land && { land }) });
    if (to && land) hatched.push({ land, owner: to, polygons });
  }
  return { lands, hatched };
}

function withoutCut(shape: Land, cuts: readonly ({ shape: Land } & CutPolygons)[]): Land {
  const cut = cuts.find((one) => one.shape === shape);
  return cut ? { ...shape, polygons: cut.outside } : shape;
}

/** Join all that is drawn as one; a territory of another country stays as it is. */
function joinLands(lands: readonly Land[]): Land[] {
  const groups = groupBy(
    lands,
    (shape) => (shape.within === undefined && (shape.code ?? shape.land)) || shape,
  );
  return [...groups.values()].map((group) => {
    if (group.length === 1) return group[0];
    return { ...group[0], polygons: joinPolygons(group.map(({ polygons }) => polygons)) };
  });
}

function withinOf({ code = '' }: CountryShape): { within?: string } {
  const { [code]: within } = countedTo;
  return within ? { within } : {};
}

function hatchedWhole({ code = '', land, polygons }: Land): HatchedLand[] {
  const whole = wholeLands[code];
  if (land) return [{ land, polygons }];
  return whole ? [{ land: whole, owner: code, polygons }] : [];
}

function dashesBetween(lands: readonly Land[]): LonLat[][] {
  return dashedBorders.flatMap(([one, other]) =>
    sharedBorder(polygonsOn(one, lands), polygonsOn(other, lands)),
  );
}

/** Before its parts are joined, a line within a land is the border of two of them. */
function dashesWithin(lands: readonly Land[]): LonLat[][] {
  return dashedWithin.flatMap(({ land, between: [one, other] }) => {
    const partOf = (country: string) =>
      lands
        .filter((part) => part.land === land && part.from === country)
        .flatMap(({ polygons }) => polygons);
    return sharedBorder(partOf(one), partOf(other));
  });
}

function polygonsOn(side: BorderSide, lands: readonly Land[]): Polygons {
  return lands
    .filter(({ code, land }) => side === code || side === land)
    .flatMap(({ polygons }) => polygons);
}
