/** A marker on its place in the band. */
export interface PlacedMarker {
  x: number;
  /** 0 is the middle of the band; 1 lies above it, -1 below, and so on. */
  lane: number;
}

/** The room that markers have, in the unit of their places. */
export interface MarkerRoom {
  /** Least distance of two markers in one lane. */
  distance: number;
  /** Lanes above the middle, and as many below. */
  lanes: number;
  /** Ends of the band. */
  left: number;
  right: number;
  /** How far a marker may be moved along the band. */
  farthest: number;
}

/**
 * Stack markers that would cover each other: each takes the lane nearest to the middle in which it
 * touches no other; where all lanes are taken, it moves along the band as little as it needs.
 *
 * @param xs Places of the markers, in any order.
 * @param room The room they have.
 * @returns A marker for each place, in the order given; undefined where they do not all find room.
 */
export function stackMarkers(xs: readonly number[], room: MarkerRoom): PlacedMarker[] | undefined {
  const markers: PlacedMarker[] = xs.map((x) => ({ x, lane: 0 }));
  const taken = new Map<number, number[]>();
  const order = markers.map((_, index) => index).sort((a, b) => (xs[a] ?? 0) - (xs[b] ?? 0));
  for (const index of order) {
    const place = freePlace(xs[index] ?? 0, taken, room);
    if (!place) return undefined;
    taken.set(place.lane, [...(taken.get(place.lane) ?? []), place.x]);
    markers[index] = place;
  }
  return markers;
}

function freePlace(
  wanted: number,
  taken: ReadonlyMap<number, readonly number[]>,
  { distance, lanes, left, right, farthest }: MarkerRoom,
): PlacedMarker | undefined {
  for (let steps = 0; steps * distance <= 4 * farthest + distance; steps++) {
    // Half a marker to the right, to the left, a whole one to the right, and so on.
    const shift = Math.ceil(steps / 2) * (distance / 2) * (steps % 2 === 0 ? -1 : 1);
    const x = wanted + shift;
    if (shift !== 0 && (x < left || x > right || Math.abs(shift) > farthest)) continue;
    for (let rank = 0; rank <= 2 * lanes; rank++) {
      const lane = rank % 2 === 0 ? -rank / 2 : (rank + 1) / 2;
      const isFree = (taken.get(lane) ?? []).every(
        (other) => Math.abs(other - x) >= distance - 1e-9,
      );
      if (isFree) return { x, lane: lane === 0 ? 0 : lane };
    }
  }
  return undefined;
}
