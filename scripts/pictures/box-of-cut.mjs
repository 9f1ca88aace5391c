/** Points in a millimetre. */
const MM = 72 / 25.4;
/** Left and right edge of what a cut goes across, in mm from the left edge of an A4 page; see the measure of `briefing`. */
const ACROSS = {
  sheet: [12, 198],
  page: [18, 192],
  column: [69, 192],
  rail: [17, 68],
  turned: [26, 271],
};
/** How far above and below its first and last line a cut reaches, in mm. */
const PAD = [2.5, 2.5];

/**
 * Find the part of a print that a picture shows: from the first line that holds a text to the next one
 * that holds another.
 *
 * @param {import('./box-of-cut.d.mts').PrintedPage[]} pages Pages of the print, with their text.
 * @param {import('./box-of-cut.d.mts').Cut} cut What the picture shows.
 * @returns {import('./box-of-cut.d.mts').Box | undefined} Where it is; undefined where no page has both texts.
 */
export function boxOfCut(pages, { from, to, across, pad = PAD }) {
  const [left, right] = ACROSS[across].map((edge) => edge * MM);
  for (const [index, { items }] of pages.entries()) {
    const lines = linesOf(items.filter(({ x }) => x >= left && x <= right));
    const first = lines.findIndex(({ text }) => text.includes(from));
    const last = lines.findIndex(({ text }, at) => at >= first && text.includes(to));
    if (first < 0 || last < 0) continue;
    const upper = lines[first].upper + pad[0] * MM;
    return { page: index + 1, left, right, upper, lower: lines[last].lower - pad[1] * MM };
  }
  return undefined;
}

/** Lines from the head of the page down; raised marks belong to the line that they stand in. */
function linesOf(items) {
  const lines = [];
  for (const item of [...items].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const line = lines.at(-1);
    if (line && line.y - item.y < 5) line.items.push(item);
    else lines.push({ y: item.y, items: [item] });
  }
  return lines.map((line) => ({
    text: textOf(line.items.sort((a, b) => a.x - b.x)),
    upper: Math.max(...line.items.map(({ y, size }) => y + size * 0.8)),
    lower: Math.min(...line.items.map(({ y, size }) => y - size * 0.3)),
  }));
}

function textOf(items) {
  let text = '';
  let end = 0;
  for (const item of items) {
    text += (text !== '' && item.x - end > 1 ? ' ' : '') + item.text;
    end = item.x + item.width;
  }
  return text.replace(/\s+/g, ' ').trim();
}
