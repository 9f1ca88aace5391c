/**
 * Tell whether a process runs on this machine.
 *
 * @param pid Its number.
 * @returns Whether it does, also as another user's.
 */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, and is another user's
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
