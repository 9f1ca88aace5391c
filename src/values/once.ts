/**
 * Put some work off until it is wanted, and do it once; what it throws is not kept.
 *
 * @param make The work.
 * @returns What gives its result, the same each time.
 */
export function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
