import { direction } from '../../src/language/direction.ts';
import type { Paper } from '../../src/model/settings.ts';
import type { PdfItem, PdfPage, ReadPdf } from '../pdf/read-pdf.ts';

const POINTS_PER_MM = 72 / 25.4;

interface Margins {
  top: number;
  bottom: number;
  side: number;
}

/** Margins of the built-in templates in mm: of the first page, of the others, of turned pages. */
const margins: Readonly<Record<Paper, Record<'first' | 'other' | 'turned', Margins>>> = {
  a4: {
    first: { top: 17, bottom: 20, side: 20 },
    other: { top: 24, bottom: 24, side: 20 },
    turned: { top: 22, bottom: 22, side: 28.5 },
  },
  letter: {
    first: { top: 14, bottom: 16, side: 22.95 },
    other: { top: 18, bottom: 18, side: 22.95 },
    turned: { top: 22, bottom: 22, side: 19.7 },
  },
};

/** Furniture is centred in its margin: this far from the text, in mm. */
const FURNITURE = 5;

/**
 * A page that is emptier than this looks like a mistake, unless it is the last one. Before the turned
 * pages of an annex the upright ones end, so the last of these may be as empty.
 */
const LEAST_FILL = 0.4;

/** Two baselines nearer than this are one line, in pt. */
const SAME_LINE = 3;

/** A heading at the foot of a page needs this many lines after it. */
const LINES_AFTER_HEADING = 2;

/**
 * Say how far down the text of each page reaches.
 *
 * @param pdf What was printed.
 * @param paper Paper it was printed on.
 * @returns For each page the part of its text area, 0 to 1.
 */
export function pageFill({ pages }: ReadPdf, paper: Paper): number[] {
  return pages.map((page, index) => {
    const { items, top, bottom } = textArea(page, index + 1, paper);
    const lowest = Math.min(...items.map(({ y }) => y), top);
    return (top - lowest) / (top - bottom);
  });
}

/**
 * Say where the text of an upright page ends.
 *
 * @param number Number of the page, from 1.
 * @param paper Paper it is printed on.
 * @returns Height above the lower edge of the page, in pt.
 */
export function footOf(number: number, paper: Paper): number {
  return margins[paper][number === 1 ? 'first' : 'other'].bottom * POINTS_PER_MM;
}

/**
 * Find what a reader would take for a mistake of the printer: a page that is nearly empty, a
 * heading left alone at the foot of a page or not where the outline says, text outside the margins.
 *
 * @param pdf What was printed.
 * @param paper Paper it was printed on.
 * @returns One sentence for each fault.
 */
export function pageFaults(pdf: ReadPdf, paper: Paper): string[] {
  const empty = pageFill(pdf, paper).flatMap((fill, index) => {
    const next = pdf.pages[index + 1];
    const page = pdf.pages[index];
    const isLast = !next || (page && !isTurned(page) && isTurned(next));
    return fill < LEAST_FILL && !isLast
      ? [`page ${index + 1} is ${Math.round(fill * 100)} % full`]
      : [];
  });
  return [...empty, ...loneHeadings(pdf, paper), ...clippedText(pdf, paper)];
}

/** The area of a page inside its margins, in pt, and everything printed but the furniture. */
function textArea(page: PdfPage, number: number, paper: Paper) {
  const kind = isTurned(page) ? 'turned' : number === 1 ? 'first' : 'other';
  const { top, side, bottom } = margins[paper][kind];
  const area = {
    top: page.height - top * POINTS_PER_MM,
    bottom: bottom * POINTS_PER_MM,
    left: side * POINTS_PER_MM,
    right: page.width - side * POINTS_PER_MM,
  };
  const slack = FURNITURE * POINTS_PER_MM;
  const items = page.items.filter(({ y }) => y > area.bottom - slack && y < area.top + slack);
  return { ...area, items };
}

function isTurned({ width, height }: PdfPage): boolean {
  return width > height;
}

function loneHeadings(pdf: ReadPdf, paper: Paper): string[] {
  const isRtl = direction(pdf.lang ?? 'en') === 'rtl';
  return pdf.outline.flatMap(({ title, page: number }) => {
    const page = pdf.pages[number - 1];
    const next = pdf.pages[number];
    if (!page || !next) return [];
    const { items } = textArea(page, number, paper);
    const heading = findHeading(title, items);
    // Words from right to left come in other pieces than those of the outline.
    if (!heading) return isRtl ? [] : [`page ${number} has no heading “${title}”`];
    const following = items.filter((item) => follows(item, heading, isRtl));
    const lines = new Set(following.map(({ y }) => Math.round(y)));
    const needed = beginsWithHeading(pdf, number, paper) ? 1 : LINES_AFTER_HEADING;
    return lines.size >= needed ? [] : [`page ${number} ends with the heading “${title}”`];
  });
}

interface HeadingLines {
  first: PdfItem;
  last: PdfItem;
}

function findHeading(title: string, items: readonly PdfItem[]): HeadingLines | undefined {
  const words = letters(title);
  const parts = items.filter(
    ({ font, text }) => /bold/i.test(font) && words.includes(letters(text)),
  );
  const last = parts.findLast(({ text }) => words.endsWith(letters(text)));
  const first = parts.findLast(
    ({ text, y }) => y >= (last?.y ?? 0) && words.startsWith(letters(text)),
  );
  return first && last && { first, last };
}

/** Whether the page after this one begins with a heading: then nothing was torn apart. */
function beginsWithHeading(pdf: ReadPdf, number: number, paper: Paper): boolean {
  const page = pdf.pages[number];
  const items = page ? textArea(page, number + 1, paper).items : [];
  const top = Math.max(...items.map(({ y }) => y));
  return pdf.outline.some(
    (entry) =>
      entry.page === number + 1 &&
      (findHeading(entry.title, items)?.first.y ?? 0) > top - SAME_LINE,
  );
}

function letters(text: string): string {
  return text.replace(/\s+/g, '');
}

/** Whether an item stands below a heading, or beside it, as one reads. */
function follows(item: PdfItem, { first, last }: HeadingLines, isRtl: boolean): boolean {
  if (item === first || item === last) return false;
  const start = (some: PdfItem) => (isRtl ? -some.x - some.width : some.x);
  const end = (some: PdfItem) => (isRtl ? -some.x : some.x + some.width);
  if (item.y < last.y - SAME_LINE) return start(item) >= start(last) - 1;
  return item.y <= first.y + first.size / 2 && start(item) > Math.max(end(first), end(last)) + 1;
}

function clippedText({ pages }: ReadPdf, paper: Paper): string[] {
  return pages.flatMap((page, index) => {
    const area = textArea(page, index + 1, paper);
    return area.items
      .filter(
        ({ x, y, width }) =>
          x < area.left - 1 || x + width > area.right + 1 || y < area.bottom - SAME_LINE,
      )
      .map(({ text }) => `page ${index + 1} has “${text}” outside its margins`);
  });
}
