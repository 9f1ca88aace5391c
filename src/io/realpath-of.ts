import { realpath } from 'node:fs';
import { promisify } from 'node:util';

/** Resolve all links of a path. Threads do so, too: not by `fs/promises`, see `read-regular.ts`. */
export const realpathOf: (file: string) => Promise<string> = promisify(realpath.native);
