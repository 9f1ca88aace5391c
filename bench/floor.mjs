/**
 * The floor: a cold print of a plain page by the browser that the system has, as anyone would type it.
 *
 *     node bench/corpus.mjs FOLDER S && node bench/floor.mjs FOLDER/html/S.html OUT.pdf
 */
import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/**
 * Find a program on the path.
 *
 * @param {string} name Its name.
 * @param {Record<string, string | undefined>} [environment] Variables to look at.
 * @returns {string | undefined} Absolute path, or nothing.
 */
export function findProgram(name, environment = process.env) {
  const folders = (environment.PATH ?? '').split(path.delimiter).filter(path.isAbsolute);
  return folders.map((folder) => path.join(folder, name)).find(isProgram);
}

/**
 * Find the browser of the floor: Debian's Chromium, else what stands in for it.
 *
 * @param {Record<string, string | undefined>} [environment] Variables to look at.
 * @returns {string | undefined} Absolute path, or nothing where none is installed.
 */
export function findFloorBrowser(environment = process.env) {
  return NAMES.map((name) => findProgram(name, environment)).find((program) => program);
}

/**
 * Say how the floor is printed.
 *
 * @param {string} browser Program of the browser.
 * @param {string} page Path of the plain page.
 * @param {string} pdf Path of the print.
 * @returns {string[]} Program and arguments.
 */
export function floorCommand(browser, page, pdf) {
  const flags = ['--headless', '--no-sandbox', '--no-pdf-header-footer'];
  return [browser, ...flags, `--print-to-pdf=${path.resolve(pdf)}`, pathToFileURL(page).href];
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function main([page, pdf]) {
  const browser = findFloorBrowser();
  if (!browser) throw new Error(`none of ${NAMES.join(', ')} is installed`);
  const [program, ...parameters] = floorCommand(browser, page, pdf);
  const start = performance.now();
  execFileSync(program, parameters, { stdio: 'ignore' });
  console.log(`${((performance.now() - start) / 1000).toFixed(2)} s`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const names = process.argv.slice(2);
  if (names.length === 2) main(names);
  else console.error('Usage: node bench/floor.mjs PAGE.html OUT.pdf');
}
