/**
 * Tell what a trial came to, where all of it is tried: these figures stand in docs/reliability.md.
 *
 * @param what The trial.
 * @param figures Its counts.
 */
export function tellFigure(what: string, figures: object): void {
  if (process.env.BRIEFPRESS_TEST_WHOLE === '1') console.log(`${what}: ${JSON.stringify(figures)}`);
}
