/**
 * Writes documents of the benches, always the same ones: as briefings of ours, as the plain page that is the
 * floor, and for other programs.
 *
 *     node bench/corpus.mjs FOLDER [NAME...]
 *
 * A name is one of `S`, `M`, `L`, `p100` (about so many pages, 40 references), `r1000` (so many references,
 * each cited once), `t500` (a table of so many rows) or `batch100` (so many different ones like `S`).
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { asBriefing, figuresOf } from './corpus/as-briefing.mjs';
import { asHtml } from './corpus/as-html.mjs';
import { asPandoc, asResolvedMarkdown } from './corpus/as-markdown.mjs';
import { asTypst } from './corpus/as-typst.mjs';
import { createDocument } from './corpus/create-document.mjs';

/** The three sizes, the pages of the plain page, and those of our print of the same text. */
export const SIZES = {
  S: { floorPages: 4, pages: 5, plan: { seed: 1, paragraphs: 18, references: 17, citations: 45 } },
  M: {
    floorPages: 19,
    pages: 23,
    plan: { seed: 2, paragraphs: 92, references: 80, citations: 240 },
  },
  L: {
    floorPages: 190,
    pages: 225,
    plan: { seed: 3, paragraphs: 920, references: 800, citations: 2400 },
  },
};

/**
 * Make a document of the corpus.
 *
 * @param {string} name `S`, `M`, `L`, or a letter and a number: `p100`, `r1000`, `t500`.
 * @returns {object} The document, as data.
 * @throws Error when there is no such document.
 */
export function documentOf(name) {
  if (Object.hasOwn(SIZES, name)) return createDocument(SIZES[name].plan);
  const [, kind, digits] = /^([prt])([1-9]\d{0,5})$/.exec(name) ?? [];
  const count = Number(digits);
  switch (kind) {
    case 'p':
      return createDocument({
        seed: 4,
        paragraphs: Math.max(4, Math.round((count - 2) * 4.55)),
        references: 40,
        citations: Math.max(40, count * 6),
      });
    case 'r': {
      const mentions = { references: count, citations: count, furniture: false };
      return createDocument({ seed: 5, paragraphs: Math.ceil(count / 12), ...mentions });
    }
    case 't':
      return createDocument({ seed: 6, paragraphs: 8, references: 17, citations: 20, rows: count });
    default:
      throw new Error(`there is no document ${name}`);
  }
}

/**
 * Make different documents of the size S.
 *
 * @param {number} count How many.
 * @returns {[name: string, document: object][]} Their names, `batch-0001` and so on, and the documents.
 */
export function batchOf(count) {
  return Array.from({ length: count }, (_, i) => [
    `batch-${String(i + 1).padStart(4, '0')}`,
    createDocument({ ...SIZES.S.plan, seed: 1000 + i }),
  ]);
}

/** What a document can be written as; each gives text by file name. */
const FORMS = {
  briefing: asBriefing,
  html: (document, name) => ({ [`${name}.html`]: asHtml(document), ...figuresOf(document) }),
  pandoc: (document, name) => ({
    [`${name}.md`]: asPandoc(document),
    [`${name}.json`]: JSON.stringify(document.references),
    ...figuresOf(document),
  }),
  markdown: (document, name) => ({
    [`${name}.md`]: asResolvedMarkdown(document),
    ...figuresOf(document),
  }),
  typst: (document, name) => ({ ...asTypst(document, name), ...figuresOf(document) }),
};

/**
 * Write a document in one of its forms.
 *
 * @param {string} name Stem of the file names.
 * @param {object} document What `documentOf` made.
 * @param {keyof typeof FORMS} form `briefing`, `html`, `pandoc`, `markdown` (citations resolved) or `typst`.
 * @returns {Record<string, string>} Text by file name.
 */
export function filesOf(name, document, form) {
  return FORMS[form](document, name);
}

/**
 * Write a document into a folder, in one of its forms.
 *
 * @param {string} folder Made when it is missing.
 * @param {string} name Stem of the file names.
 * @param {object} document What `documentOf` made.
 * @param {keyof typeof FORMS} form How.
 */
export function writeDocument(folder, name, document, form) {
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of Object.entries(filesOf(name, document, form))) {
    writeFileSync(path.join(folder, file), text);
  }
}

function main(folder, names) {
  for (const name of names.length > 0 ? names : Object.keys(SIZES)) {
    const [, count] = /^batch(\d+)$/.exec(name) ?? [];
    for (const [stem, document] of count ? batchOf(Number(count)) : [[name, documentOf(name)]]) {
      for (const form of Object.keys(FORMS)) {
        const own = form === 'briefing' ? 'content' : form;
        writeDocument(path.join(folder, own), stem, document, form);
      }
    }
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder, ...names] = process.argv.slice(2);
  if (folder) main(folder, names);
  else console.error('Usage: node bench/corpus.mjs FOLDER [NAME...]');
}
