import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { createMessage } from '../messages/create-message.ts';
import type { Finding, Message } from '../model/message.ts';
import type { PageModel } from '../model/page-model.ts';
import type { Page } from '../model/printed.ts';
import type { CitingPlace } from '../model/reference.ts';
import { type ChannelOptions, keyElements } from './channel/print-channel.ts';
import { collectCharacters } from './fonts/collect-characters.ts';
import { fontChains } from './fonts/font-chains.ts';
import { fontFaceCss } from './fonts/font-face-css.ts';
import type { FontStore } from './fonts/font-store.ts';
import { loadFurnitureFonts } from './fonts/load-furniture-fonts.ts';
import { selectFonts } from './fonts/select-fonts.ts';
import { letBoxesBreak } from './let-boxes-break.ts';
import { checkLinks } from './links/check-links.ts';
import { fillContents } from './links/fill-contents.ts';
import { linkExhibits } from './links/link-exhibits.ts';
import { makeIdsUnique } from './links/make-ids-unique.ts';
import { markExhibitSources } from './links/mark-exhibit-sources.ts';
import { markPageSlots } from './links/mark-page-slots.ts';
import { placeBackLinks } from './links/place-back-links.ts';
import { curlQuotes } from './prose/curl-quotes.ts';
import { keepCitations } from './prose/keep-citations.ts';
import { keepPhrases } from './prose/keep-phrases.ts';
import { raiseMarks } from './prose/raise-marks.ts';
import { trimHeadings } from './prose/trim-headings.ts';
import { arrangeTables } from './tables/arrange-tables.ts';
import { checkSafety } from './template/check-safety.ts';
import { furnitureCss, furnitureOf } from './template/furniture.ts';
import { type Parts, placeParts } from './template/place-parts.ts';
import { renderTemplate } from './template/render-template.ts';
import type { Template } from './template/template.ts';
import { wrapSections } from './wrap-sections.ts';

/** Nothing may be loaded or run; pictures and fonts are inside the document. */
const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:";

/** What a document is composed of. */
export interface ComposeInput {
  /** Project-relative path of the briefing, for messages. */
  file: string;
  /** Text values for the template. */
  model: PageModel;
  /** Rich content by slot; an empty list prints nothing. */
  parts: Parts;
  /** Where references are cited, as written; their ids stand on the citations of the parts. */
  citingPlaces: readonly CitingPlace[];
  template: Template;
  fonts: FontStore;
  /** Whether the PDF shall conform to PDF/UA and PDF/A: then its elements get keys. */
  keyed?: boolean;
}

/** The composed document; it can be printed when no message is an error. */
export interface Composed {
  page: Page;
  /** Text of every heading that prints, in order. */
  headings: string[];
  /** Where references are cited, as printed: also copies, each with an id of its own. */
  citingPlaces: CitingPlace[];
  messages: Message[];
}

/**
 * Compose one self-contained HTML document: the template's few tags, the parts in its slots, then
 * styles and fonts.
 *
 * @param input Model, parts, template and fonts.
 * @returns The page and every fault of template or links.
 */
export async function compose(input: ComposeInput): Promise<Composed> {
  const { file, model, template } = input;
  const rendered = renderTemplate(template, model);
  const faults = 'html' in rendered ? [] : [rendered];
  const html = 'html' in rendered ? rendered.html : '';
  const tree = withoutPositions(fromHtml(html, { fragment: true }));
  if (faults.length === 0) faults.push(...placeParts(tree, input.parts, template));
  faults.push(...checkPaper(input));

  // The order matters: numbers need all parts; tables are measured with their text as it prints, and
  // folding them repeats marks, which still tell what they are; so does what contents leave out, and
  // they need the heading of the annex; where a mark is printed shows only before sections are made;
  // ids settle before links are checked, and all text is there before the fonts for it are chosen.
  const furniture = furnitureOf(model);
  linkExhibits(tree, model.lang);
  markExhibitSources(tree, model.lang);
  trimHeadings(tree);
  curlQuotes(tree, model.lang);
  keepPhrases(tree, model.lang);
  arrangeTables(tree, { lang: model.lang, canTurn: canTurn(input) });
  fillContents(tree);
  const citingPlaces = placeBackLinks(tree, {
    places: input.citingPlaces,
    parts: input.parts,
    lang: model.lang,
  });
  wrapSections(tree);
  letBoxesBreak(tree);
  keepCitations(tree);
  raiseMarks(tree);
  makeIdsUnique(tree);
  const pageSlots = markPageSlots(tree);
  const links = checkLinks(tree, pageSlots);
  faults.push(...checkSafety(tree, template));
  const channel = input.keyed ? keyElements(tree, channelOptions(model)) : undefined;
  loadFurnitureFonts(tree, furniture);

  const css = await allCss(input, tree);
  const { title, lang, paper } = model;
  const page: Page = {
    html: insertCss(toHtml(toDocument(tree, model), { allowDangerousHtml: false }), css),
    title,
    lang,
    paper,
    anchors: links.anchors,
    pageSlots,
    ...(channel && { channel }),
  };
  return {
    page,
    headings: headingTexts(tree),
    citingPlaces,
    messages: [...stamp('template-valid', faults), ...stamp('link-safe', links.findings)],
  };

  function stamp(rule: 'template-valid' | 'link-safe', findings: Finding[]): Message[] {
    return findings.map((finding) => createMessage(rule, file, finding));
  }
}

/** Lines of rendered HTML are nowhere in a file; only Markdown places may stay in the tree. */
function withoutPositions(tree: Root): Root {
  visit(tree, (node) => {
    delete node.position;
  });
  return tree;
}

function checkPaper({ model: { paper }, template }: ComposeInput): Finding[] {
  if (template.paperCss[paper]) return [];
  const expected = Object.keys(template.paperCss).sort();
  return [
    {
      actual: paper,
      expected,
      reason: `Unexpected paper \`${paper}\`, expected one the template \`${template.manifest.name}\` is made for`,
      note: `It is made for ${expected.join(' and ')}.`,
    },
  ];
}

/** A template that knows no turned page prints every table upright. */
function canTurn({ model: { paper }, template: { css, paperCss } }: ComposeInput): boolean {
  return [...css, ...(paperCss[paper] ? [paperCss[paper]] : [])].some(({ text }) =>
    /@page\s+turned\b/.test(text),
  );
}

function channelOptions({ lang, words }: PageModel): ChannelOptions {
  return { lang, pageWord: words.page ?? '' };
}

function headingTexts(tree: Root): string[] {
  const texts: string[] = [];
  visit(tree, 'element', (node) => {
    if (/^h[1-6]$/.test(node.tagName)) texts.push(textOf(node));
  });
  return texts;
}

/** Everything that goes into the style element, fonts last. */
async function allCss({ model, template, fonts }: ComposeInput, tree: Root): Promise<string> {
  const chains = fontChains(template.manifest, fonts.manifest);
  const paper = template.paperCss[model.paper];
  const styles = [...template.css, ...(paper ? [paper] : [])].map(({ text }) => text);
  const used = collectCharacters(tree, styles);
  const faces = selectFonts(used, chains, template.manifest, fonts.manifest);
  return [
    ...styles,
    furnitureCss(furnitureOf(model)),
    await fontFaceCss(faces, chains, fonts),
  ].join('\n');
}

function toDocument(body: Root, model: PageModel): Root {
  const { lang, dir } = model;
  const classes = [
    `paper-${model.paper}`,
    `status-${model.status}`,
    `tlp-${model.tlpClass || 'none'}`,
  ];
  return {
    type: 'root',
    children: [
      { type: 'doctype' },
      element('html', { lang, dir, className: classes }, [
        element('head', {}, [
          element('meta', { charSet: 'utf-8' }),
          element('meta', { httpEquiv: ['Content-Security-Policy'], content: POLICY }),
          element('title', {}, [{ type: 'text', value: model.title }]),
        ]),
        element(
          'body',
          {},
          body.children.filter((node) => node.type !== 'doctype'),
        ),
      ]),
    ],
  };
}

function element(
  tagName: string,
  properties: Element['properties'],
  children: Element['children'] = [],
): Element {
  return { type: 'element', tagName, properties, children };
}

/**
 * Insert styles as text, last: half a megabyte of fonts must not pass a serialiser. The first
 * `</head>` is ours, as text before it is escaped.
 */
function insertCss(html: string, css: string): string {
  const style = `<style>\n${css.replaceAll('</', '<\\/')}\n</style>`;
  const end = html.indexOf('</head>');
  return `${html.slice(0, end)}${style}${html.slice(end)}`;
}
