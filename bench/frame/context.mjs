import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeDocument } from '../corpus.mjs';
import { findFloorBrowser, floorCommand } from '../floor.mjs';
import { createProject, findOwnBrowser } from './project.mjs';
import { measureRounds } from './rounds.mjs';

const WARM = fileURLToPath(new URL('warm-print.mjs', import.meta.url));

/**
 * Set the stage for benches.
 *
 * @param {string} folder An empty folder for all that they write.
 * @param {{ rounds: number, deadline?: number, log: (line: string) => void }} options How to measure.
 * @returns {Promise<object>} What cases take: `project` makes a project, `floor` a print of the plain page of a
 *   document, `warm` prints of several pages on one page of our browser, `warmFloor` the same by the browser of the floor, `measure` measures subjects in turn.
 */
export async function createContext(folder, options) {
  const cache = path.join(folder, 'cache');
  const prints = path.join(folder, 'prints');
  mkdirSync(prints, { recursive: true });
  const own = await findOwnBrowser(cache);
  const system = findFloorBrowser();
  const html = path.join(folder, 'html');
  const warmBy = (browser, name, files, more = {}) => ({
    name,
    command: [process.execPath, WARM, browser, ...files, prints],
    ...more,
  });
  const warm = (...subject) => warmBy(own.path, ...subject);
  const plainPage = (name, document) => {
    writeDocument(html, name, document, 'html');
    return path.join(html, `${name}.html`);
  };
  return {
    ...options,
    folder,
    cache,
    prints,
    env: { ...process.env, BRIEFPRESS_CACHE: cache },
    ownBrowser: own,
    floorName: system ? versionOf(system) : `${own.version}, by Puppeteer`,
    project: (name, documents) => createProject(path.join(folder, name), documents, cache),
    plainPage,
    warm,
    warmFloor: (...subject) => warmBy(system ?? own.path, ...subject),
    floor(name, document, more = {}) {
      const page = plainPage(name, document);
      if (!system) return warm('floor', [page], more);
      const command = floorCommand(system, page, path.join(prints, `${name}.pdf`));
      return { name: 'floor', command, ...more };
    },
    measure: (subjects, more = {}) => measureRounds(subjects, { ...options, ...more }),
  };
}

function versionOf(program) {
  return execFileSync(program, ['--version'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
    .replace(/ built on.*/, '')
    .trim();
}
