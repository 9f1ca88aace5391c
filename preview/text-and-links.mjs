/** Addresses that a link of a page may lead to. */
const SCHEMES = /^(?:https?|mailto):/i;

/**
 * Lay the words of a page over it, so that they can be selected, searched and read aloud.
 *
 * @param {typeof import('pdfjs-dist')} pdfjs The package.
 * @param {import('pdfjs-dist').PDFPageProxy} page Page.
 * @param {HTMLElement} container Where they go.
 * @param {import('pdfjs-dist').PageViewport} viewport Scale of the page.
 * @returns {Promise<void>} Resolves when they stand.
 */
export async function drawWords(pdfjs, page, container, viewport) {
  const textContentSource = page.streamTextContent({
    includeMarkedContent: true,
    disableNormalization: true,
  });
  await new pdfjs.TextLayer({ textContentSource, container, viewport }).render();
}

/**
 * Lay the links of a page over it.
 *
 * @param {import('pdfjs-dist').PDFPageProxy} page Page.
 * @param {HTMLElement} container Where they go.
 * @param {() => import('pdfjs-dist').PDFDocumentProxy} now Gives the PDF that is shown when one is clicked.
 * @param {{ goTo(index: number, y: number): void }} pages Goes to a place.
 * @returns {Promise<void>} Resolves when they stand.
 */
export async function drawLinks(page, container, now, { goTo }) {
  const [, , width, height] = page.view;
  const numberNow = () => Number(container.closest('.page').dataset.page);
  const annotations = await page.getAnnotations();
  for (const [index, { subtype, rect, url, dest, contentsObj }] of annotations.entries()) {
    if (subtype !== 'Link' || (!dest && !SCHEMES.test(url ?? ''))) continue;
    const link = document.createElement('a');
    const [left, bottom, right, top] = rect;
    link.style.left = `${(100 * left) / width}%`;
    link.style.width = `${(100 * (right - left)) / width}%`;
    link.style.top = `${(100 * (height - top)) / height}%`;
    link.style.height = `${(100 * (top - bottom)) / height}%`;
    link.setAttribute('aria-label', contentsObj?.str || url || 'Link');
    if (dest) {
      link.href = '#';
      link.addEventListener('click', (event) => {
        event.preventDefault();
        void followLink(now(), numberNow(), index, goTo);
      });
    } else {
      link.href = url;
      link.target = '_blank';
      link.rel = 'noopener noreferrer';
    }
    container.append(link);
  }
}

/** A page that looks the same is kept: it may have another number, and its links lead elsewhere by now. */
async function followLink(pdf, pageNumber, index, goTo) {
  const page = await pdf.getPage(pageNumber);
  const { dest } = (await page.getAnnotations())[index] ?? {};
  const place = dest && (await placeOf(pdf, dest));
  if (place) goTo(place.index, place.y);
}

/**
 * Find where a destination leads.
 *
 * @param {import('pdfjs-dist').PDFDocumentProxy} pdf The PDF.
 * @param {string | unknown[]} dest Name of a destination, or the destination.
 * @returns {Promise<{ index: number, y: number } | undefined>} Page from 0, and how far down it in pt.
 */
export async function placeOf(pdf, dest) {
  const found = typeof dest === 'string' ? await pdf.getDestination(dest) : dest;
  if (!Array.isArray(found)) return undefined;
  const [ref, kind] = found;
  const index = typeof ref === 'number' ? ref : await pdf.getPageIndex(ref);
  const page = await pdf.getPage(index + 1);
  const top = kind?.name === 'XYZ' ? found[3] : kind?.name === 'FitH' ? found[2] : undefined;
  return { index, y: typeof top === 'number' ? page.view[3] - top : 0 };
}
