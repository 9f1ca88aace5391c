import type { ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { slotNames } from '../../src/html/slots.ts';
import type { PageModel } from '../../src/model/page-model.ts';
import type { Template } from '../../src/model/template.ts';
import { type Composed, type ComposeInput, compose } from '../../src/page/compose.ts';
import { loadLetters } from '../../src/page/fonts/load-letters.ts';
import { identityModel } from '../../src/page/identity/identity-model.ts';
import { loadTemplate } from '../../src/page/template/load-template.ts';
import type { Parts } from '../../src/page/template/place-parts.ts';
import type { World } from '../../src/world.ts';
import { installed } from '../support/installed.ts';
import { readOwn } from '../support/read-own.ts';

/** A world whose project holds the given files; the tool's own files are read from disk. */
export function worldOf(files: Record<string, string> = {}): World {
  return {
    root: '/project',
    async readInside(path) {
      const text = files[path];
      return text === undefined ? 'missing' : { bytes: Buffer.from(text), path };
    },
    readOwn,
  };
}

/** The built-in template: read once, as nobody changes it. */
let builtIn: Promise<Template> | undefined;

/** Load a template that must be in order; the built-in one of no project unless told otherwise. */
export function templateOf(files?: Record<string, string>, name = 'briefing'): Promise<Template> {
  if (files || name !== 'briefing') return load(files ?? {}, name);
  builtIn ??= load({}, name);
  return builtIn;
}

async function load(files: Record<string, string>, name: string): Promise<Template> {
  const loaded = await loadTemplate(name, worldOf(files), 'templates');
  if ('findings' in loaded) throw new Error(JSON.stringify(loaded.findings));
  return loaded.template;
}

/** The built-in template with another HTML. */
export async function templateWith(liquid: string, slots?: string[]): Promise<Template> {
  const template = await templateOf();
  return {
    ...template,
    manifest: { ...template.manifest, ...(slots && { slots }) },
    liquid: { ...template.liquid, 'briefing.liquid': { path: 'templates/x.liquid', text: liquid } },
  };
}

export function hast(html: string): ElementContent[] {
  return fromHtml(html, { fragment: true }).children.filter((node) => node.type !== 'doctype');
}

/** Compose the built-in template, or another one. */
export async function composeWith(changes: Partial<ComposeInput> = {}): Promise<Composed> {
  const template = changes.template ?? (await templateOf());
  const fonts = changes.fonts ?? (await installed).fonts;
  return compose({
    file: 'content/a.md',
    model,
    parts: { ...emptyParts, body: hast('<h2 id="one">One</h2><p>Text</p>') },
    citingPlaces: [],
    letters: await loadLetters(template.manifest, fonts),
    ...changes,
    template,
    fonts,
  });
}

/** Every slot that a briefing fills, with nothing in it. */
export const emptyParts: Parts = Object.fromEntries(slotNames.map((name) => [name, []]));

export const model: PageModel = {
  title: 'Relations between two states',
  shortTitle: '',
  subtitle: '',
  series: '',
  number: 'CB 1',
  version: '1.0',
  lang: 'en',
  dir: 'ltr',
  paper: 'a4',
  authors: [],
  published: '23 November 2026',
  informationTo: '',
  positionAsOf: '',
  status: 'final',
  statusWord: '',
  tlp: '',
  tlpMeaning: '',
  tlpClass: '',
  sourceBase: '',
  supersedes: '',
  identifier: 'x · version 1.0',
  digest: '',
  contacts: [],
  citeAs: '',
  licence: '',
  licenceUrl: '',
  disclaimer: '',
  handling: '',
  history: [],
  referenceCount: 0,
  identity: identityModel(undefined, {}),
  words: {
    published: 'Published',
    comma: ', ',
    version: 'version',
    informationTo: 'Information to',
    sourceBase: 'Source base',
    status: 'Status',
    final: 'Final',
    updates: 'Updates',
    handling: 'Handling',
    authors: 'Authors',
    aboutBriefing: 'About this briefing',
    contact: 'Contact',
    howToCite: 'How to cite',
    pagesAsNumbered: 'Pages are cited as numbered here.',
    licence: 'Licence',
    previousEdition: 'Previous edition',
    disclaimer: 'Disclaimer',
    identifier: 'Identifier',
    documentHistory: 'Document history',
    date: 'Date',
    change: 'Change',
    page: 'Page',
    of: 'of',
  },
};
