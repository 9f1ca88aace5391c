import { realpath } from 'node:fs';
import { promisify } from 'node:util';

/**
 * Resolve all links of a path. Not by `fs/promises`: Node 20 aborts when a thread that is being ended calls
 * it, as on a signal.
 */
export const realpathOf: (file: string) => Promise<string> = promisify(realpath.native);
