import type { Box } from '../geometry/box.ts';
import type { Segment } from '../geometry/segment.ts';
import type { MeasureText } from '../measure-text.ts';
import type { ScenePoint } from '../scene.ts';
import type { SmallCountry } from './find-small-countries.ts';
import type { MapLabel } from './map-label.ts';

/** What asks for the names of countries. */
export interface NameWish {
  /** Codes of the countries that want a name. */
  codes: readonly string[];
  nameOf(code: string): string;
  measureText: MeasureText;
  /** All countries that are marked with a ring. */
  ringed: readonly SmallCountry[];
  /** What no name covers. */
  taken: readonly Box[];
  /** Lines that no name covers. */
  leaders: readonly Segment[];
  /** Points of lines that names should rather not cover. */
  avoid: readonly ScenePoint[];
}

/** Names of countries that have found a place. */
export interface NamedCountries {
  labels: MapLabel[];
  /** All ways from a country to its name that nothing else may stand on. */
  ways: Segment[];
  /** Those of them that must be drawn, as the name stands too far off. */
  leaders: Segment[];
  /** Where such a line begins on a country, for a dot. */
  anchors: ScenePoint[];
  /** Codes of the countries for whose names no place was left. */
  unnamed: string[];
}
