/**
 * Tries the compiled program on all CSL styles in a folder, such as a clone of the official
 * collection, which is no part of this project: reads each, prints ten entries and their citations
 * in it, and says which styles are refused, which the engine cannot carry out, and in whose print a
 * blank or a mark is doubled or missing. Where the engine alone, without what this project adds and takes
 * out, prints the same, it is the style that has it so, which is said. Styles that print notes and those of
 * CSL-M are counted only.
 *
 *     npm run build && node scripts/csl-styles.mjs FOLDER [--show]
 *
 * `--show` prints citations and entries of each style, too. Fails when another style is refused, or prints
 * what is odd and not its own.
 */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { formatInStyle } from '../dist/references/csl/format-in-style.js';
import { loadCiteproc } from '../dist/references/csl/load-citeproc.js';
import { readStyle } from '../dist/references/csl/read-style.js';
import { loadCslLocale } from '../dist/resolve/load-csl-locale.js';

const LANG = 'en';
/**
 * What no print may have: blanks before a mark or doubled, marks doubled, brackets left empty. Blanks
 * before `;` and `:` are French, and those who follow them mean them.
 */
const ODD = [
  [/\S {2,}\S/, 'two blanks'],
  [/ [,.)\]](?!\d|\.\.)/, 'a blank before a mark'],
  [/[([] /, 'a blank behind a bracket'],
  [/,,|;;|::|,\.(?!\.)|\.,,|\(\)|\[\]/, 'a doubled mark or an empty bracket'],
  [/\.\.(?!\.)(?<!\.\.\.)/, 'two full stops'],
  [/\p{Ll}\(\d{4}|\p{L}\[\d+\]/u, 'no blank before a bracket'],
  [/[\uf8b0-\uf8d9]/, 'a mark of ours'],
  [/undefined|\[object/, 'a word of the engine'],
];

const [folder, ...flags] = process.argv.slice(2);
if (folder === undefined) throw new Error('Name the folder of the styles.');
async function main(from, isShown) {
  const citeproc = loadCiteproc();
  const counts = new Map();
  const names = (await readdir(from)).filter((name) => name.endsWith('.csl')).sort();
  for (const name of names) {
    const text = await readFile(path.join(from, name), 'utf8');
    const { outcome, told = [], print = [] } = await tryStyle(citeproc, text);
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    for (const line of told) console.log(`${name}: ${line}`);
    if (isShown) for (const line of print) console.log(`${name}| ${line}`);
  }
  for (const [outcome, count] of [...counts].sort()) console.log(`${outcome}: ${count}`);
  if (['refused', 'given up', 'printed, odd'].some((one) => counts.has(one))) process.exitCode = 1;
}

async function tryStyle(citeproc, text) {
  const read = readStyle(text.replaceAll('\r\n', '\n').replace(/^\uFEFF/, ''));
  if ('findings' in read) {
    const told = read.findings.map(({ reason }) => reason);
    const known = told.find((reason) => /class `note`|CSL-M/.test(reason));
    return known ? { outcome: 'notes or CSL-M' } : { outcome: 'refused', told };
  }
  const world = { root: '/', readInside: async () => 'missing', readOwn: (file) => readFile(file) };
  const wishes = { lang: LANG, wanted: read.style.defaultLocale, bases: citeproc.LANG_BASES };
  const locale = await loadCslLocale(wishes, world);
  const styled = formatInStyle(citeproc, { ...read, locale, lang: LANG, items, clusters });
  if ('fault' in styled) return { outcome: 'given up', told: [styled.fault] };
  const print = [
    `numbered: ${styled.numbered}`,
    ...styled.citations.map((citation) => citation.map(wordOf).join('')),
    ...styled.numbers
      .map((number, index) => [number, textOf(styled.entries[index])])
      .sort(([a], [b]) => a - b)
      .map(([number, entry]) => `${number} ${entry}`),
  ];
  const odd = print.flatMap((line) =>
    ODD.flatMap(([pattern, what]) => {
      const found = pattern.exec(line);
      return found ? [{ what, line, found: around(line, found) }] : [];
    }),
  );
  if (odd.length === 0) return { outcome: 'printed', print };
  const alone = printAlone(citeproc, read.style, locale);
  const isOwn = ({ found }) => alone.some((one) => one.includes(found));
  const told = odd.map(
    (one) =>
      `${one.what}: ${one.line}${isOwn(one) ? ' (the style itself: the engine alone prints the same)' : ''}`,
  );
  const isOurs = odd.some((one) => !isOwn(one));
  return { outcome: isOurs ? 'printed, odd' : 'printed, odd by the style itself', told, print };
}

/** What is odd with the letters next to it, so that it is compared at its place. */
function around(line, { 0: { length }, index }) {
  return line.slice(Math.max(0, index - 4), index + length + 1);
}

/** What the engine prints by itself: citations and entries, without tags. */
function printAlone(citeproc, style, locale) {
  const system = {
    retrieveLocale: () => structuredClone(locale.root),
    retrieveItem: (id) => structuredClone(items.find((item) => item.id === id)),
  };
  const engine = new citeproc.Engine(system, structuredClone(style.root), locale.tag, true);
  engine.updateItems(items.map(({ id }) => id));
  const citations = clusters.map((cluster) => engine.makeCitationCluster(cluster.map(asWritten)));
  const [, entries] = engine.makeBibliography() || [{}, []];
  return [...citations, ...entries].map((text) =>
    text
      .replace(/<[^>]*>/g, '')
      .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
      .trim(),
  );
}

function asWritten({ key, label, locator, hasPrefix, hasSuffix, withoutAuthor }) {
  return {
    id: key,
    ...(locator && { label, locator }),
    ...(hasPrefix && { prefix: 'see ' }),
    ...(hasSuffix && { suffix: ', for one' }),
    ...(withoutAuthor && { 'suppress-author': true }),
  };
}

function wordOf(stretch) {
  return stretch.kind === 'words'
    ? stretch.side === 'prefix'
      ? 'see'
      : ', for one'
    : stretch.text;
}

function textOf(entry) {
  return entry.map(({ text }) => text).join('');
}

const person = (family, given) => ({ family, given });
const year = (...parts) => ({ 'date-parts': [parts] });

/** Ten entries of the kinds that briefings cite. */
const items = [
  {
    id: 'article',
    type: 'article-journal',
    title: 'Rain over the plateau',
    author: [person('Kolb', 'Christine'), person('Ost', 'Peter')],
    'container-title': 'Remote Sensing',
    volume: '12',
    issue: '3',
    page: '12-19',
    issued: year(2020, 5),
    DOI: '10.1000/rs.2020.12',
  },
  {
    id: 'book',
    type: 'book',
    title: 'The long river',
    author: [person('Smith', 'Jane B.')],
    publisher: 'Northern Press',
    'publisher-place': 'London',
    edition: '2',
    issued: year(2019),
    ISBN: '978-0-00-000000-2',
  },
  {
    id: 'chapter',
    type: 'chapter',
    title: 'Bridges',
    author: [person('Holm', 'Arne')],
    editor: [person('Vik', 'Ola'), person('Berg', 'Ida')],
    'container-title': 'Roads and rivers',
    publisher: 'Southern Press',
    'publisher-place': 'Oslo',
    page: '101-120',
    issued: year(2011),
  },
  {
    id: 'page',
    type: 'webpage',
    title: 'Gauge readings',
    author: [{ literal: 'Office of Rivers' }],
    URL: 'https://example.org/gauge-readings',
    issued: year(2023, 2, 9),
    accessed: year(2024, 1, 5),
  },
  {
    id: 'report',
    type: 'report',
    title: 'Floods in 2021',
    author: [{ literal: 'World River Council' }],
    number: 'WRC-2021-07',
    genre: 'Technical report',
    publisher: 'World River Council',
    'publisher-place': 'Geneva',
    issued: year(2021),
    URL: 'https://example.org/wrc-2021-07.pdf',
  },
  {
    id: 'thesis',
    type: 'thesis',
    title: 'On silt',
    author: [person('Quist', 'Eva')],
    genre: 'PhD thesis',
    publisher: 'University of Turku',
    issued: year(2015),
  },
  {
    id: 'news',
    type: 'article-newspaper',
    title: 'Dam opens early',
    author: [person('Reed', 'Tom')],
    'container-title': 'The Daily Post',
    issued: year(2018, 11, 30),
    page: 'A4',
  },
  {
    id: 'paper',
    type: 'paper-conference',
    title: 'Sensors in mud',
    author: [
      person('Ito', 'Ken'),
      person('Ueda', 'Mari'),
      person('Sato', 'Aki'),
      person('Mori', 'Jun'),
    ],
    'container-title': 'Proceedings of the River Conference',
    'event-title': 'River Conference',
    page: '33-40',
    issued: year(2017, 7),
    publisher: 'River Society',
  },
  {
    id: 'undated',
    type: 'book',
    title: 'Old maps of the delta',
    author: [person('Smith', 'Jane B.')],
    publisher: 'Delta House',
  },
  {
    id: 'anonymous',
    type: 'book',
    title: 'A guide to weirs',
    publisher: 'Mill Books',
    issued: year(1990),
  },
];

const cited = (number, more) => ({
  key: items[number - 1].id,
  number,
  hasPrefix: false,
  hasSuffix: false,
  withoutAuthor: false,
  ...more,
});

const clusters = [
  [cited(1)],
  [cited(2, { label: 'page', locator: '3' })],
  [cited(2, { hasPrefix: true, hasSuffix: true }), cited(3)],
  [cited(4, { withoutAuthor: true })],
  [cited(2, { withoutAuthor: true, label: 'page', locator: '3-5' })],
  [cited(5), cited(6), cited(7), cited(8)],
  [cited(9)],
  [cited(10)],
];

await main(folder, flags.includes('--show'));
