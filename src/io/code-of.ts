/**
 * Tell which code the system gave an error.
 *
 * @param error What was thrown.
 * @returns Code such as `ENOENT`; undefined where it has none.
 */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
