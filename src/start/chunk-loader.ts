import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { constants, Script } from 'node:vm';
import type { KeptCode } from './kept-code.ts';

/** Loads the files of the bundle. */
export interface ChunkLoader {
  /** Load a file of the bundle by its name, once. */
  load(name: string): Record<string, unknown>;
  /** Keep the compiled code of the files for which there was none. */
  keepCode(): void;
}

/** What the engine puts around the code of a module. */
const BEFORE = '(function (exports, require, module, __filename, __dirname) {';

/**
 * Make a loader of files in the format of CommonJS, which hands kept code to the engine.
 *
 * @param folder Absolute path of the folder of the bundle.
 * @param kept Compiled code of earlier runs.
 * @returns The loader.
 */
export function createChunkLoader(folder: string, kept: KeptCode): ChunkLoader {
  const chunks = new Map<string, { exports: Record<string, unknown> }>();
  const fresh = new Map<string, Script>();
  const load = (name: string): Record<string, unknown> => {
    const known = chunks.get(name);
    if (known) return known.exports;
    const file = path.join(folder, name);
    // Node leads stacks back to the sources only where it has loaded the file itself.
    if (process.sourceMapsEnabled) return createRequire(file)(file);
    const script = compile(file, readFileSync(file, 'utf8'), kept.read(name));
    if (script.cachedDataRejected !== false) fresh.set(name, script);
    const run = script.runInThisContext() as (...given: unknown[]) => void;
    const chunk = { exports: {} };
    // Known before it has run, as files may ask for each other.
    chunks.set(name, chunk);
    try {
      run(chunk.exports, requireFor(file), chunk, file, folder);
    } catch (error) {
      chunks.delete(name);
      throw error;
    }
    return chunk.exports;
  };
  const requireFor = (file: string): ((id: string) => unknown) => {
    let own: NodeJS.Require | undefined;
    return (id) => {
      if (id.startsWith('./') && id.endsWith('.cjs') && id !== './start.cjs')
        return load(id.slice(2));
      own ??= createRequire(file);
      return own(id);
    };
  };
  return {
    load,
    keepCode() {
      if (fresh.size > 0) kept.keep(fresh);
      fresh.clear();
    },
  };
}

function compile(file: string, text: string, cachedData: Buffer | undefined): Script {
  return new Script(`${BEFORE}${text}\n})`, {
    filename: file,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    ...(cachedData && { cachedData }),
  });
}
