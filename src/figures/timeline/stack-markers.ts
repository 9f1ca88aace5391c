/** A marker on its place in the band. */
export interface PlacedMarker {
  x: number;
  /** 0 is the middle of the band; 1 lies above it, -1 below, and so on. */
  lane: number;
}

/**
 * Stack markers that would cover each other: each takes the lane nearest to the middle in which it
 * touches no other.
 *
 * @param xs Places of the markers, in any order.
 * @param distance Least distance of two markers in one lane, in the unit of the places.
 * @returns A marker for each place, in the order given.
 */
export function stackMarkers(xs: readonly number[], distance: number): PlacedMarker[] {
  const markers: PlacedMarker[] = xs.map((x) => ({ x, lane: 0 }));
  const lastInLane = new Map<number, number>();
  const order = markers.map((_, index) => index).sort((a, b) => (xs[a] ?? 0) - (xs[b] ?? 0));
  for (const index of order) {
    const marker = markers[index];
    if (!marker) continue;
    let lane = 0;
    while (marker.x - (lastInLane.get(lane) ?? Number.NEGATIVE_INFINITY) < distance) {
      lane = lane > 0 ? -lane : 1 - lane;
    }
    lastInLane.set(lane, marker.x);
    marker.lane = lane;
  }
  return markers;
}
