/**
 * A PDF that is not what the finish was written for: broken, or made by a browser that writes
 * something new. The caller tells it as a failed machine, for no author can mend it.
 */
export class UnexpectedPdf extends Error {
  /** Name of the step that stopped, such as `load` or `check-outline`. */
  readonly step: string;

  /**
   * @param step Name of the step that stopped.
   * @param reason What was found, and what was expected.
   */
  constructor(step: string, reason: string) {
    super(`PDF finish stopped in ${step}: ${reason}`);
    this.name = 'UnexpectedPdf';
    this.step = step;
  }
}

/**
 * Name the step once for all that it may come upon.
 *
 * @param step Name of the step.
 * @returns Makes the error of what was found.
 */
export function unexpectedIn(step: string): (reason: string) => UnexpectedPdf {
  return (reason) => new UnexpectedPdf(step, reason);
}
