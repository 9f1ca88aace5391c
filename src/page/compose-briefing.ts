import type { Liquid } from 'liquidjs';
import { createParts, treeOfParts } from '../html/create-parts.ts';
import type { DrawnFigures } from '../html/drawn-figures.ts';
import { drawFigures } from '../html/figures/draw-figures.ts';
import { highlightCode } from '../html/highlight-code.ts';
import { partsLeftOut } from '../html/parts-left-out.ts';
import { knownLicence } from '../identity/known-licence.ts';
import { placeOf } from '../markdown/place-of.ts';
import { createMessage } from '../messages/create-message.ts';
import type { Briefing } from '../model/briefing.ts';
import type { FileDigest } from '../model/file-digest.ts';
import type { FrontMatter } from '../model/front-matter.ts';
import type { Finding, Message } from '../model/message.ts';
import type { DocumentInfo, Page } from '../model/printed.ts';
import type { CitingPlace } from '../model/reference.ts';
import type { Settings } from '../model/settings.ts';
import type { KeyedSource } from '../model/side-map.ts';
import type { Template } from '../model/template.ts';
import { createReferenceShortener } from '../references/print/create-reference-shortener.ts';
import { tool } from '../tool.ts';
import type { World } from '../world.ts';
import { type ComposeInput, compose } from './compose.ts';
import { findFlags, findUncoveredGlyphs } from './fonts/find-uncovered-glyphs.ts';
import { fontChains } from './fonts/font-chains.ts';
import type { FontManifest } from './fonts/font-manifest.ts';
import type { FontStore } from './fonts/font-store.ts';
import { loadLetters } from './fonts/load-letters.ts';
import { spellFlagsOf } from './fonts/spell-flags.ts';
import { type PrintedStretch, stretchesOf } from './fonts/stretches.ts';
import { identityStretches } from './identity/identity-stretches.ts';
import { readInstitution } from './identity/read-institution.ts';
import type { InstalledData } from './installed-data.ts';
import { curlText } from './prose/curl-quotes.ts';
import { tellDropped } from './tell-dropped.ts';
import { checkTemplate } from './template/check-template.ts';
import { createPageModel, type Edition, identifierOf } from './template/create-page-model.ts';
import { loadTemplate } from './template/load-template.ts';
import { createEngine } from './template/render-template.ts';

/** A composed briefing, or what stands against it. */
export interface ComposedBriefing {
  ready?: {
    page: Page;
    info: DocumentInfo;
    template: { name: string; sha256: string };
    /** See `Prepared`. */
    projectTemplate?: string;
  };
  /** Where references are cited, as printed; absent without a template. */
  citingPlaces?: readonly CitingPlace[];
  /** Where each block is written, when that was asked for. */
  sources?: KeyedSource[];
  /** Files of the identity that were read. */
  inputs?: FileDigest[];
  messages: Message[];
}

/**
 * Compose a resolved briefing: choose template and paper, turn its parts into HTML, and make one
 * self-contained page of them.
 *
 * @param briefing Briefing without errors.
 * @param settings Defaults and wishes of the caller.
 * @param world Where the template is read.
 * @param installed Fonts and outlines of the installed packages.
 * @param edition What tells this edition from others.
 * @param wants Whether it shall be told where each block is written.
 * @returns The page, and every fault of template, links and glyphs.
 */
export async function composeBriefing(
  briefing: Briefing,
  settings: Settings,
  world: World,
  installed: InstalledData,
  edition: Edition,
  wants: { sources?: boolean } = {},
): Promise<ComposedBriefing> {
  const { look } = settings;
  const { path } = briefing;
  const published = {
    path,
    data: withPrintedTitles(briefing.frontMatter.data),
    slug: edition.slug,
  };
  const institution = await readInstitution(look.identity, published, world);
  const { identity, inputs, data } = institution;
  const name = look.forcedTemplate ?? data.template ?? look.template;
  const choice = await chooseTemplate(name, briefing, { settings, world, fonts: installed.fonts });
  const told = [...institution.messages, ...choice.messages];
  if (!choice.chosen) return { inputs, messages: told };
  const { liquid } = choice.chosen;
  const dressed = institution.dress(choice.chosen.template, installed.fonts);
  const { template, fonts } = dressed;
  const messages = [...told, ...dressed.messages];

  const paper = look.forcedPaper ?? data.paper ?? look.paper;
  const letters = await loadLetters(template.manifest, fonts);
  const setting = { lang: data.lang, measure: template.manifest.measure[paper], letters };
  const drawn = await drawFigures(briefing.figures, setting, installed.geography);
  const { slots, key_points: keyPoints } = template.manifest;
  const attached = look.conformance === 'ua-a' && data.embed_sources;
  const parts = createParts(briefing, { ...setting, slots, drawn, keyPoints, attached });
  const written = treeOfParts(parts);
  await highlightCode(written);
  const stretches = [...stretchesOf(briefing, written), ...identityStretches(identity)];
  const uncovered = glyphMessages(briefing, stretches, template, fonts.manifest);
  const leftOut = partsLeftOut(briefing, template.manifest.slots);
  const composed = await compose({
    file: path,
    model: createPageModel(data, briefing.references, paper, edition, institution.model),
    parts,
    citingPlaces: briefing.citingPlaces,
    template,
    liquid,
    leftOut,
    letters,
    fonts,
    margin: marginOf(briefing, template, look),
    keyed: look.conformance === 'ua-a',
    frontMatter: wants.sources ? briefing.frontMatter : undefined,
  });
  const ofProject = fileOfProject(template);
  return {
    ready: {
      page: { ...composed.page, ...institution.ownFonts, ...boundsOf(template, briefing, look) },
      info: {
        ...documentInfo(data, look, edition),
        ...institution.info,
        headings: composed.headings,
        bookmarks: composed.bookmarks,
      },
      template: { name, sha256: template.sha256 },
      ...(ofProject !== undefined && { projectTemplate: ofProject }),
    },
    citingPlaces: composed.citingPlaces,
    ...(composed.sources && { sources: composed.sources }),
    inputs,
    messages: [
      ...messages,
      ...institution.checkLetters(stretches),
      ...composed.messages,
      ...tellDropped(briefing, parts, template),
      ...uncovered,
      ...marginMessages(drawn, briefing, setting.measure.rail),
    ],
  };
}

/** The template, unless it cannot be used; and what is to be said of it in any case. */
async function chooseTemplate(
  name: string,
  briefing: Briefing,
  { settings, world, fonts }: { settings: Settings; world: World; fonts: FontStore },
): Promise<{ chosen?: { template: Template; liquid: Liquid }; messages: Message[] }> {
  const loaded = await loadTemplate(name, world, settings.look.templates);
  if (!('template' in loaded)) return { messages: templateMessages(loaded.findings, briefing) };
  const { template, keep } = loaded;
  // The families that are there are those of the installed packages: as long as a program runs, the same.
  const { faults, unknown } = await keep('check', () => checkTemplate(template, fonts.manifest));
  const messages = unknown.map((one) => createMessage('style-known', briefing.path, one));
  if (faults.length > 0) return { messages: [...templateMessages(faults, briefing), ...messages] };
  const liquid = keep('liquid', () => createEngine(template));
  return { chosen: { template, liquid }, messages };
}

/** The first file of a template that the project brings, its HTML before its styles. */
function fileOfProject({ liquid, css, paperCss }: Template): string | undefined {
  const files = [...Object.values(liquid), ...css, ...Object.values(paperCss)];
  return files.find(({ isOwn }) => isOwn !== true)?.path;
}

/** The template has room for sources beside the text, and nobody wants them away. */
function marginOf(
  { references, style, frontMatter }: Briefing,
  { manifest }: Template,
  look: Settings['look'],
): ComposeInput['margin'] {
  const { margin_sources: wanted = look.marginSources, lang } = frontMatter.data;
  if (!manifest.margin_sources || !wanted) return undefined;
  const shorten = createReferenceShortener(lang);
  const sources = new Map(references.map((reference) => [reference.number, shorten(reference)]));
  return { sources, numbered: style?.numbered ?? true };
}

function boundsOf(
  { manifest: { pages, columns } }: Template,
  { frontMatter }: Briefing,
  { forcedTemplate }: Settings['look'],
): Pick<Page, 'bounds'> {
  const place = forcedTemplate === undefined ? frontMatter.places.template : undefined;
  return pages ? { bounds: { ...pages, columns, ...(place && { place }) } } : {};
}

/** Only here it is known how wide the column is beside the text. */
function marginMessages({ tooWide }: DrawnFigures, { path }: Briefing, rail: number): Message[] {
  return [...tooWide].map(([{ id, node }, needed]) =>
    createMessage('figure-in-margin', path, {
      place: node && placeOf(node),
      actual: id,
      reason: `\`${id}\` needs \`${needed}\` mm, expected at most \`${rail}\` mm for \`width=margin\``,
      note: 'It prints as wide as the text: show fewer bars, shorten their names, or take `width` out.',
    }),
  );
}

/** Looks at what is written before it is composed, as only there it has the places of the Markdown. */
function glyphMessages(
  briefing: Briefing,
  stretches: readonly PrintedStretch[],
  { manifest }: Template,
  fonts: FontManifest,
): Message[] {
  const chain = fontChains(manifest, fonts).text;
  const uncovered = findUncoveredGlyphs(stretches, fonts, chain);
  return [
    ...uncovered.map((finding) => createMessage('glyph-covered', briefing.path, finding)),
    ...findFlags(stretches).map((finding) =>
      createMessage('flag-in-words', briefing.path, finding),
    ),
  ];
}

/** Titles also stand where no document plugin comes: in the margins and in the PDF's information. */
function withPrintedTitles(data: FrontMatter): FrontMatter {
  const { title, short_title: shortTitle, subtitle, lang } = data;
  return {
    ...data,
    title: spellFlagsOf(curlText(title, lang)),
    ...(shortTitle !== undefined && { short_title: spellFlagsOf(curlText(shortTitle, lang)) }),
    ...(subtitle !== undefined && { subtitle: spellFlagsOf(curlText(subtitle, lang)) }),
  };
}

/** Findings about the choice of a template are told where the briefing makes it. */
function templateMessages(findings: readonly Finding[], briefing: Briefing): Message[] {
  const place = briefing.frontMatter.places.template;
  return findings.map((finding) =>
    createMessage(
      'template-valid',
      briefing.path,
      finding.file === undefined && place ? { place, ...finding } : finding,
    ),
  );
}

function rightsOf(licence: string): NonNullable<DocumentInfo['rights']> {
  const known = knownLicence(licence);
  return known ? { text: known.name, url: known.url } : { text: licence };
}

function documentInfo(data: FrontMatter, look: Settings['look'], { slug }: Edition): DocumentInfo {
  const published = data.published ? Date.parse(`${data.published}T00:00:00Z`) / 1000 : undefined;
  return {
    title: data.title,
    authors: data.authors.map((author) => author.name),
    ...(data.subtitle !== undefined && { subject: data.subtitle }),
    keywords: data.keywords,
    identifier: identifierOf(data, slug),
    ...(data.publisher !== undefined && { publisher: data.publisher }),
    ...(data.licence !== undefined && { rights: rightsOf(data.licence) }),
    ...(data.doi !== undefined && { doi: data.doi }),
    lang: data.lang,
    date: published ?? look.sourceDateEpoch,
    producer: `${tool.name} ${tool.version}`,
  };
}
