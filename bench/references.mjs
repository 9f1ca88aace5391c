/**
 * Measures what references cost: reading a bibliography, resolving and formatting its entries in the
 * built-in look, checking them, and printing citations, list and back-links as HTML. Each reference
 * is cited three times. Times are CPU ms, each row in a process of its own: the first document, then
 * the mean of further ones, as many as make 1,000 references a round; the best of three processes.
 *
 *     npm run build && node bench/references.mjs [rounds]
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const COUNTS = [100, 250, 500, 1000];
const CITED = 3;
const STEPS = ['resolve', 'check', 'print'];

const [first = '2', only] = process.argv.slice(2);
if (only) await measure(Number(only), Number(first));
else main(Number(first));

/** Rounds go over all sizes in turn, so that a busy machine slows all of them. */
function main(rounds) {
  const script = fileURLToPath(import.meta.url);
  const best = new Map();
  for (let round = 0; round < 3; round++) {
    for (const count of COUNTS) {
      const out = execFileSync(process.execPath, [script, String(rounds), String(count)]);
      keepBest(best, count, JSON.parse(out.toString()));
    }
  }
  console.log(
    '| References | Citing places | First document: resolve and format | Warm: resolve and format | Check | Print | All, per reference, × 100 references |\n| --- | --- | --- | --- | --- | --- | --- |',
  );
  const perReference = (count) => sum(best.get(count).warm) / count;
  for (const [count, { first, warm }] of best) {
    const cells = [count, count * CITED, first.resolve, ...STEPS.map((step) => warm[step])];
    const ratio = perReference(count) / perReference(COUNTS[0]);
    console.log(`| ${cells.map((n) => Math.round(n)).join(' | ')} | ${ratio.toFixed(2)} |`);
  }
}

function keepBest(best, count, { first, warm }) {
  const before = best.get(count) ?? { first, warm };
  const least = (a, b) =>
    Object.fromEntries(STEPS.map((step) => [step, Math.min(a[step], b[step])]));
  best.set(count, { first: least(before.first, first), warm: least(before.warm, warm) });
}

function sum(times) {
  return STEPS.reduce((total, step) => total + times[step], 0);
}

async function measure(count, rounds) {
  const work = await prepareWork(count);
  const first = await work();
  // As much work before the clock counts, whatever the size: else small documents run colder code.
  const repeats = Math.ceil(COUNTS.at(-1) / count);
  for (let i = 0; i < 3 * repeats; i++) await work();
  const warm = Object.fromEntries(STEPS.map((step) => [step, 0]));
  for (let i = 0; i < rounds * repeats; i++) {
    const times = await work();
    for (const step of STEPS) warm[step] += times[step] / (rounds * repeats);
  }
  console.log(JSON.stringify({ first, warm }));
}

/** Parsing Markdown is no part of it: a tree is made for each round, as resolving writes on it. */
async function prepareWork(count) {
  const { parseMarkdown } = await import('../dist/markdown/parse-markdown.js');
  const { readFrontMatter } = await import('../dist/source/parse-front-matter.js');
  const { resolveBriefing } = await import('../dist/resolve/resolve-briefing.js');
  const { runRules } = await import('../dist/check/run-rules.js');
  const { rules } = await import('../dist/check/preset.js');
  const { createParts, slotNames } = await import('../dist/html/create-parts.js');
  // Nothing is drawn or laid out here: widths are asked for and not used.
  const measure = { rail: 46, column: 118, page: 170 };
  const letters = { heading: () => 0, code: () => 0 };
  const { placeBackLinks } = await import('../dist/page/links/place-back-links.js');
  const referenceRules = rules.filter(({ id }) => /^(?:citation|reference)-/.test(id));
  const bytes = Buffer.from(JSON.stringify(library(count)));
  const world = {
    root: '/',
    readInside: async (path) => (path.endsWith('.json') ? { bytes, path } : 'missing'),
    readOwn: async () => Buffer.alloc(0),
  };
  const file = { path: 'content/a.md', text: textOf(count), sha256: '' };
  const { frontMatter } = readFrontMatter(file);
  return async () => {
    const tree = parseMarkdown(file.text, 'en');
    const times = {};
    const { briefing } = await timed(times, 'resolve', () =>
      resolveBriefing(file, frontMatter, tree, world),
    );
    if (briefing.citingPlaces.length !== count * CITED) throw new Error('A citation is missing.');
    await timed(times, 'check', () => runRules(briefing, referenceRules));
    await timed(times, 'print', () => {
      const parts = createParts(briefing, { lang: 'en', slots: slotNames, measure, letters });
      const html = { type: 'root', children: Object.values(parts).flat() };
      return placeBackLinks(html, { places: briefing.citingPlaces, parts, lang: 'en' });
    });
    return times;
  };
}

async function timed(times, step, work) {
  const before = cpu();
  const result = await work();
  times[step] = cpu() - before;
  return result;
}

function cpu() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Records of several types, with names, dates, addresses, archived copies and translations. */
function library(count) {
  return Array.from({ length: count }, (_, i) => ({
    id: `source${i}`,
    type: ['webpage', 'article-newspaper', 'article-journal', 'report', 'book'][i % 5],
    title: i % 7 === 0 ? `Разлив рек, часть ${i}` : `Survey ${i} of the northern rivers`,
    ...(i % 7 === 0 && { language: 'ru' }),
    author: [
      { family: `Author ${i % 90}`, given: 'Ana Maria' },
      { family: 'Ito', given: 'Haruka' },
    ],
    'container-title': `Journal ${i % 40}`,
    publisher: `Press ${i % 30}`,
    volume: String(i % 60),
    page: `${i}-${i + 12}`,
    issued: { 'date-parts': [[1950 + (i % 70), (i % 12) + 1, (i % 28) + 1]] },
    accessed: { 'date-parts': [[2026, 10, (i % 28) + 1]] },
    URL: `https://example.org/surveys/${i}?utm_source=bench`,
    custom: {
      ...(i % 3 === 0 && { 'archive-date': '2026-10-30', 'url-status': 'dead' }),
      ...(i % 7 === 0 && { 'title-translated': `Floods, part ${i}` }),
    },
  }));
}

/** Paragraphs with clusters of one source, of one with a locator, and of several neighbours. */
function textOf(count) {
  const cites = (i) =>
    [
      `[@source${i}]`,
      `[@source${(i * 7) % count}, p. ${i}]`,
      `[@source${(i + 1) % count}; @source${(i + 2) % count}; see @source${(i * 3) % count}]`,
    ].map(
      (cluster) => `The river rises and the gauge follows in the year after it. It fell.${cluster}`,
    );
  const paragraphs = Array.from({ length: count }, (_, i) =>
    [...(i % 20 === 0 ? [`## Section ${i}`] : []), cites(i).join(' ')].join('\n\n'),
  );
  const head = ['---', 'title: Bench', 'status: draft', 'bibliography: library.json', '---'];
  return [head.join('\n'), ...paragraphs, ''].join('\n\n');
}
