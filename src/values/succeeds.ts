/**
 * Tell whether some work goes well, where nobody asks what went wrong.
 *
 * @param work The work.
 * @returns Whether it was not rejected.
 */
export function succeeds(work: Promise<unknown>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  );
}
