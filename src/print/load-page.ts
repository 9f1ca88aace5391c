import { Failure } from '../model/failure.ts';
import type { Page, SlotText } from '../model/printed.ts';
import type { RunningBrowser } from './browser/launch.ts';
import type { LoadedPage } from './print-until-settled.ts';

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
 * @throws Failure (`machine`) when a font cannot be used.
 */
export async function loadPage(
  browser: RunningBrowser,
  page: Pick<Page, 'html' | 'paper'>,
  pageLimit: number,
): Promise<LoadedPage> {
  // a fresh document: otherwise policies and node counts of the one before would live on
  await browser.page.goto('about:blank', { timeout: 0 });
  await browser.page.setContent(page.html, { waitUntil: 'load', timeout: 0 });
  await loadFonts(browser);
  return {
    fill: (texts) => fill(browser, texts),
    tighten: () => evaluate(browser, "document.documentElement.classList.add('fit')"),
    print: () => print(browser, page, pageLimit),
  };
}

/** Chromium loads a font when text in the flow wants it; text in a margin box does not count. */
const LOAD_FONTS = `
  Promise.all([...document.fonts].map((face) => face.load().then(
    () => '',
    () => face.family + ' ' + face.weight + ' ' + face.style,
  ))).then((names) => document.fonts.ready.then(() => names.filter(Boolean)))`;

async function loadFonts(browser: RunningBrowser): Promise<void> {
  const [broken] = await evaluate<string[]>(browser, LOAD_FONTS);
  if (broken === undefined) return;
  throw new Failure(
    'machine',
    `the browser cannot use the font \`${broken}\``,
    'run `npm install` again, or leave out --browser to print with the embedded browser',
  );
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
  const missing = await evaluate<string[]>(browser, `(${FILL})(${JSON.stringify([...texts])})`);
  if (missing.length > 0)
    throw new Error(`no element of the page has the id ${missing.join(', ')}`);
}

async function print(
  browser: RunningBrowser,
  page: Pick<Page, 'paper'>,
  pageLimit: number,
): Promise<Uint8Array> {
  const { data } = await browser.session.send('Page.printToPDF', {
    ...PAPERS[page.paper],
    ...NO_MARGINS,
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    pageRanges: `1-${pageLimit + 1}`,
    transferMode: 'ReturnAsBase64',
  });
  return Buffer.from(data, 'base64');
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
