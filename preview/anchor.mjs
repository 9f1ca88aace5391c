/** Pages before and after the one that was read on which its text is looked for. */
const REACH = 6;
/** Places of the old page that are tried. */
const TRIES = 30;
/** Lines before and after that must be the same for a place to be known again. */
const CONTEXT = 3;

/**
 * List what stands on a page about where somebody reads, the nearest first.
 *
 * @param {import('pdfjs-dist').PDFDocumentProxy} pdf The PDF that is shown.
 * @param {{ index: number, y: number }} reading Page from 0, and how far down it in pt.
 * @returns {Promise<{ index: number, y: number, around: string[] }[]>} Places with the text around them.
 */
export async function findAnchor(pdf, { index, y }) {
  const lines = await linesOf(pdf, index);
  return lines
    .map((line, at) => ({ index, y: line.y, around: around(lines, at) }))
    .filter((_, at) => lines[at].text.trim().length > 2)
    .sort((a, b) => Math.abs(a.y - y) - Math.abs(b.y - y))
    .slice(0, TRIES);
}

/**
 * Find a place in the next PDF, by its text and the text around it.
 *
 * @param {{ index: number, y: number, around: string[] }[]} anchors Places, the best first.
 * @param {import('pdfjs-dist').PDFDocumentProxy} pdf The next PDF.
 * @param {number} index Page from 0 on which they were.
 * @returns {Promise<{ from: object, to: { index: number, y: number } } | undefined>} Where the best of them was and is.
 */
export async function followAnchor(anchors, pdf, index) {
  for (const least of [2 * CONTEXT, CONTEXT, 1]) {
    for (const at of outward(index, pdf.numPages)) {
      const lines = await linesOf(pdf, at);
      const contexts = lines.map((_, line) => around(lines, line));
      for (const anchor of anchors) {
        const line = bestLine(anchor, contexts, least);
        if (line !== undefined) return { from: anchor, to: { index: at, y: lines[line].y } };
      }
    }
  }
  return undefined;
}

/** The one line with the same text and enough of the same around it. */
function bestLine({ around: wanted }, contexts, least) {
  const scored = contexts.flatMap((context, line) =>
    context[CONTEXT] === wanted[CONTEXT] ? [{ line, score: agreement(context, wanted) }] : [],
  );
  const [best, second] = scored.sort((a, b) => b.score - a.score);
  if (!best || best.score < least || second?.score === best.score) return undefined;
  return best.line;
}

function agreement(context, wanted) {
  return context.filter((text, at) => at !== CONTEXT && text !== '' && text === wanted[at]).length;
}

function around(lines, at) {
  return Array.from(
    { length: 2 * CONTEXT + 1 },
    (_, step) => lines[at + step - CONTEXT]?.text ?? '',
  );
}

function outward(index, count) {
  const pages = Array.from({ length: count }, (_, page) => page);
  const away = (page) => Math.abs(page - index);
  return pages.filter((page) => away(page) <= REACH).sort((a, b) => away(a) - away(b));
}

const known = new WeakMap();

/** Lines of a page in the order of its content, with the distance of each from the upper edge in pt. */
async function linesOf(pdf, index) {
  const pages = known.get(pdf) ?? new Map();
  known.set(pdf, pages);
  const lines = pages.get(index) ?? readLines(pdf, index);
  pages.set(index, lines);
  return lines;
}

async function readLines(pdf, index) {
  const page = await pdf.getPage(index + 1);
  const { items } = await page.getTextContent();
  const [, , , height] = page.view;
  const lines = [];
  for (const { str = '', transform } of items) {
    if (str.trim() === '' || !transform) continue;
    const y = height - transform[5];
    const last = lines.at(-1);
    if (last && Math.abs(last.y - y) < 0.5) last.text += str;
    else lines.push({ text: str, y });
  }
  return lines;
}
