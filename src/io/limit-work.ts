/**
 * Make a gate that lets through only so much work at once; the rest waits in order.
 *
 * @param most How much goes on at once.
 * @returns A function that does work once there is room for it.
 */
export function limitWork(most: number): <Value>(work: () => Promise<Value>) => Promise<Value> {
  const waiting: (() => void)[] = [];
  let going = 0;
  return async (work) => {
    if (going < most) going += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      // The room of one that has ended goes to the next.
      const next = waiting.shift();
      if (next) next();
      else going -= 1;
    }
  };
}
