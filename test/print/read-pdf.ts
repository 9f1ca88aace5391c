import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a test looks at in a PDF. */
export interface ReadPdf {
  /** Text of each page. */
  text: string[];
  /** Titles of the outline, top level. */
  outline: string[];
  /** Names of the fonts of the first page. */
  fonts: string[];
  /** Width and height of the first page in points. */
  size: [number, number];
  tagged: boolean;
}

/**
 * Read a PDF with a reader that is not ours.
 *
 * @param bytes The PDF.
 * @returns What is in it.
 */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
  const pages = await Promise.all(numbers.map((number) => document.getPage(number)));
  const text = await Promise.all(pages.map(textOf));
  const first = pages[0];
  if (!first) throw new Error('the PDF has no page');
  await first.getOperatorList();
  const { width, height } = first.getViewport({ scale: 1 });
  return {
    text,
    outline: ((await document.getOutline()) ?? []).map(({ title }) => title),
    fonts: await fontsOf(first),
    size: [width, height],
    tagged: (await document.getMarkInfo())?.Marked === true,
  };
}

type PdfPage = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>;

async function textOf(page: PdfPage): Promise<string> {
  const { items } = await page.getTextContent();
  return items
    .map((item) => ('str' in item ? item.str : ''))
    .filter((text) => text.trim() !== '')
    .map((text) => text.trim())
    .join(' ');
}

async function fontsOf(page: PdfPage): Promise<string[]> {
  const { items } = await page.getTextContent();
  const ids = new Set(items.flatMap((item) => ('fontName' in item ? [item.fontName] : [])));
  return [...ids].map((id) => (page.commonObjs.get(id) as { name: string }).name);
}
