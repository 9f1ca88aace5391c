import type { HostileCase } from '../hostile-case.ts';
import { casesOf, type More, RUN, yaml } from '../write-case.ts';

const html = `"'><img src="http://CANARY-HTTP/field.png" onerror="${RUN}"><script>${RUN}</script><style>@page{@bottom-left{content:url(http://CANARY-HTTP/css.png)}}</style>`;
const css = `"; } body { background: url(http://CANARY-HTTP/body.png) } @import "http://CANARY-HTTP/x.css"; .x { content: "\\"</style><script>${RUN}</script>`;
const code = `{{ 'RAN' | append: 'AWAY' }} {% assign x = 'RAN' %}{{x}}AWAY {% include '/etc/passwd' %} {{#with this}}{{constructor.constructor}}{{/with}} <%= 'RAN' + 'AWAY' %> #{'RAN'+'AWAY'} \${'RAN'+'AWAY'} {{'RAN'.concat('AWAY')}} [[\${'RAN'+'AWAY'}]]`;

/** Rules of a style begin as a citation does; in Markdown these must be text. */
const escaped = (text: string): string => text.replaceAll('@', '\\@');
const withoutBrackets = (text: string): string => escaped(text.replaceAll(/[[\]]/g, ''));

/** Lines of front matter that put a text into one field. */
const fields: Record<string, (text: string) => string[]> = {
  'short-title': (text) => [`short_title: ${yaml(text)}`],
  subtitle: (text) => [`subtitle: ${yaml(text)}`],
  series: (text) => [`series: ${yaml(text)}`],
  number: (text) => [`number: ${yaml(text)}`],
  version: (text) => [`version: ${yaml(text)}`],
  author: (text) => [`authors: [${yaml(text)}]`],
  affiliation: (text) => [`authors: [${yaml({ name: 'A. Nobody', affiliation: text })}]`],
  keywords: (text) => [`keywords: [${yaml(text)}]`],
  handling: (text) => [`handling: ${yaml(text)}`],
  history: (text) => [`history: [${yaml({ version: text, date: '2020-01-01', note: text })}]`],
  supersedes: (text) => [`supersedes: ${yaml(text)}`],
  publisher: (text) => [`publisher: ${yaml(text)}`],
  'cite-as': (text) => [`cite_as: ${yaml(text)}`],
  licence: (text) => [`licence: ${yaml(text)}`],
  disclaimer: (text) => [`disclaimer: ${yaml(text)}`],
  'fact-label': (text) => [`facts: [${yaml({ label: text, value: 'x' })}]`],
  'fact-value': (text) => [`facts: [${yaml({ label: 'x', value: escaped(text) })}]`],
  'accept-reason': (text) => [
    `accept: [${yaml({ rule: 'reference-dead', key: text, reason: text })}]`,
  ],
};

const era = (more: Record<string, unknown>): string =>
  `eras: [${yaml({ id: 'first', label: 'First era', from: '1990-01-01', to: '2000-01-01', ...more })}]`;
const section =
  '## First era\n\n:::era-summary\nA short sentence. :no-source[]\n\n- One. :no-source[]\n- Two. :no-source[]\n:::\n';

/** The same for what is told of eras. */
const eras: Record<string, (text: string) => string[]> = {
  leader: (text) => [era({ leaders: { Side: [text] } })],
  office: (text) => [
    era({ leaders: { Side: [{ name: 'A', office: text, from: '1991', to: '1995' }] } }),
  ],
  side: (text) => [era({ leaders: { [text]: ['A'] } })],
  trend: (text) => [era({ trend: { value: 'rising', reason: text } })],
  row: (text) => [era({ rows: { Row: escaped(text) } })],
  'row-name': (text) => [era({ rows: { [text]: 'x' } })],
  gap: (text) => [
    `eras: [${yaml({ gap: true, from: '1980-01-01', to: '1990-01-01', note: text })}, ${yaml({ id: 'first', label: 'First era', from: '1990-01-01', to: '2000-01-01' })}]`,
  ],
};

/** Markdown that puts a text into one place. */
const bodies: Record<string, (text: string) => string> = {
  paragraph: (text) => text,
  heading: (text) => `## ${text}\n\nText.`,
  item: (text) => `- ${text}\n- two`,
  quotation: (text) => `> ${text}`,
  cell: (text) => `| A | B |\n|---|---|\n| ${text.replaceAll('|', '\\|')} | x |`,
  footnote: (text) => `A claim.[^1]\n\n[^1]: ${text}`,
  note: (text) => `A claim.[^note-1]\n\n[^note-1]: ${text}`,
  'link-text': (text) => `[${text.replaceAll(/[[\]]/g, '')}](https://example.org/)`,
  'bottom-line': (text) => `:::bottom-line\n${text} :no-source[]\n:::\n\nText.`,
  'key-point': (text) => `:::key-points\n- **Lead.** ${text} :no-source[]\n:::\n\nText.`,
  sourcing: (text) => `:::sourcing\n${text}\n:::\n\nText.`,
  judgement: (text) => `:::judgement{confidence=low}\n${text}\n:::\n\nText.`,
  flag: (text) => `Who? :flag[${text.replaceAll(/[[\]]/g, '')}]{kind=who}`,
  'table-caption': (text) =>
    `::table-caption[${text.replaceAll(/[[\]]/g, '')}]{#tab-x}\n\n| A |\n|---|\n| x |`,
  'citation-locator': (text) =>
    `A claim.[see ${text.replaceAll(/[[\]@;]/g, '')} @x, p. 3 ${text.replaceAll(/[[\]@;]/g, '')}]`,
};

const source = 'references: [{id: x, type: book, title: A book, issued: {date-parts: [[2001]]}}]';

/** Entries of CSL that put a text into one field. */
const entries: Record<string, (text: string) => object> = {
  title: (text) => ({ title: text }),
  'author-literal': (text) => ({ title: 'T', author: [{ literal: text }] }),
  'author-family': (text) => ({ title: 'T', author: [{ family: text, given: text }] }),
  container: (text) => ({ title: 'T', 'container-title': text }),
  publisher: (text) => ({ title: 'T', publisher: text, 'publisher-place': text }),
  pages: (text) => ({ title: 'T', page: text, volume: text, issue: text, edition: text }),
  number: (text) => ({ title: 'T', number: text, genre: text, medium: text }),
  notice: (text) => ({ custom: { 'url-status': 'withdrawn', notice: text } }),
  'title-translated': (text) => ({
    title: 'T',
    language: 'de',
    custom: { 'title-translated': text },
  }),
  note: (text) => ({
    title: 'T',
    note: text,
    annote: text,
    abstract: text,
    custom: { note: text },
  }),
  'date-literal': (text) => ({
    title: 'T',
    issued: { literal: text },
    accessed: { literal: text },
  }),
};

const bibtex = (text: string): string =>
  `@article{x,\n author = {${text}},\n title = {${text}},\n journal = {${text}},\n year = 2001,\n note = {${text}}\n}\n`;
/** Without what TeX reads as its own. */
const braced = (text: string): string => text.replaceAll(/[\\"{}%#]/g, '');
const ris = (text: string): string =>
  [
    'TY  - JOUR',
    'ID  - x',
    `AU  - ${text}`,
    `TI  - ${text}`,
    `JO  - ${text}`,
    'PY  - 2001',
    `N1  - ${text}`,
    'ER  - ',
    '',
  ].join('\n');

const cells = (text: string): string => `"${text.replaceAll('"', '""')}"`;

function entry(kind: string, text: string): HostileCase[] {
  const { printed } = casesOf(kind);
  const one = (name: string, body: string, more?: More) => printed(name, body, more);
  return [
    {
      ...one('title', 'Text.'),
      files: { 'briefing.md': `---\ntitle: ${yaml(text)}\npublished: 2026-11-23\n---\n\nText.\n` },
    },
    ...Object.entries(fields).map(([name, keys]) => one(name, 'Text.', { keys: keys(text) })),
    {
      ...one('era-label', 'Text.', {
        keys: [era({ label: text, heading: 'First era' })],
      }),
    },
    ...Object.entries(eras).map(([name, keys]) =>
      one(`era-${name}`, section, { keys: keys(text) }),
    ),
    ...Object.entries(bodies).map(([name, body]) =>
      one(`body-${name}`, body(escaped(text)), { keys: [source] }),
    ),
    ...Object.entries(entries).map(([name, made]) =>
      one(`reference-${name}`, 'A claim.[@x]', {
        keys: ['bibliography: x.json'],
        files: { 'x.json': JSON.stringify([{ id: 'x', type: 'article-journal', ...made(text) }]) },
      }),
    ),
    one('csl-yaml', 'A claim.[@x]', {
      keys: ['bibliography: x.yaml'],
      files: {
        'x.yaml': `- id: x\n  type: book\n  title: ${yaml(text)}\n  publisher: ${yaml(text)}\n`,
      },
    }),
    one('references-key', 'A claim.[@x]', {
      keys: [`references: [${yaml({ id: 'x', type: 'book', title: text, publisher: text })}]`],
    }),
    one('bibtex', 'A claim.[@x]', {
      keys: ['bibliography: x.bib'],
      files: { 'x.bib': bibtex(braced(text)) },
    }),
    one('bibtex-raw', 'A claim.[@y] Another.[@x]', {
      keys: ['bibliography: x.bib'],
      files: {
        'x.bib': `@book{y, title = {Y}, year = 2001}\n${bibtex(text.replaceAll(/[{}]/g, ''))}`,
      },
    }),
    one('ris', 'A claim.[@x]', { keys: ['bibliography: x.ris'], files: { 'x.ris': ris(text) } }),
    one(
      'one-line-source',
      `A claim.[@x]\n\n[@x]: https://example.org/ '${text.replaceAll("'", '’')}'`,
    ),
    one('chart', '::chart[A chart]{data=x.csv type=bar x=a y=b series=c}', {
      files: { 'x.csv': `a,b,c\n${cells(text)},3,${cells(text)}\nx,4,y\n` },
    }),
    one('chart-head', '::chart[A chart]{data=x.csv type=line x=a y=b}', {
      files: { 'x.csv': `a,b,${cells(text)}\n1,3,4\n2,4,4\n` },
    }),
    one(
      'chart-words',
      `::chart[${withoutBrackets(text)}]{data=x.csv type=bar x=a y=b unit="${escaped(text).replaceAll('"', "'")}" source="${escaped(text).replaceAll('"', "'")}" x-label="${escaped(text).replaceAll('"', "'")}" target=2 target-label="${escaped(text).replaceAll('"', "'")}"}`,
      { files: { 'x.csv': 'a,b\nx,3\ny,4\n' } },
    ),
    one('picture', `![${withoutBrackets(text)}](x.svg '${escaped(text).replaceAll("'", '’')}')`, {
      files: {
        'x.svg': `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"><title>${text.replaceAll(/[&<]/g, '+')}</title><rect width="9" height="9"/></svg>`,
      },
    }),
  ];
}

/** HTML, style rules and the code of templates, in every place where a briefing may say something. */
export const injection = [
  ...entry('html-injection', html),
  ...entry('css-injection', css),
  ...entry('template-code', code),
];
