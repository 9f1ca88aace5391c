import { homedir } from 'node:os';
import path from 'node:path';

/**
 * List where things may be kept between runs, the first choice first: `BRIEFPRESS_CACHE`, then
 * `$XDG_CACHE_HOME/briefpress`, then `~/.cache/briefpress`.
 *
 * @param environment Variables to look at, as in `process.env`.
 * @returns Absolute paths of folders, of which nobody knows whether they are there; none where nothing is told.
 */
export function cachePlaces(environment: Readonly<Record<string, string | undefined>>): string[] {
  const { BRIEFPRESS_CACHE: own, XDG_CACHE_HOME: shared } = environment;
  const home = environment.HOME || homedirOrNothing();
  return [
    own ? path.resolve(own) : '',
    // a relative XDG path must be ignored: XDG Base Directory Specification
    shared && path.isAbsolute(shared) ? path.join(shared, 'briefpress') : '',
    home && path.isAbsolute(home) ? path.join(home, '.cache', 'briefpress') : '',
  ].filter((folder) => folder !== '');
}

function homedirOrNothing(): string {
  try {
    return homedir();
  } catch {
    // a user without an entry in the password file, as in some containers
    return '';
  }
}
