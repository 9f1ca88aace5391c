/** Lets work go on side by side, or one alone. */
export interface Turnstile {
  /** Do some work beside other work, but never beside what is done alone. */
  beside<Value>(work: () => Promise<Value>): Promise<Value>;
  /** Do some work when all other has ended; what comes later waits. */
  alone<Value>(work: () => Promise<Value>): Promise<Value>;
}

/**
 * Make a turnstile. A job that was under way when a process died passes alone, so that it breaks no other if it was the
 * one that broke the process.
 *
 * @returns The turnstile.
 */
export function createTurnstile(): Turnstile {
  const inside = new Set<Promise<unknown>>();
  /** The last that passes alone; all that comes later waits for it. */
  let lone: Promise<unknown> = Promise.resolve();

  const enter = <Value>(work: Promise<Value>): Promise<Value> => {
    const ended = work.then(
      () => {},
      () => {},
    );
    inside.add(ended);
    void ended.then(() => inside.delete(ended));
    return work;
  };

  return {
    beside: (work) => enter(lone.then(work)),
    alone(work) {
      const before = [lone, ...inside];
      const passage = Promise.all(before).then(work);
      lone = passage.then(
        () => {},
        () => {},
      );
      return passage;
    },
  };
}
