import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeDocument } from '../corpus.mjs';

/** Folder of this repository. */
export const repository = fileURLToPath(new URL('../..', import.meta.url));

const { bin } = JSON.parse(readFileSync(path.join(repository, 'package.json'), 'utf8'));
const PROGRAM = path.join(repository, bin.briefpress);
/** What a machine that has built before keeps: the unpacked browser, its fonts, compiled code. */
const KEPT = /^(browser|fonts|code|compiled)/;

/**
 * Make a project of documents of the corpus, with a cache folder of its own.
 *
 * @param {string} folder Where; made when it is missing.
 * @param {[name: string, document: object][]} documents What to write into its content folder.
 * @param {string} [filled] Absolute path of a cache folder that has the browser; needed where builds are run.
 * @returns {object} `subject` makes something to measure of a command line; `forget` takes away all that
 *   earlier builds have left, `forgetOutput` the PDFs and the manifest alone; `root`, `content` and `out` are
 *   folders.
 */
export function createProject(folder, documents, filled) {
  const content = path.join(folder, 'content');
  mkdirSync(content, { recursive: true });
  for (const [name, document] of documents) writeDocument(content, name, document, 'briefing');
  const cache = `${folder}-cache`;
  if (filled && !existsSync(cache)) linkAll(filled, cache);
  const env = { ...process.env, BRIEFPRESS_CACHE: cache, CI: 'true' };
  const out = path.join(folder, 'out');
  const forgetOutput = () => rmSync(out, { recursive: true, force: true });
  const forget = () => {
    forgetOutput();
    forgetBuilds(cache);
  };
  const subject = (name, parameters, more = {}) => ({
    name,
    command: [process.execPath, PROGRAM, ...parameters],
    cwd: folder,
    env,
    ...more,
  });
  return { root: folder, content, out, forget, forgetOutput, subject };
}

/** Gives a folder the files of another one, which take no room of their own. */
function linkAll(from, to) {
  mkdirSync(to, { recursive: true, mode: 0o700 });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) linkAll(source, target);
    else linkSync(source, target);
  }
}

/** Takes away page maps and finished PDFs, but not the browser. */
function forgetBuilds(cache) {
  for (const name of readdirSync(cache)) {
    if (!KEPT.test(name)) rmSync(path.join(cache, name), { recursive: true, force: true });
  }
}

/**
 * Compose documents without printing them.
 *
 * @param {string} root Folder of a project.
 * @param {string} name Stem of a briefing in its content folder.
 * @param {string} folder Where to write `NAME.json` (for our press), `NAME.html` (as composed) and
 *   `NAME-bare.html` (without any style).
 */
export async function composeInto(root, name, folder) {
  const { createWorld, prepare, resolveSettings } = await import('../../dist/index.js');
  const settings = resolveSettings({}, { root, config: undefined }, {});
  const input = { path: `content/${name}.md`, settings };
  const { ready, messages } = await prepare(input, createWorld(root));
  if (!ready) throw new Error(`${name} has faults: ${messages.map(({ ruleId }) => ruleId)}`);
  mkdirSync(folder, { recursive: true });
  const html = withFonts(ready.page);
  writeFileSync(path.join(folder, `${name}.json`), JSON.stringify(ready.page));
  writeFileSync(path.join(folder, `${name}.html`), html);
  const bare = html.replace(/<style\b.*?<\/style>/gs, '').replace(/ style="[^"]*"/g, '');
  writeFileSync(path.join(folder, `${name}-bare.html`), bare);
}

/** A bare print has no press that gives a document its fonts. */
function withFonts({ html, fonts = [] }) {
  const rules = fonts.map(
    ({ family, source, descriptors: { weight, style, unicodeRange } }) =>
      `@font-face { font-family: "${family}"; font-weight: ${weight}; font-style: ${style}; unicode-range: ${unicodeRange}; src: ${source}; }`,
  );
  return html.replace('</head>', () => `<style>${rules.join('\n')}</style></head>`);
}

/**
 * Find the browser that builds use, and have it unpacked.
 *
 * @param {string} cache Absolute path of the cache folder.
 * @returns {Promise<{ path: string, version: string }>} The program.
 */
export async function findOwnBrowser(cache) {
  const { createPress } = await import('../../dist/index.js');
  const environment = { ...process.env, BRIEFPRESS_CACHE: cache };
  const press = createPress({ sandbox: 'auto', jobs: 1, printTimeout: 60_000, environment });
  try {
    const page = {
      html: POLICY,
      title: 'Bench',
      lang: 'en',
      paper: 'a4',
      anchors: [],
      pageSlots: [],
    };
    await press.print(page, { pageLimit: 1 });
    const { path: program, version } = press.facts();
    return { path: program, version };
  } finally {
    await press.close();
  }
}

/** The press asks each page for it. */
const POLICY = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>Bench</title></head><body><p>Bench.</p></body></html>`;
