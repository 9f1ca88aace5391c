import type { CountryShape, LonLat, Polygons } from './country-shape.ts';
import type { HatchedLand } from './follow-united-nations.ts';
import { type Detail, details, type Geography } from './load-geography.ts';

/** Outlines of countries, and the land around them. */
export interface Outlines {
  /** Polygons by code, in the order in which the codes were given. */
  wanted: ReadonlyMap<string, Polygons>;
  /** Land of all others, each country for itself. */
  others: Polygons[];
  /** Land that is hatched, and whether it lies in a wanted country. */
  hatched: (HatchedLand & { isWanted: boolean })[];
  /** Lines along borders that are dashed, in degrees. */
  dashed: readonly LonLat[][];
}

/**
 * Find the outlines of countries. A country that the wanted detail leaves out comes from the
 * next finer one that has it, or from a coarser one. A territory that is counted to a country is
 * shaded with it, unless it is wanted for itself.
 *
 * @param codes ISO 3166-1 alpha-2.
 * @param detail How fine they should be.
 * @param geography Where outlines come from.
 * @returns The outlines; a code that no map knows has none.
 */
export async function findOutlines(
  codes: readonly string[],
  detail: Detail,
  geography: Geography,
): Promise<Outlines> {
  const wanted = new Map<string, Polygons>();
  const { shapes: world, hatched, dashed } = await geography.worldOf(detail);
  for (const code of codes) wanted.set(code, await polygonsOf(code));
  const others = world.filter((shape) => ownerOf(shape) === undefined);
  return {
    wanted,
    others: others.map(({ polygons }) => polygons),
    hatched: hatched.map((land) => ({
      ...land,
      isWanted: land.owner !== undefined && codes.includes(land.owner),
    })),
    dashed,
  };

  function ownerOf({ code, within }: CountryShape): string | undefined {
    return [code, within].find((one) => one !== undefined && codes.includes(one));
  }

  async function polygonsOf(code: string): Promise<Polygons> {
    const start = details.indexOf(detail);
    const tries = [...details.slice(start), ...details.slice(0, start).reverse()];
    for (const other of tries) {
      const shapes = await geography.shapes(other);
      const own = shapes.filter((shape) => ownerOf(shape) === code);
      if (own.some((shape) => shape.code === code)) return own.flatMap(({ polygons }) => polygons);
    }
    return [];
  }
}
