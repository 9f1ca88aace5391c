import { type Box, boxAt, boxRound, grow, middleOf, overlap } from '../geometry/box.ts';
import { lengthOf, meets } from '../geometry/segment.ts';
import type { ScenePoint } from '../scene.ts';
import type { MapGround } from './create-map-ground.ts';
import type { MapView, ViewedCountry } from './create-map-view.ts';
import { findLabelSpot } from './find-label-spot.ts';
import { type MapLabel, writingsOf } from './map-label.ts';
import { nameBeside } from './name-beside.ts';
import type { NamedCountries, NameWish } from './named-countries.ts';

/** What a missing name costs, as the ways of all others together, in pt. */
const UNNAMED = 1000;

/**
 * Name countries: inside where the name fits, else beside, with a line that leads to it.
 *
 * @param wish What wants names, and what is in the way.
 * @param view The map.
 * @param ground What lies where on it.
 * @returns The names.
 */
export function nameCountries(wish: NameWish, view: MapView, ground: MapGround): NamedCountries {
  const countries = view.countries.filter(({ code }) => wish.codes.includes(code));
  const inside = new Map<string, MapLabel>();
  for (const country of countries) {
    const label = nameInside(country, wish, ground);
    if (label) inside.set(country.code, label);
  }
  const labels = [...inside.values()];
  const others = countries.filter(({ code }) => !inside.has(code));
  const rest = { ...wish, taken: [...wish.taken, ...labels.map(({ box }) => box)] };
  // Serving those on one side first may leave room where another order leaves none.
  const tries = ordersOf(others, ground).map((order) =>
    nameBeside(order, rest, view.frame, ground),
  );
  const best = tries.reduce((a, b) => (costOf(b, ground) < costOf(a, ground) ? b : a));
  return { ...best, labels: [...labels, ...best.labels] };
}

function nameInside(
  { code, rings }: ViewedCountry,
  { nameOf, measureText, taken, leaders, avoid, ringed }: NameWish,
  ground: MapGround,
): MapLabel | undefined {
  if (rings.length === 0 || ringed.some((one) => one.code === code)) return undefined;
  const isFree = (box: Box) =>
    taken.every((other) => !overlap(box, other, 1)) &&
    leaders.every((leader) => !meets(leader, grow(box, 1))) &&
    avoid.every((point) => !overlap(box, boxAt(point)));
  for (const { lines, ...size } of writingsOf(nameOf(code), measureText)) {
    const spot = findLabelSpot(size, { raster: ground.country(code), rings }, isFree);
    if (spot) return { lines, box: spot.box, ground: 'shaded' };
  }
  return undefined;
}

function ordersOf(countries: readonly ViewedCountry[], ground: MapGround): ViewedCountry[][] {
  const middles = countries.map((country) => {
    const points = country.rings.flat();
    return { country, point: points.length > 0 ? middleOf(boxRound(points)) : { x: 0, y: 0 } };
  });
  const by = (key: (point: ScenePoint) => number) =>
    [...middles].sort((a, b) => key(a.point) - key(b.point)).map(({ country }) => country);
  const size = ({ code }: ViewedCountry) => ground.country(code).cover(ground.frame);
  const bySize = [...countries].sort((a, b) => size(b) - size(a));
  return [
    bySize,
    [...countries],
    by(({ x }) => x),
    by(({ x }) => -x),
    by(({ y }) => y),
    by(({ y }) => -y),
  ];
}

/** A name that is missing costs more than any way, and more for a large country. */
function costOf({ unnamed, ways }: NamedCountries, ground: MapGround): number {
  const missing = unnamed.map((code) => UNNAMED + ground.country(code).cover(ground.frame));
  return [...missing, ...ways.map(lengthOf)].reduce((sum, cost) => sum + cost, 0);
}
