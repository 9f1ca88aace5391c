import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';

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

/**
 * Write `docs/gallery.md`.
 *
 * @param {string} root Absolute path of the repository.
 * @returns {Promise<string>} The page.
 */
export async function galleryPage(root) {
  const prints = await galleryPrints(root);
  const templates = [...new Set(prints.map(({ template }) => template))];
  const sections = await Promise.all(
    templates.map(async (template) => {
      const { description } = await yamlOf(root, `templates/${template}/template.yaml`);
      const own = prints.filter((print) => print.template === template);
      const shown = await Promise.all(own.map((print) => pictures(root, print)));
      return [`## ${template}`, description, ...shown].join('\n\n');
    }),
  );
  return `${[INTRODUCTION, ...sections].join('\n\n')}\n`;
}

const INTRODUCTION = `# Gallery

What comes out: every template of the tool, on the paper of two invented institutions, page one and a page of its inside. The
Markdown is the same for both; only [\`identity:\`](identity.md) differs. \`template:\` in the front matter or in
\`briefpress.yaml\` chooses the form, and [your own](templates.md#your-own-template) begins as a copy of one of these.

(Page and pictures are made by \`node scripts/make-pictures.mjs gallery\`.)`;

async function pictures(root, { name, template, identity, source }) {
  const { name: institution } = await yamlOf(root, `${identity}/identity.yaml`);
  const picture = (which, what) =>
    `![${what} of \`${template}\` on the paper of ${institution}](images/gallery/${name}-${which}.png)`;
  const pair = [picture('first', 'Page one'), picture('inner', 'A page of the inside')];
  return `${institution}, from [\`${path.basename(source)}\`](../${source}):\n\n${pair.join('\n')}`;
}

async function yamlOf(root, file) {
  return parse(await readFile(path.join(root, file), 'utf8'));
}

async function foldersIn(folder) {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}
