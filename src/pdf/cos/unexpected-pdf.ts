/**
 * A PDF that is not what the finish was written for: broken, or made by a browser that writes
 * something new. The caller tells it as a failed machine, for no author can mend it.
 */
export class UnexpectedPdf extends Error {
  /** Name of the step that stopped, such as `load` or `check-outline`. */
  readonly step: string;
  /** Alternative of a picture that left nothing on its page, where that is what was found. */
  readonly unseenFigure: string | undefined;

  /**
   * @param step Name of the step that stopped.
   * @param reason What was found, and what was expected.
   * @param unseenFigure Alternative of a picture that left nothing on its page.
   */
  constructor(step: string, reason: string, unseenFigure?: string) {
    super(`PDF finish stopped in ${step}: ${reason}`);
    this.name = 'UnexpectedPdf';
    this.step = step;
    this.unseenFigure = unseenFigure;
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
