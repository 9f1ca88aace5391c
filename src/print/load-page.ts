import type { Page, PageFont, SlotText } from '../model/printed.ts';
import { BrokenFont } from './broken-font.ts';
import type { RunningBrowser } from './browser/launch.ts';
import { type MeasuredParts, measurePartsScript } from './measure-parts.ts';
import type { LoadedPage, PrintKind } from './print-until-settled.ts';
import { takeFonts } from './take-fonts.ts';

const ROOT = 'document.documentElement';
/** Width and height in inches, the unit of the DevTools protocol. */
const PAPERS = {
  a4: { paperWidth: 210 / 25.4, paperHeight: 297 / 25.4 },
  letter: { paperWidth: 8.5, paperHeight: 11 },
};
const NO_MARGINS = { marginTop: 0, marginBottom: 0, marginLeft: 0, marginRight: 0 };

/**
 * Load a page into a warm browser, with all its fonts, also those that only margin boxes use.
 *
 * @param browser Browser whose page is free.
 * @param page Document to load.
 * @param pageLimit Greatest number of pages; one more is printed, to show that there are more.
 * @returns The loaded page, ready to be filled and printed.
 * @throws BrokenFont when a font cannot be used.
 */
export async function loadPage(
  browser: RunningBrowser,
  page: Pick<Page, 'html' | 'fonts' | 'paper'>,
  pageLimit: number,
): Promise<LoadedPage> {
  const { html, fonts } = page.fonts?.length
    ? { html: page.html, fonts: page.fonts }
    : takeFonts(page.html);
  await keepFonts(browser, policiesOf(page.html), fonts);
  await browser.page.setContent(hiddenOnScreen(html), { waitUntil: 'load', timeout: 0 });
  demandFonts(await evaluate<string[]>(browser, LOAD_FONTS));
  return {
    fill: (texts) => fill(browser, texts),
    tighten: () => evaluate(browser, `${ROOT}.classList.add('fit')`),
    loosen: () => evaluate(browser, `${ROOT}.classList.remove('fit')`),
    print: (kind = 'whole') => print(kind, browser, page.paper, pageLimit),
    measureParts: (columns, beside) => measureParts(browser, columns, beside),
  };
}

/**
 * What a document lays on its window, and what stays there: another document may only follow it there
 * when it lays on the same.
 */
function policiesOf(html: string): string {
  const head = html.slice(0, html.search(/<style|<\/head>|<body/));
  return head.match(/<meta [^>]*>/gi)?.join('') ?? '';
}

/**
 * Nobody looks at the screen, so nothing is laid out or painted for it. Pictures of style sheets are
 * loaded only where they show, so documents that may have some are shown.
 */
function hiddenOnScreen(html: string): string {
  if (/url\(\s*["']?data:/i.test(html)) return html;
  return html.replace('</head>', '<style media="screen">html{display:none}</style></head>');
}

/** Documents written into one window, before what they lay on it adds up. */
const DOCUMENTS_PER_WINDOW = 50;

/**
 * Fonts are kept in the window, under a name that no id of an element can be: documents written into
 * it one after the other find them read and decoded. Tells which it lacks; nothing without a window
 * for this document, and null where none was opened yet, in the empty page of a browser that has just started.
 */
const MISSING_FONTS = `(policies, ids) => {
  const kept = globalThis[Symbol.for('kept')];
  if (!kept && location.href === 'about:blank') return null;
  if (kept?.policies !== policies || kept.documents >= ${DOCUMENTS_PER_WINDOW}) return undefined;
  kept.documents += 1;
  return ids.filter((id) => !kept.faces.has(id));
}`;

const OPEN_WINDOW = `(policies) => {
  globalThis[Symbol.for('kept')] = { policies, documents: 1, faces: new Map(), shown: '' };
}`;

/** Gives the document these fonts and no others, and names those that are broken. */
const SHOW_FONTS = `async (fresh, ids) => {
  const kept = globalThis[Symbol.for('kept')];
  for (const { id, family, source, descriptors } of fresh) {
    kept.faces.set(id, new FontFace(family, source, descriptors));
  }
  if (kept.shown === ids.join()) return [];
  kept.shown = ids.join();
  document.documentElement?.remove();
  document.fonts.clear();
  for (const id of ids) document.fonts.add(kept.faces.get(id));
  return ${loadAll()};
}`;

/**
 * Make ready a window for a document, with its fonts. Fonts of another document are taken away, as
 * they would draw what its own fonts lack.
 */
async function keepFonts(
  browser: RunningBrowser,
  policies: string,
  fonts: readonly PageFont[],
): Promise<void> {
  const ids = fonts.map(({ id }) => id);
  let missing = await call<string[] | null | undefined>(browser, MISSING_FONTS, policies, ids);
  if (!missing) {
    if (missing === undefined) await browser.page.goto('about:blank', { timeout: 0 });
    await call(browser, OPEN_WINDOW, policies);
    missing = ids;
  }
  const fresh = fonts.filter(({ id }) => missing.includes(id));
  demandFonts(await call<string[]>(browser, SHOW_FONTS, fresh, ids));
}

/** Chromium loads a font when text in the flow wants it; text in a margin box does not count. */
const LOAD_FONTS = `${loadAll()}.then((names) => document.fonts.ready.then(() => names))`;

/** An expression that loads all fonts of the document and names those that cannot be loaded. */
function loadAll(): string {
  return `Promise.all([...document.fonts].map((face) => face.load().then(
    () => '',
    () => face.family.replace(/^"(.*)"$/, '$1') + ' ' + face.weight + ' ' + face.style,
  ))).then((names) => names.filter(Boolean))`;
}

function demandFonts([broken]: readonly string[]): void {
  if (broken === undefined) return;
  throw new BrokenFont(broken);
}

/** Gives back the ids that no element has. */
const FILL = `(texts) => texts.filter(([id, { text, anchor }]) => {
  const slot = document.getElementById(id);
  if (slot) slot.textContent = text;
  if (slot && anchor !== undefined) slot.closest('a')?.setAttribute('href', '#' + anchor);
  return !slot;
}).map(([id]) => id)`;

async function fill(browser: RunningBrowser, texts: Map<string, SlotText>): Promise<void> {
  if (texts.size === 0) return;
  const missing = await call<string[]>(browser, FILL, [...texts]);
  if (missing.length > 0)
    throw new Error(`no element of the page has the id ${missing.join(', ')}`);
}

/** What is hidden takes its room, and links lead to it, but nothing is drawn and no font embedded. */
const HIDE = `${ROOT}.style.setProperty('visibility', 'hidden', 'important')`;
const SHOW = `${ROOT}.style.removeProperty('visibility')`;

async function print(
  kind: PrintKind,
  browser: RunningBrowser,
  paper: Page['paper'],
  pageLimit: number,
): Promise<Uint8Array> {
  const isTagged = kind === 'whole';
  if (kind === 'measured') await evaluate(browser, HIDE);
  const { data } = await browser.session.send('Page.printToPDF', {
    ...PAPERS[paper],
    ...NO_MARGINS,
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: isTagged,
    generateDocumentOutline: isTagged,
    pageRanges: `1-${pageLimit + 1}`,
    transferMode: 'ReturnAsBase64',
  });
  if (kind === 'measured') await evaluate(browser, SHOW);
  return Buffer.from(data, 'base64');
}

/** Laid out as for a print, in one long column of pages. */
async function measureParts(
  browser: RunningBrowser,
  columns: number,
  beside?: string,
): Promise<MeasuredParts> {
  await browser.session.send('Emulation.setEmulatedMedia', { media: 'print' });
  try {
    return await evaluate<MeasuredParts>(browser, measurePartsScript(columns, beside));
  } finally {
    await browser.session.send('Emulation.setEmulatedMedia', { media: '' });
  }
}

function call<Value>(
  browser: RunningBrowser,
  script: string,
  ...values: readonly unknown[]
): Promise<Value> {
  const list = values.map((value) => JSON.stringify(value)).join(', ');
  return evaluate(browser, `(${script})(${list})`);
}

/** Our own scripts run although those of pages do not: DevTools asks the engine directly. */
async function evaluate<Value>(browser: RunningBrowser, expression: string): Promise<Value> {
  const { result, exceptionDetails } = await browser.session.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
  return result.value as Value;
}
