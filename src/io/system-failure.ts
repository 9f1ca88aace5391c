import { Failure } from '../model/failure.ts';

/**
 * Tell an error as what it is, when a call of the system met one of the conditions that any call may
 * meet: too many open files, a full disk, no memory, no further process.
 *
 * @param error What was thrown, here or in another thread.
 * @param where What it befell, as the beginning of a sentence, such as "the thread that prepares `a.md`";
 *   the file that the system names unless given.
 * @returns A failure with its remedy; undefined for every other error.
 */
export function systemFailure(error: unknown, where?: string): Failure | undefined {
  const code = codeOf(error);
  const [what, remedy] = (code !== undefined && systemFaults[code]) || [];
  if (what === undefined) return undefined;
  const place = where ?? pathOf(error);
  return new Failure('machine', `${place ? `${place}: ` : ''}${what} (${code})`, remedy, error);
}

/** What is told of each such condition, and how it is mended. */
export const systemFaults: Readonly<Record<string, [what: string, remedy: string]>> = {
  EMFILE: [
    'no more files may be opened at once',
    'Allow more, such as with `ulimit -n 1024`, then try again.',
  ],
  ENFILE: ['the machine has too many files open', 'Close other programs, then try again.'],
  ENOSPC: ['the disk is full', 'Free some space, then try again.'],
  EDQUOT: ['the quota of the disk is used up', 'Free some space, then try again.'],
  ENOMEM: ['the machine has no memory left', 'Close other programs, or use fewer `--jobs`.'],
  EAGAIN: [
    'the system starts no further process or thread',
    'Allow more, such as with `ulimit -u`, or end others, then try again.',
  ],
  EIO: ['the disk cannot be read or written', 'Look at the disk or its mount.'],
};

/** An error that comes from another thread has lost its code, and begins or ends with it. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code } = error as NodeJS.ErrnoException;
  if (code !== undefined && Object.hasOwn(systemFaults, code)) return code;
  const [, first, last] =
    /^(E[A-Z]+): |^Worker initialization failure: (E[A-Z]+)$/.exec(error.message) ?? [];
  const told = first ?? last;
  return told !== undefined && Object.hasOwn(systemFaults, told) ? told : undefined;
}

function pathOf(error: unknown): string | undefined {
  const { path } = error as NodeJS.ErrnoException;
  return path === undefined ? undefined : `\`${path}\``;
}
