/**
 * Say in words why something could not be read.
 *
 * @param error What was thrown.
 * @returns The reason, without the step that stopped.
 */
export function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/^PDF finish stopped in [\w-]+: /, '').replace(/`/g, '’');
}
