import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';

/** Where the sample identities lie. */
const IDENTITIES = 'test/fixtures/identities';
/** What prints where a template has no fixture of its name. */
const USUAL = 'content/russia-venezuela-relations.md';
/** From so many pages on, the one after the next shows more of the text than page two. */
const LONG = 4;

/**
 * Tell what the gallery shows: every template of the tool on the paper of every sample identity.
 *
 * @param {string} root Absolute path of the repository.
 * @returns {Promise<{ name: string, template: string, identity: string, source: string }[]>} One for each,
 *   in the order of their names; paths are relative to the repository.
 */
export async function galleryPrints(root) {
  const templates = (await foldersIn(path.join(root, 'templates'))).filter(
    (name) => name !== 'shared',
  );
  const identities = await foldersIn(path.join(root, IDENTITIES));
  return templates.flatMap((template) => {
    const own = `test/fixtures/briefings/${template}.md`;
    const source = existsSync(path.join(root, own)) ? own : USUAL;
    return identities.map((identity) => ({
      name: `${template}-${identity}`,
      template,
      identity: `${IDENTITIES}/${identity}`,
      source,
    }));
  });
}

/**
 * Choose the page that is shown beside page one.
 *
 * @param {number} pages Number of pages.
 * @returns {number} Its number, from 1.
 */
export function innerPageOf(pages) {
  return pages >= LONG ? 3 : Math.min(2, pages);
}

async function foldersIn(folder) {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}
