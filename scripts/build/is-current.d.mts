/** Tell whether the last build still stands. */
export function isCurrent(root: string, what: 'bundle' | 'all'): boolean;
/** Note what was built of what. */
export function noteBuild(
  root: string,
  made: 'bundle' | 'all',
  from: string,
  files: readonly string[],
): void;
/** Digest all that a build is made of. */
export function digestOfInputs(root: string): string;
