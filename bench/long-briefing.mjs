/**
 * The long documents that `bench/long.mjs` measures, each as a briefing with its references, and as the
 * plain HTML page that is the floor: the same words, in the browser's own looks.
 */

/** Sections and paragraphs by name: what grows is told by it. */
const SHAPES = {
  'pages-45': { paragraphs: 450, references: 40 },
  'pages-90': { paragraphs: 900, references: 40 },
  'pages-180': { paragraphs: 1800, references: 40 },
  'pages-360': { paragraphs: 3600, references: 40 },
  'references-100': { paragraphs: 33, references: 100, short: true },
  'references-1000': { paragraphs: 333, references: 1000, short: true },
  'references-3000': { paragraphs: 1000, references: 3000, short: true },
  'table-500': { paragraphs: 10, references: 10, rows: 500 },
  'table-2000': { paragraphs: 10, references: 10, rows: 2000 },
  'mixed-190': { paragraphs: 1700, references: 800, tables: 20 },
};

/** Paragraphs of a section. */
const IN_SECTION = 10;

/** Names of the documents that `longBriefing` makes. */
export const longBriefings = Object.keys(SHAPES);

/**
 * Make a long document; the same one each time.
 *
 * @param {string} name One of `longBriefings`.
 * @returns {{ markdown: string, library: string, plain: string }} The briefing, its file of references
 *   (`<name>.references.json`), and the plain page.
 */
export function longBriefing(name) {
  const shape = SHAPES[name];
  const words = createWords();
  const blocks = [];
  let cited = 0;
  // Spread evenly, each cited once; then again from the first, one a paragraph, where there are few.
  const marks = (paragraph) => {
    const due = Math.round(((paragraph + 1) * shape.references) / shape.paragraphs);
    const fresh = [];
    while (cited < due) fresh.push(cited++);
    return fresh.length > 0 || shape.short ? fresh : [paragraph % Math.max(1, cited)];
  };
  for (let i = 0; i < shape.paragraphs; i++) {
    if (i % IN_SECTION === 0) blocks.push({ kind: 'heading', text: capital(words(4)) });
    const numbers = marks(i);
    const sentences = shape.short ? numbers.length : 5;
    blocks.push({
      kind: 'paragraph',
      sentences: Array.from({ length: sentences }, (_, k) => ({
        text: `${capital(words(shape.short ? 12 : 17))}.`,
        mark: numbers[k],
      })),
    });
    if (shape.tables && i % Math.floor(shape.paragraphs / shape.tables) === 5) {
      blocks.push(table(words, 12));
    }
  }
  if (shape.rows) blocks.push(table(words, shape.rows));
  const sources = Array.from({ length: shape.references }, (_, i) => source(i, words));
  return {
    markdown: markdownOf(name, blocks),
    library: JSON.stringify(sources),
    plain: plainOf(name, blocks, sources),
  };
}

function table(words, count) {
  const rows = Array.from({ length: count }, (_, i) => [
    `Case ${i + 1}`,
    String((i * 37) % 1000),
    words(3),
    words(6),
  ]);
  return { kind: 'table', head: ['Case', 'Amount', 'Kind', 'What is on record'], rows };
}

function source(i, words) {
  const year = 1950 + (i % 70);
  return {
    id: `source${i}`,
    type: ['webpage', 'article-newspaper', 'article-journal', 'report', 'book'][i % 5],
    title: capital(words(7)),
    author: [{ family: `Author ${i % 90}`, given: 'Ana Maria' }],
    'container-title': `Journal ${i % 40}`,
    publisher: `Press ${i % 30}`,
    issued: { 'date-parts': [[year, (i % 12) + 1, (i % 28) + 1]] },
    accessed: { 'date-parts': [[2026, 10, (i % 28) + 1]] },
    URL: `https://example.org/surveys/${i}`,
  };
}

function markdownOf(name, blocks) {
  const head = [
    '---',
    `title: Long document ${name}`,
    'authors: [Bench]',
    'published: 2026-11-23',
    `bibliography: ${name}.references.json`,
    '---',
  ];
  const written = {
    heading: ({ text }) => `## ${text}`,
    paragraph: ({ sentences }) =>
      sentences
        .map(({ text, mark }) => (mark === undefined ? text : `${text}[@source${mark}]`))
        .join(' '),
    table: ({ head: cells, rows }) =>
      [cells, cells.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n'),
  };
  return [head.join('\n'), ...blocks.map((block) => written[block.kind](block)), ''].join('\n\n');
}

function plainOf(name, blocks, sources) {
  const places = new Map();
  let place = 0;
  const mark = (number) => {
    const id = `c${place++}`;
    places.set(number, [...(places.get(number) ?? []), id]);
    return `<sup id="${id}"><a href="#r${number + 1}">${number + 1}</a></sup>`;
  };
  const row = (tag, cells) =>
    `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
  const printed = {
    heading: ({ text }) => `<h2>${text}</h2>`,
    paragraph: ({ sentences }) =>
      `<p>${sentences.map((one) => one.text + (one.mark === undefined ? '' : mark(one.mark))).join(' ')}</p>`,
    table: ({ head, rows }) =>
      `<table><thead>${row('th', head)}</thead><tbody>${rows.map((cells) => row('td', cells)).join('')}</tbody></table>`,
  };
  const body = blocks.map((block) => printed[block.kind](block)).join('\n');
  const entries = sources.map((one, number) => {
    const back = (places.get(number) ?? []).map((id) => ` <a href="#${id}">back</a>`).join('');
    const [year, month, day] = one.issued['date-parts'][0];
    return `<li id="r${number + 1}">${one.author[0].family}, A. M. “${one.title}”, <i>${one['container-title']}</i>, ${one.publisher}, ${day}.${month}.${year}. <a href="${one.URL}">${one.URL.slice(8)}</a>.${back}</li>`;
  });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Long document ${name}</title></head><body><h1>Long document ${name}</h1>\n${body}\n<h2>References</h2><ol>\n${entries.join('\n')}\n</ol></body></html>`;
}

function capital(text) {
  return text[0].toUpperCase() + text.slice(1);
}

/** Words by a fixed sequence, so that every run measures the same document. */
function createWords() {
  const list =
    'two states have dealt with each other since credit oil arms trade visits followed in every year the river gauge rises after it and fell again before winter'.split(
      ' ',
    );
  let seed = 7;
  const next = () => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return list[(seed >> 8) % list.length];
  };
  return (count) => Array.from({ length: count }, next).join(' ');
}
