/** Work of which only the latest wish counts. */
export interface LatestOnly {
  /** Wish for the work: at once, or once more after the one under way, however often it is wished. */
  wish(): void;
  /** Tell whether something newer was wished for since the work under way began. */
  isOutdated(): boolean;
  /** Resolves when nothing is under way and nothing is wished for. */
  idle(): Promise<void>;
}

/**
 * Do one piece of work at a time, and for all wishes that come meanwhile once more.
 *
 * @param work What is done; what it throws is its own affair.
 * @returns Takes wishes.
 */
export function latestOnly(work: () => Promise<void>): LatestOnly {
  let underWay: Promise<void> | undefined;
  let isWished = false;
  const run = async (): Promise<void> => {
    while (isWished) {
      isWished = false;
      await work();
    }
    underWay = undefined;
  };
  return {
    wish() {
      isWished = true;
      underWay ??= run();
    },
    isOutdated: () => isWished,
    idle: () => underWay ?? Promise.resolve(),
  };
}
