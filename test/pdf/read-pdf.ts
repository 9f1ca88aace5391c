import { getDocument } from './load-pdfjs.ts';

/** A piece of text and where it stands; lengths in pt, from the lower left corner of the page. */
export interface PdfItem {
  text: string;
  /** Left end of the base line, in pt. */
  x: number;
  /** Height of the base line above the lower edge, in pt. */
  y: number;
  width: number;
  /** Font size in pt. */
  size: number;
  /** PostScript name of the font, without the prefix of a subset. */
  font: string;
}

/** A link: to an address, or to a page of the document (from 1). */
export interface PdfLink {
  url?: string;
  page?: number;
  /** A name of the place it leads to, where it has one. */
  name?: string;
  /** What it says to who cannot see it. */
  says: string;
  /** Left, lower, right, upper edge, in pt. */
  rect: number[];
}

/** A page as a reader sees it. */
export interface PdfPage {
  /** Size in pt. */
  width: number;
  height: number;
  /** All text in the order of the content, white space collapsed. */
  text: string;
  items: PdfItem[];
  links: PdfLink[];
  /** Structure elements with their text, one a line, two spaces for each depth. */
  structure: string;
}

/** A PDF as an independent reader (pdf.js) sees it; what print tests look at. */
export interface ReadPdf {
  pages: PdfPage[];
  /** Text of each page. */
  textByPage: string[];
  /** Entries in reading order; levels and pages count from 1, page 0 leads nowhere. */
  outline: { title: string; level: number; page: number }[];
  /** The document information, such as `Title` and `Producer`. */
  info: Record<string, string>;
  /** BCP 47 tag of the document, or undefined. */
  lang: string | undefined;
  tagged: boolean;
  /** Fonts that show text, sorted by name. */
  fonts: { name: string; type: string; embedded: boolean }[];
  attachments: { name: string; bytes: Uint8Array }[];
  /** Page (from 1) of each named destination. */
  destinations: Record<string, number>;
}

/**
 * Read a PDF with pdf.js, which shares no code with our own reader.
 *
 * @param bytes The file; it is copied, as pdf.js takes what it is given.
 * @returns What it holds.
 */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    fontExtraProperties: true,
  });
  const pdf = await task.promise;
  try {
    const fonts = new Map<string, ReadPdf['fonts'][number]>();
    const loaded: Page[] = [];
    for (let number = 1; number <= pdf.numPages; number++) loaded.push(await pdf.getPage(number));
    const targets: Targets = {
      destinations: await pdf.getDestinations(),
      numbers: new Map(loaded.map(({ ref }, index) => [ref?.num ?? 0, index + 1])),
    };
    const pages: PdfPage[] = [];
    for (const page of loaded) pages.push(await readPage(page, targets, fonts));
    const { info } = await pdf.getMetadata();
    const entries = Object.entries(info).filter(([, value]) => typeof value === 'string');
    const data = { ...Object.fromEntries(entries) } as Record<string, string>;
    return {
      pages,
      textByPage: pages.map((page) => page.text),
      outline: await readOutline(pdf, targets),
      info: data,
      lang: data.Language,
      tagged: (await pdf.getMarkInfo())?.Marked === true,
      fonts: [...fonts.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
      attachments: readAttachments(await pdf.getAttachments()),
      destinations: readDestinations(targets),
    };
  } finally {
    await task.destroy();
  }
}

type Pdf = Awaited<ReturnType<typeof getDocument>['promise']>;
type Page = Awaited<ReturnType<Pdf['getPage']>>;
type Fonts = Map<string, ReadPdf['fonts'][number]>;

/** Where links may lead; asking pdf.js for each anew takes most of the time. */
interface Targets {
  destinations: Record<string, unknown>;
  /** Number of each page, from 1, by the number of its object. */
  numbers: ReadonlyMap<number, number>;
}

async function readPage(page: Page, targets: Targets, fonts: Fonts): Promise<PdfPage> {
  const [left = 0, lower = 0, right = 0, upper = 0] = page.view;
  const content = await page.getTextContent({ includeMarkedContent: true });
  const used = content.items.flatMap((item) => ('str' in item ? [item.fontName] : []));
  await collectFonts(page, new Set(used), fonts);
  const items: PdfItem[] = [];
  const textOf = new Map<string, string>();
  const open: string[] = [];
  let text = '';
  for (const item of content.items) {
    if ('str' in item) {
      const end = item.hasEOL ? '\n' : '';
      text += item.str + end;
      for (const id of open) textOf.set(id, (textOf.get(id) ?? '') + item.str + end);
      if (item.str.trim() !== '') items.push(toItem(page, item));
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.id ?? '');
  }
  return {
    width: right - left,
    height: upper - lower,
    text: collapse(text),
    items,
    links: await readLinks(page, targets),
    structure: structureLines(await page.getStructTree(), textOf, 0).join('\n'),
  };
}

interface TextItem {
  str: string;
  transform: number[];
  width: number;
  fontName: string;
}

function toItem(page: Page, item: TextItem): PdfItem {
  const [a = 0, b = 0, , , x = 0, y = 0] = item.transform;
  return {
    text: item.str,
    x,
    y,
    width: item.width,
    size: Math.round(Math.hypot(a, b) * 100) / 100,
    font: loadedFont(page, item.fontName)?.name ?? '',
  };
}

interface LoadedFont {
  name: string;
  type: string;
  embedded: boolean;
}

/**
 * pdf.js loads a font only when the drawing of a page is asked for, which takes most of the time: most pages show
 * text in fonts of the pages before.
 */
async function collectFonts(page: Page, used: ReadonlySet<string>, fonts: Fonts): Promise<void> {
  if ([...used].some((id) => !page.commonObjs.has(id))) await page.getOperatorList();
  for (const id of used) {
    const font = loadedFont(page, id);
    if (font) fonts.set(JSON.stringify(font), font);
  }
}

function loadedFont(page: Page, id: string): LoadedFont | undefined {
  if (!page.commonObjs.has(id)) return undefined;
  const font = page.commonObjs.get(id);
  const type = font.isType3Font ? 'Type3' : String(font.type);
  const name = String(font.name ?? '').replace(/^[A-Z]{6}\+/, '');
  return { name, type, embedded: font.isType3Font || font.missingFile !== true };
}

async function readLinks(page: Page, targets: Targets): Promise<PdfLink[]> {
  const links: PdfLink[] = [];
  for (const annotation of await page.getAnnotations()) {
    if (annotation.subtype !== 'Link') continue;
    const { dest, url, unsafeUrl, rect, contentsObj } = annotation;
    const name = dest && nameOf(dest, targets);
    links.push({
      ...((url ?? unsafeUrl) && { url: unsafeUrl ?? url }),
      ...(dest && { page: pageOf(dest, targets) }),
      ...(name !== undefined && { name }),
      says: contentsObj?.str ?? '',
      rect,
    });
  }
  return links;
}

function pageOf(destination: unknown, { destinations, numbers }: Targets): number {
  const target = typeof destination === 'string' ? destinations[destination] : destination;
  const ref: unknown = Array.isArray(target) ? target[0] : undefined;
  return isRef(ref) ? (numbers.get(ref.num) ?? 0) : 0;
}

/** A link that leads to a place itself has the name of that place. */
function nameOf(destination: unknown, { destinations }: Targets): string | undefined {
  if (typeof destination === 'string') return destination;
  const place = JSON.stringify(destination);
  return Object.keys(destinations).find((name) => JSON.stringify(destinations[name]) === place);
}

function isRef(value: unknown): value is { num: number } {
  return typeof value === 'object' && value !== null && 'num' in value;
}

async function readOutline(pdf: Pdf, targets: Targets): Promise<ReadPdf['outline']> {
  const entries: ReadPdf['outline'] = [];
  type Items = Awaited<ReturnType<Pdf['getOutline']>>;
  function read(items: Items, level: number): void {
    for (const item of items ?? []) {
      entries.push({ title: item.title, level, page: pageOf(item.dest, targets) });
      read(item.items, level + 1);
    }
  }
  read(await pdf.getOutline(), 1);
  return entries;
}

function readDestinations(targets: Targets): Record<string, number> {
  const found = Object.entries(targets.destinations);
  return Object.fromEntries(found.map(([name, target]) => [name, pageOf(target, targets)]));
}

function readAttachments(found: unknown): ReadPdf['attachments'] {
  const files = Object.values(
    (found ?? {}) as Record<string, { filename: string; content: Uint8Array }>,
  );
  return files.map(({ filename, content }) => ({ name: filename, bytes: content }));
}

interface StructureNode {
  role?: string;
  children?: StructureNode[];
  type?: string;
  id?: string;
  lang?: string;
  alt?: string;
}

function structureLines(
  node: StructureNode | null,
  textOf: Map<string, string>,
  depth: number,
): string[] {
  if (!node) return [];
  const indent = '  '.repeat(depth);
  if (node.type === 'content') {
    const text = collapse(textOf.get(node.id ?? '') ?? '');
    return text === '' ? [] : [`${indent}"${text}"`];
  }
  if (node.type !== undefined) return [`${indent}(${node.type})`];
  const notes = [node.lang && `lang=${node.lang}`, node.alt && `alt="${node.alt}"`];
  const line = [node.role ?? '', ...notes].filter(Boolean).join(' ');
  const kids = (node.children ?? []).flatMap((kid) => structureLines(kid, textOf, depth + 1));
  return [`${indent}${line}`, ...kids];
}

function collapse(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ').trim();
}
