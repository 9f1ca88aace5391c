/** A spot that a thing could take. */
export interface Offer<Spot> {
  spot: Spot;
  /** What speaks against it, whatever else there is. */
  cost: number;
}

/** What one thing can choose from. */
export interface Choice<Spot> {
  /** Of spots that cost the same, the earlier is taken. */
  offers: readonly Offer<Spot>[];
  /** Tells whether nothing else is in the way. */
  isFree(spot: Spot): boolean;
  /** What speaks against a free spot besides; infinite for one that may not be. */
  costOf?(spot: Spot): number;
}

/** A thing that has found its spot. */
export interface Placed<Wish, Spot> {
  wish: Wish;
  spot: Spot;
}

/**
 * Place things one after the other: each takes the spot that least speaks against, of those that the
 * ones before have left.
 *
 * @param wishes What asks for a spot, in the order in which it is served.
 * @param choiceOf What one of them can choose from, when those before it are placed.
 * @returns A spot for each wish; undefined where none is left.
 */
export function placeInTurn<Wish, Spot>(
  wishes: readonly Wish[],
  choiceOf: (wish: Wish, placed: readonly Placed<Wish, Spot>[]) => Choice<Spot>,
): (Spot | undefined)[] {
  const placed: Placed<Wish, Spot>[] = [];
  return wishes.map((wish) => {
    const found = cheapest(choiceOf(wish, placed));
    if (found) placed.push({ wish, spot: found.spot });
    return found?.spot;
  });
}

function cheapest<Spot>({ offers, isFree, costOf = () => 0 }: Choice<Spot>) {
  let best: Offer<Spot> | undefined;
  for (const { spot, cost } of offers) {
    // What costs nothing is asked first.
    if ((best && cost >= best.cost) || !isFree(spot)) continue;
    const whole = cost + costOf(spot);
    if (whole < (best?.cost ?? Number.POSITIVE_INFINITY)) best = { spot, cost: whole };
  }
  return best;
}
