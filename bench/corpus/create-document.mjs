import { createRandom } from './random.mjs';
import { inventReferences } from './references.mjs';
import { capital, clause, heading } from './words.mjs';

const SENTENCES = 4;
const PARAGRAPHS = 4;
const SECTIONS_A_CHAPTER = 3;

/**
 * What to make a document of.
 *
 * @typedef {object} DocumentPlan
 * @property {number} seed The same seed and the same plan give the same document.
 * @property {number} paragraphs How many, besides the bottom line.
 * @property {number} references How many sources; each is cited.
 * @property {number} citations How many mentions of them; at least as many as sources.
 * @property {number} [rows] Rows of one long table at the end.
 * @property {boolean} [furniture] Whether there are lists, tables, notes and figures; yes unless given.
 */

/**
 * Words, and the sources they rest on, each perhaps with a page.
 *
 * @typedef {{ text: string, cites: { key: string, page?: number }[] }} Sentence
 */

/**
 * Make a document as data, to be written out for each program in its own language.
 *
 * @param {DocumentPlan} plan How large.
 * @returns {object} Title, bottom line, sections of blocks, and references as CSL-JSON. `numbers` tells
 *   the number of each source: its place in the order of first appearance.
 */
export function createDocument(plan) {
  const random = createRandom(plan.seed);
  const references = inventReferences(random, plan.references);
  const { cite, numbers } = createCiting(random, plan);
  const sentence = () => ({ text: `${capital(clause(random, 9 + random.below(14)))}.`, cites: [] });
  const bottomLine = [cite(sentence())];
  const sections = createSections(random, plan, { sentence, cite });
  return {
    title: `${heading(random)}, ${plan.seed}`,
    author: 'Bench Editors',
    published: '2026-11-23',
    bottomLine,
    sections,
    references,
    numbers,
  };
}

/** Spreads the mentions evenly over the sentences, and the sources evenly over the mentions. */
function createCiting(random, { paragraphs, references, citations }) {
  const sentences = 1 + paragraphs * SENTENCES;
  const known = (mention) => Math.floor((mention * references) / citations);
  const numbers = new Map();
  let mention = 0;
  let seen = 0;
  const cite = (sentence) => {
    seen += 1;
    for (; mention < Math.ceil((seen * citations) / sentences); mention += 1) {
      const fresh = mention === 0 || known(mention) > known(mention - 1);
      const key = `s${(fresh ? numbers.size : random.below(numbers.size)) + 1}`;
      if (fresh) numbers.set(key, numbers.size + 1);
      if (sentence.cites.some((one) => one.key === key)) continue;
      sentence.cites.push({ key, ...(mention % 5 === 4 && { page: 1 + random.below(90) }) });
    }
    return sentence;
  };
  return { cite, numbers };
}

function createSections(random, plan, { sentence, cite }) {
  const sections = [];
  for (let made = 0; made < plan.paragraphs; made += PARAGRAPHS) {
    const count = Math.min(PARAGRAPHS, plan.paragraphs - made);
    const paragraph = () => ({
      kind: 'paragraph',
      sentences: Array.from({ length: SENTENCES }, () => cite(sentence())),
    });
    const blocks = Array.from({ length: count }, paragraph);
    const index = sections.length;
    if (plan.furniture ?? true) blocks.splice(1, 0, ...furnitureOf(random, index));
    const level = index % SECTIONS_A_CHAPTER === 0 ? 2 : 3;
    sections.push({ level, title: `${heading(random)} ${index + 1}`, blocks });
  }
  if (plan.rows) sections.push(createTableSection(random, plan.rows, sections.length));
  return sections;
}

/** In turn a list, a table, a note and a figure, so that each size has some of each. */
function furnitureOf(random, index) {
  const words = (length) => `${capital(clause(random, length))}.`;
  switch (index % 4) {
    case 0:
      return [{ kind: 'list', items: Array.from({ length: 4 }, () => words(8)) }];
    case 1:
      return [createTable(random, `tab-${index + 1}`, 7)];
    case 2:
      return [{ kind: 'note', text: words(16) }];
    default:
      return [createFigure(random, `bars-${index + 1}`)];
  }
}

function createTableSection(random, rows, index) {
  return {
    level: 2,
    title: `Register of deliveries ${index + 1}`,
    blocks: [createTable(random, 'tab-register', rows)],
  };
}

function createTable(random, id, rows) {
  return {
    kind: 'table',
    id,
    caption: `Deliveries by the ${clause(random, 3)}`,
    columns: ['Year', 'Delivery', 'Tonnes', 'Share'],
    rows: Array.from({ length: rows }, (_, i) => [
      String(1950 + (i % 70)),
      capital(clause(random, 5)),
      String(100 + random.below(9000)),
      `${random.below(100)} %`,
    ]),
  };
}

function createFigure(random, name) {
  const heights = Array.from({ length: 8 }, () => 10 + random.below(90));
  return {
    kind: 'figure',
    file: `${name}.svg`,
    alt: `Bar chart: ${clause(random, 6)}`,
    caption: `Deliveries of eight years by the ${clause(random, 3)}`,
    svg: drawBars(heights),
  };
}

function drawBars(heights) {
  const bars = heights.map(
    (height, i) =>
      `<rect x="${i * 40 + 5}" y="${100 - height}" width="30" height="${height}" fill="#335577"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="100" viewBox="0 0 320 100">${bars.join('')}</svg>\n`;
}
