/**
 * Why a run cannot go on: the call was wrong, or the machine (or the tool) failed. Authors' mistakes
 * are never failures, they are messages.
 */
export type FailureKind = 'usage' | 'machine';

/**
 * A failed world, told in one line with its remedy. The command line prints `message` and `note`
 * without a stack trace; everything else that is thrown is a bug of ours.
 */
export class Failure extends Error {
  readonly kind: FailureKind;
  /** How to mend it. */
  readonly note: string | undefined;

  /**
   * @param kind Whose fault it is; decides the exit code (usage 2, machine 3).
   * @param message One sentence: what failed, where.
   * @param note One sentence: what to do about it.
   * @param cause The error beneath, shown only with `--verbose`.
   */
  constructor(kind: FailureKind, message: string, note?: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'Failure';
    this.kind = kind;
    this.note = note;
  }
}
