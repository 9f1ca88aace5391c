import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Canaries, HostileCase } from '../hostile-case.ts';
import { type CanaryServers, fill } from './open-canaries.ts';
import { writeHome, writeOutside } from './outside.ts';

/** Folders that a run is given, side by side. */
export interface Scene {
  /** Absolute path of the folder that holds all others. */
  folder: string;
  /** The project. */
  root: string;
  /** What is worth stealing. */
  outside: string;
  home: string;
  /** Where the program may put what it needs while it runs. */
  temporary: string;
}

/**
 * Make the folders of a run, with secrets in them.
 *
 * @param folder Absolute path; made.
 * @returns The folders.
 */
export function makeScene(folder: string): Scene {
  const scene: Scene = {
    folder,
    root: path.join(folder, 'project'),
    outside: path.join(folder, 'outside'),
    home: path.join(folder, 'home'),
    temporary: path.join(folder, 'temporary'),
  };
  for (const one of [scene.root, scene.temporary]) mkdirSync(one, { recursive: true });
  writeOutside(scene.outside);
  writeHome(scene.home);
  return scene;
}

/**
 * Say in which folder of the project a case lies.
 *
 * @param one The case.
 * @returns Path from the root of the project, ending with a slash; empty for a whole project.
 */
export const folderOf = ({ whole, threat, name }: HostileCase): string =>
  whole ? '' : `content/${threat}/${name}/`;

/**
 * Say what the words in the files of a case stand for.
 *
 * @param one The case.
 * @param canaries The servers.
 * @param scene Where it is placed.
 */
export function wordsFor(one: HostileCase, canaries: CanaryServers, scene: Scene): Canaries {
  const up = one.whole ? '../../outside' : '../../../../outside';
  return canaries.wordsOf(one.name, scene.outside, up);
}

/**
 * Write the files and links of a case into a project.
 *
 * @param one The case.
 * @param canaries What its words stand for.
 * @param scene Where to write.
 */
export function placeCase(one: HostileCase, canaries: CanaryServers, scene: Scene): void {
  const words = wordsFor(one, canaries, scene);
  const at = (file: string): string => {
    const place = path.join(scene.root, folderOf(one), file);
    if (!place.startsWith(`${scene.root}/`)) throw new Error(`${one.name} writes outside: ${file}`);
    mkdirSync(path.dirname(place), { recursive: true });
    return place;
  };
  for (const [file, content] of Object.entries(one.files)) {
    writeFileSync(at(file), typeof content === 'string' ? fill(content, words) : content);
  }
  for (const [file, to] of Object.entries(one.links ?? {})) symlinkSync(fill(to, words), at(file));
}
