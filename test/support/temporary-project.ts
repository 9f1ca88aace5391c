import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { inject } from 'vitest';
import type { Manifest } from '../../src/model/manifest.ts';
import type { Settings } from '../../src/model/settings.ts';
import { type RawOptions, resolveSettings } from '../../src/options.ts';

/** Text or bytes of files by their path in the project. */
export type Files = Record<string, string | Uint8Array>;

/** A project in a folder of its own. */
export interface TemporaryProject {
  /** Absolute path. */
  root: string;
  /** Folder for the temporary files of programs run in this project: their browsers live there. */
  temporary: string;
  write(files: Files): void;
  /** Copy a file or folder of this repository. */
  copy(from: string, to: string): void;
  remove(file: string): void;
  read(file: string): Buffer;
  /** Names in a folder, sorted; empty where there is none. */
  list(folder: string): string[];
  /** The manifest of the default output folder. */
  manifest(): Manifest;
  settings(options?: RawOptions): Settings;
}

/**
 * Make a project. It is removed when all tests are done.
 *
 * @param files Files to begin with.
 * @returns The project.
 */
export function temporaryProject(files: Files = {}): TemporaryProject {
  const folder = mkdtempSync(path.join(inject('temporaryFolder'), 'project-'));
  const root = path.join(folder, 'project');
  const temporary = path.join(folder, 'temporary');
  mkdirSync(root);
  mkdirSync(temporary);
  const at = (file: string) => path.resolve(root, file);
  const project: TemporaryProject = {
    root,
    temporary,
    write(more) {
      for (const [file, content] of Object.entries(more)) {
        mkdirSync(path.dirname(at(file)), { recursive: true });
        writeFileSync(at(file), content);
      }
    },
    copy: (from, to) => cpSync(from, at(to), { recursive: true }),
    remove: (file) => rmSync(at(file), { recursive: true }),
    read: (file) => readFileSync(at(file)),
    list(name) {
      try {
        return readdirSync(at(name)).sort();
      } catch {
        return [];
      }
    },
    manifest: () => JSON.parse(readFileSync(at('out/manifest.json'), 'utf8')) as Manifest,
    settings: (options = {}) =>
      resolveSettings(options, { root, config: undefined }, { BRIEFPRESS_CACHE_SIZE: '0' }),
  };
  project.write(files);
  return project;
}
