import { parsePointText } from '../dates/parse-date-text.ts';
import { spellPoint } from '../dates/spell-point.ts';
import { atPlace } from '../located/at-place.ts';
import { textAt } from '../located/text-at.ts';
import type { LocatedEntry, LocatedValue } from '../model/located-value.ts';
import type { Finding, Level } from '../model/message.ts';

/** Keys of other tools that are read as ours, and how their values become ours. */
export const keysReadAsOurs: Readonly<
  Record<string, { ours: string; read: (value: LocatedValue) => LocatedValue }>
> = {
  author: { ours: 'authors', read: asList },
  date: { ours: 'published', read: asDay },
  tags: { ours: 'keywords', read: asKeywords },
};

const withAuthor = 'write `affiliation`, `email` and `orcid` with each of `authors`';
const noNumbers = 'headings have no numbers here; leave it out';
const byTemplate = 'how it looks is the affair of `template` and `paper`; leave it out';
const byTool = 'it tells another tool how to work; leave it out';
const linked = 'citations are always linked; leave it out';

/** Other keys of Pandoc, Quarto, R Markdown, Jekyll, Hugo, JOSS and Obsidian, and what to write instead. */
export const foreignKeys: Readonly<Record<string, string>> = {
  abstract: 'write the answer first, in `:::bottom-line` … `:::` in the text',
  affiliation: withAuthor,
  affiliations: withAuthor,
  aliases: byTool,
  appendix: byTool,
  archives: byTool,
  'biblio-style': 'name a CSL style under `csl`',
  bibliographystyle: 'name a CSL style under `csl`',
  'biblio-title': 'the list of references has its heading in the language of the briefing',
  categories: 'write `keywords`',
  category: 'write `keywords`',
  citeproc: linked,
  'citation-style': 'name a CSL style under `csl`',
  classoption: byTemplate,
  colorlinks: byTemplate,
  copyright: 'write `licence`',
  created: 'write `published`',
  creator: 'write `authors`',
  crossref: byTool,
  css: byTemplate,
  cssclass: byTemplate,
  cssclasses: byTemplate,
  'date-modified': 'write `version` and `history`',
  description: 'write `subtitle`, or `:::bottom-line` in the text',
  dir: 'write `lang`: the direction follows the language',
  documentclass: byTemplate,
  draft: 'write `status: draft`',
  editor: byTool,
  email: withAuthor,
  engine: byTool,
  excerpt: 'write `subtitle`, or `:::bottom-line` in the text',
  execute: byTool,
  filters: byTool,
  fontfamily: byTemplate,
  fontsize: byTemplate,
  format: byTool,
  geometry: byTemplate,
  'header-includes': byTemplate,
  image: 'put the picture into the text: `![What it shows](file.png "Caption")`',
  institute: withAuthor,
  issue: 'write `number`',
  journal: 'write `series`',
  jupyter: byTool,
  knitr: byTool,
  language: 'write `lang`',
  lastmod: 'write `version` and `history`',
  layout: 'write `template`',
  license: 'write `licence`',
  linestretch: byTemplate,
  linkcolor: byTemplate,
  'link-citations': linked,
  'link-bibliography': linked,
  locale: 'write `lang`',
  lof: 'write `::contents` where the contents shall stand',
  lot: 'write `::contents` where the contents shall stand',
  mainfont: byTemplate,
  modified: 'write `version` and `history`',
  monofont: byTemplate,
  nocite: 'only what is cited is listed: cite each source where it is used',
  'number-sections': noNumbers,
  numbersections: noNumbers,
  orcid: withAuthor,
  output: byTool,
  'output-file': 'write `slug`',
  papersize: 'write `paper`',
  permalink: 'write `slug`',
  'reference-section-title':
    'the list of references has its heading in the language of the briefing',
  revised: 'write `version` and `history`',
  rights: 'write `licence`',
  'running-head': 'write `short_title`',
  sansfont: byTemplate,
  'section-numbering': noNumbers,
  'short-title': 'write `short_title`',
  shorttitle: 'write `short_title`',
  subject: 'write `series`',
  summary: 'write the answer first, in `:::bottom-line` … `:::` in the text',
  'suppress-bibliography': 'the references are always listed; leave it out',
  'table-of-contents': 'write `::contents` where the contents shall stand',
  thanks: 'write `disclaimer`, or a note in the text',
  theme: byTemplate,
  toc: 'write `::contents` where the contents shall stand',
  toc_depth: 'write `::contents` where the contents shall stand',
  'toc-depth': 'write `::contents` where the contents shall stand',
  'toc-title': 'the contents have their heading in the language of the briefing',
  updated: 'write `version` and `history`',
  url: 'write `slug`',
  urlcolor: byTemplate,
  vignette: byTool,
  volume: 'write `number`',
  weight: byTool,
  year: 'write `published`',
};

/** A key of another tool that was found, and how grave that is. */
export interface ForeignKeyFinding {
  level: Extract<Level, 'info' | 'warning'>;
  finding: Finding;
}

/**
 * Take the keys of other tools out of front matter: some are read as ours, some are told, and `extra`
 * and what begins with `x-` are nobody's business.
 *
 * @param value The front matter as read.
 * @returns It without them, and what there is to say.
 */
export function readForeignKeys(value: LocatedValue): {
  value: LocatedValue;
  findings: ForeignKeyFinding[];
} {
  if (value.kind !== 'map') return { value, findings: [] };
  const findings: ForeignKeyFinding[] = [];
  const own = new Set(value.entries.map(({ key }) => key));
  const entries = value.entries.flatMap((entry): LocatedEntry[] => {
    const { key, keyPlace } = entry;
    const tell = (level: ForeignKeyFinding['level'], words: FindingWords) =>
      findings.push({ level, finding: { ...atPlace(keyPlace), actual: key, ...words } });
    if (key === 'extra' || key.startsWith('x-')) return [];
    const known = Object.hasOwn(keysReadAsOurs, key) ? keysReadAsOurs[key] : undefined;
    if (known && own.has(known.ours)) {
      tell('warning', notRead(key, known.ours));
      return [];
    }
    if (known) {
      tell('info', readAs(key, known.ours));
      return [{ ...entry, key: known.ours, value: known.read(entry.value) }];
    }
    const instead = Object.hasOwn(foreignKeys, key) ? foreignKeys[key] : undefined;
    if (instead === undefined) return [entry];
    tell('warning', notOurs(key, instead));
    return [];
  });
  return { value: { ...value, entries }, findings };
}

type FindingWords = Pick<Finding, 'reason' | 'expected' | 'note'>;

function readAs(key: string, ours: string): FindingWords {
  return {
    reason: `\`${key}\` is read as \`${ours}\`, expected \`${ours}\``,
    expected: [ours],
    note: `It is the word of other tools; write \`${ours}\` here.`,
  };
}

function notRead(key: string, ours: string): FindingWords {
  return {
    reason: `\`${key}\` is not read beside \`${ours}\`, expected one of the two`,
    expected: [ours],
    note: `Remove \`${key}\`.`,
  };
}

function notOurs(key: string, instead: string): FindingWords {
  const expected = /^write `(\w+)`/.exec(instead)?.[1];
  const sentence = instead.replace(/^./, (first) => first.toUpperCase());
  return {
    reason: `\`${key}\` is a key of other tools and is not read, expected ${expected ? `\`${expected}\`` : 'a key of a briefing'}`,
    ...(expected && { expected: [expected] }),
    note: `${sentence}.`,
  };
}

/** One author needs no list elsewhere. */
function asList(value: LocatedValue): LocatedValue {
  return value.kind === 'list' ? value : { kind: 'list', items: [value], ...atPlace(value.place) };
}

/** A whole day, however it is spelt and whatever the time of day; all else is left for the schema to tell. */
function asDay(value: LocatedValue): LocatedValue {
  if (value.kind !== 'scalar') return value;
  const spelling = value.spelling.trim().replace(/^(\d{4}-\d\d-\d\d)[T ].*$/, '$1');
  const point = parsePointText(spelling);
  const day = point?.day === undefined ? undefined : spellPoint(point);
  return day === undefined ? value : textAt(day, value.place);
}

/** A list, or words between commas. */
function asKeywords(value: LocatedValue): LocatedValue {
  if (value.kind !== 'scalar' || value.value === null) return value;
  const words = value.spelling.split(',').map((word) => word.trim());
  const items = words.filter((word) => word !== '').map((word) => textAt(word, value.place));
  return { kind: 'list', items, ...atPlace(value.place) };
}
