import { placeOf } from './text-and-links.mjs';

/**
 * Show the outline of a PDF.
 *
 * @param {HTMLElement} list Where it goes.
 * @param {import('pdfjs-dist').PDFDocumentProxy} pdf The PDF.
 * @param {(index: number, y: number) => void} goTo Goes to a place.
 */
export async function showOutline(list, pdf, goTo) {
  const outline = (await pdf.getOutline()) ?? [];
  list.replaceChildren(...outline.map((item) => entryOf(item, pdf, goTo)));
}

function entryOf({ title, dest, items }, pdf, goTo) {
  const entry = document.createElement('li');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = title;
  button.addEventListener('click', async () => {
    const place = dest && (await placeOf(pdf, dest));
    if (place) goTo(place.index, place.y, 0.02);
  });
  entry.append(button);
  if (items.length > 0) {
    const below = document.createElement('ul');
    below.append(...items.map((item) => entryOf(item, pdf, goTo)));
    entry.append(below);
  }
  return entry;
}
