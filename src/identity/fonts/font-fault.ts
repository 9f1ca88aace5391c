/** What keeps a font from being used, in words for who has it. */
export class FontFault extends Error {
  override name = 'FontFault';
  /** How to mend it. */
  readonly note: string;

  constructor(message: string, note: string) {
    super(message);
    this.note = note;
  }
}

/** Told wherever the bytes are not what they ought to be. */
export function damaged(): FontFault {
  return new FontFault('is damaged', 'Export it again, or ask who made it for a whole one.');
}
