/** Longitude and latitude in degrees. */
export type LonLat = [longitude: number, latitude: number];

/** Polygons as closed rings, in degrees; the first ring of each is the outer one. */
export type Polygons = LonLat[][][];

/** The outline of a country. */
export interface CountryShape {
  /** ISO 3166-1 alpha-2; absent for land that belongs to no code. */
  code: string | undefined;
  /** Country that this territory is counted to: it is shaded with that country too. */
  within?: string;
  polygons: Polygons;
}
