import { Buffer } from 'node:buffer';
import { crc32, deflateSync } from 'node:zlib';
import type { HostileCase } from './hostile-case.ts';

/** Briefing of a bomb, in the content folder of its project. */
const BRIEFING = 'content/bomb.md';

/** As much as fits into a briefing, beside its front matter. */
const FULL = 990_000;

type Files = HostileCase['files'];

/**
 * Small inputs that ask for much time or memory, each in a project of its own. What is too much is told
 * at its place, with its limit; all else prints. Files are made when they are asked for.
 */
export const bombs: readonly HostileCase[] = [
  // addresses
  told('an address of www over and over', 'address', () => text('www.'.repeat(60_000))),
  told('a shorter address of www', 'address', () => text('www.'.repeat(6000))),
  told('www over and over behind brackets', 'address', () => text('[www.'.repeat(30_000))),
  told('an e-mail address of many dots', 'address', () => text(`a@${'b.'.repeat(60_000)}com`)),
  told('a long name before an at-sign', 'address', () => text(`${'a.'.repeat(60_000)}a@b.com`)),
  told('an address in angle brackets', 'address', () =>
    text(`<https://example.org/${'a'.repeat(40_000)}>`),
  ),
  told('an address in a link', 'address', () =>
    text(`[a](https://example.org/${'a/'.repeat(100_000)})`),
  ),
  told('an address in a definition', 'address', () =>
    text(`[a]\n\n[a]: https://example.org/${'a'.repeat(200_000)}`),
  ),
  told('an address of a source', 'address', () =>
    text('It is so.[@a]', [
      'references:',
      `  - {id: a, type: webpage, title: A, URL: "https://example.org/${'a'.repeat(50_000)}"}`,
    ]),
  ),
  told('an address in a bibliography', 'address', () => ({
    ...text('It is so.[@a]', ['bibliography: a.bib']),
    'content/a.bib': `@online{a, title={A}, url={https://example.org/${'a'.repeat(500_000)}}}`,
  })),
  printed('links to one target, five thousand', 'address', () =>
    text(`## A\n\n${'[a](#a) '.repeat(5000)}`),
  ),
  told('links to one target, sixty thousand', 'address', () =>
    text(`## A\n\n${'[a](#a)\n\n'.repeat(60_000)}`),
  ),
  // long words and lines
  told('a word of 40 KB', 'word', () => text('a'.repeat(40_000))),
  told('a word of a megabyte', 'word', () => text('a'.repeat(FULL))),
  told('zero-width characters', 'word', () => text('\u200b'.repeat(300_000))),
  told('combining marks', 'word', () => text(`a${'\u0301'.repeat(400_000)}`)),
  told('soft hyphens', 'word', () => text('a\u00ad'.repeat(300_000))),
  told('a heading of a megabyte', 'word', () => text(`## ${'word '.repeat(190_000)}`)),
  told('a title of 60 KB', 'word', () => titled('word '.repeat(12_000))),
  told('a title of one word of 60 KB', 'word', () => titled('a'.repeat(60_000))),
  told('straight quotes without end', 'word', () => text('"'.repeat(FULL))),
  told('apostrophes without end', 'word', () => text("a'".repeat(FULL / 2))),
  told('entities', 'word', () => text('&amp;'.repeat(FULL / 5))),
  told('backslashes', 'word', () => text('\\*'.repeat(FULL / 2))),
  told('hard breaks', 'word', () => text('a\\\n'.repeat(FULL / 3))),
  told('hard breaks of blanks', 'word', () => text('a  \n'.repeat(FULL / 4))),
  told('a paragraph of lines', 'word', () => text('a\n'.repeat(FULL / 2))),
  // nesting
  told('brackets in each other', 'nesting', () =>
    text('['.repeat(FULL / 2) + ']'.repeat(FULL / 2)),
  ),
  told('opening brackets', 'nesting', () => text('['.repeat(FULL))),
  told('pictures in each other', 'nesting', () => text('!['.repeat(FULL / 2))),
  told('emphasis in each other', 'nesting', () => text('*a **a '.repeat(FULL / 7))),
  told('emphasis side by side', 'nesting', () => text('*a* '.repeat(FULL / 4))),
  told('emphasis in paragraphs', 'nesting', () => text('*a*\n\n'.repeat(FULL / 5))),
  told('quotations in each other', 'nesting', () => text(`${'>'.repeat(FULL)}a`)),
  told('a stair of lists', 'nesting', () =>
    text(Array.from({ length: 300 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n')),
  ),
  told('notes in each other', 'nesting', () => text('^['.repeat(FULL / 2))),
  told('directives in each other', 'nesting', () => text(':flag['.repeat(FULL / 6))),
  told('containers in each other', 'nesting', () => text(':::note\n'.repeat(FULL / 8))),
  told('code marks of growing length', 'nesting', () =>
    text(Array.from({ length: 1300 }, (_, i) => `${'`'.repeat(i + 1)}a`).join(' ')),
  ),
  told('comments that open', 'nesting', () => text('<!-- '.repeat(FULL / 5))),
  told('HTML that opens', 'nesting', () => text('<a '.repeat(FULL / 3))),
  told('HTML elements in each other', 'nesting', () => text('<b>'.repeat(FULL / 3))),
  // blocks by count
  told('paragraphs', 'count', () => text('a\n\n'.repeat(50_000))),
  told('as many paragraphs as fit', 'count', () => text('a\n\n'.repeat(FULL / 3))),
  told('headings', 'count', () => text(rows(40_000, (i) => `## Heading ${i}\n`))),
  told('headings under contents', 'count', () =>
    text(`::contents\n\n${rows(10_000, (i) => `## Heading ${i}\n\na\n`)}`),
  ),
  told('paragraphs of a letter each', 'count', () => text('a\n\n'.repeat(24_000))),
  told('items and paragraphs', 'count', () => text('- a\n'.repeat(45_000))),
  told('rules in step with lines', 'count', () => text('---\n\n'.repeat(20_000))),
  told('page breaks in step with lines', 'count', () => text('::page-break\n\n'.repeat(20_000))),
  told('footnotes of a letter each', 'count', () =>
    text(rows(11_000, (i) => `a[^${i}]\n\n[^${i}]: b\n`)),
  ),
  told('citations of one source', 'count', () =>
    text(`${'a[@k]\n\n'.repeat(20_000)}\n\n[@k]: https://example.org/ "T"`),
  ),
  told('lines of code within the lines', 'count', () =>
    text(`\`\`\`\n${'a\n'.repeat(45_000)}\`\`\``),
  ),
  printed('as many paragraphs as may be', 'count', () => text('a\n\n'.repeat(20_000))),
  told('rules', 'count', () => text('---\n\n'.repeat(50_000))),
  told('page breaks', 'count', () => text('a\n\n::page-break\n\n'.repeat(20_000))),
  told('page breaks alone', 'count', () => text('::page-break\n\n'.repeat(50_000))),
  told('items of a list', 'count', () => text('- a\n'.repeat(FULL / 4))),
  told('numbered items', 'count', () => text('1. a\n'.repeat(FULL / 5))),
  told('items of tasks', 'count', () => text('- [ ] a\n'.repeat(FULL / 8))),
  told('lists side by side', 'count', () => text('- a\n\n* a\n\n'.repeat(FULL / 10))),
  told('quotations side by side', 'count', () => text('> a\n\n'.repeat(15_000))),
  told('definitions of terms', 'count', () => text('a\n: b\n\n'.repeat(FULL / 7))),
  told('callouts', 'count', () => text(':::note\na\n:::\n\n'.repeat(FULL / 16))),
  told('lines of code', 'count', () => text(`\`\`\`\n${'a\n'.repeat(100_000)}\`\`\``)),
  told('lines of highlighted code', 'count', () =>
    text(`\`\`\`js\n${'let a = "b"; // c\n'.repeat(50_000)}\`\`\``),
  ),
  told('blocks of code', 'count', () => text('```js\na\n```\n\n'.repeat(FULL / 14))),
  told('code in a line', 'count', () => text('`a` '.repeat(FULL / 4))),
  told('one line of code', 'count', () => text(`\`\`\`js\n${'a+'.repeat(FULL / 2)}\n\`\`\``)),
  told('footnotes', 'count', () => text(rows(20_000, (i) => `a[^${i}]\n\n[^${i}]: b\n`))),
  told('one footnote over and over', 'count', () => text(`${'a[^1] '.repeat(100_000)}\n\n[^1]: b`)),
  told('inline notes', 'count', () => text('a^[b] '.repeat(FULL / 6))),
  told('sources', 'count', () =>
    text(rows(15_000, (i) => `a[@k${i}]\n\n[@k${i}]: https://example.org/${i} "T"\n`)),
  ),
  told('one source over and over', 'count', () =>
    text(`${'a[@k] '.repeat(100_000)}\n\n[@k]: https://example.org/ "T"`),
  ),
  told('one source in paragraphs', 'count', () =>
    text(`${'a[@k]\n\n'.repeat(100_000)}\n\n[@k]: https://example.org/ "T"`),
  ),
  told('keys that nobody defined', 'count', () => text(rows(80_000, (i) => `a[@k${i}]`))),
  told('amounts', 'count', () =>
    text(`${':amount[US$1]{value=1 cur=USD kind=a} '.repeat(20_000)}:no-source[]`),
  ),
  told('flags', 'count', () => text(':flag[why?]{kind=why}\n\n'.repeat(40_000))),
  told('figures', 'count', () => ({
    ...text('![A dot](dot.png)\n\n'.repeat(FULL / 19)),
    'content/dot.png': png(1, 1),
  })),
  told('charts', 'count', () => ({
    ...text('::chart[A chart]{data=a.csv type=bar x=a y=b}\n\n'.repeat(20_000)),
    'content/a.csv': 'a,b\nc,1\nd,2\n',
  })),
  told('links', 'count', () => text(rows(30_000, (i) => `[a](https://example.org/${i})`))),
  told('messages', 'count', () => text(':nothing[a]\n'.repeat(FULL / 12))),
  // tables
  told('a table of columns', 'table', () => text(table(5000, 2))),
  told('a table of all columns', 'table', () => text(table(70_000, 1))),
  told('a table of rows', 'table', () => text(table(2, 100_000))),
  told('a table of many columns and rows', 'table', () => text(table(500, 360))),
  told('tables', 'table', () => text(`${table(2, 1)}\n\n`.repeat(20_000))),
  told('lines that look like a table', 'table', () => text('| a | b |\n'.repeat(FULL / 10))),
  told('a table of short rows', 'table', () =>
    text(`${'| a '.repeat(3000)}|\n${'| - '.repeat(3000)}|\n${'| a\n'.repeat(40_000)}`),
  ),
  // eras
  told('eras', 'eras', () => text('a', ['eras:', ...eras(1500)])),
  told('eras with sections', 'eras', () =>
    text(
      rows(700, (i) => `## Era ${i}\n\na\n`),
      ['eras:', ...eras(700)],
    ),
  ),
  told('events of an era', 'eras', () =>
    text(`## Era 0\n\n:::chronology\n${'- 1000-02 a :no-source[]\n'.repeat(30_000)}:::`, [
      'eras:',
      ...eras(1),
    ]),
  ),
  told('leaders of an era', 'eras', () =>
    text('a', [
      'eras:',
      eras(1)[0] ?? '',
      '    leaders:',
      ...times(2500, (i) => `      L${i}: [N]`),
    ]),
  ),
  told('facts', 'eras', () =>
    text('a', ['facts:', ...times(2000, (i) => `  - {label: L${i}, value: v}`)]),
  ),
  told('authors', 'eras', () => text('a', [`authors: [${'A, '.repeat(20_000)}A]`])),
  told('rows of an era', 'eras', () =>
    text('a', ['eras:', eras(1)[0] ?? '', '    rows:', ...times(2500, (i) => `      R${i}: a`)]),
  ),
  told('a date of many choices', 'eras', () =>
    text('a', [`information_to: "[${'2001,'.repeat(10_000)}2002]"`]),
  ),
  told('a huge year', 'eras', () => text('a', [`information_to: "Y${'9'.repeat(50_000)}"`])),
  told('a huge number', 'eras', () =>
    text(`:amount[much]{value=${'9'.repeat(100_000)} cur=USD kind=a} :no-source[]`),
  ),
  told('a huge exponent', 'eras', () =>
    text(':amount[much]{value=1e999999999 cur=USD kind=a} :no-source[]'),
  ),
  // front matter
  told('aliases that double', 'yaml', () =>
    text('a', ['x0: &x0 [a, a]', ...times(30, (i) => `x${i + 1}: &x${i + 1} [*x${i}, *x${i}]`)]),
  ),
  told('brackets in front matter', 'yaml', () => text('a', [`x: ${'['.repeat(30_000)}`])),
  told('unknown keys', 'yaml', () =>
    text(
      'a',
      times(6000, (i) => `k${i}: a`),
    ),
  ),
  told('front matter without end', 'yaml', () => ({
    [BRIEFING]: `---\n${'a: b\n'.repeat(190_000)}`,
  })),
  // bibliographies
  told('strings that double', 'bibliography', () =>
    library(
      'a.bib',
      `@string{s0 = "aaaaaaaaaa"}\n${rows(40, (i) => `@string{s${i + 1} = s${i} # s${i}}`)}\n@book{a, title = s40}`,
    ),
  ),
  told('strings joined over and over', 'bibliography', () =>
    library('a.bib', `@string{s = "aaaaaaaaaa"}\n@book{a, title = s${' # s'.repeat(200_000)}}`),
  ),
  told('entries that refer to each other', 'bibliography', () =>
    library(
      'a.bib',
      rows(20_000, (i) => `@book{${i ? `k${i}` : 'a'}, crossref = {k${i + 1}}}`),
    ),
  ),
  told('braces', 'bibliography', () =>
    library('a.bib', `@book{a, title = {${'{'.repeat(1_000_000)}`),
  ),
  told('accents in each other', 'bibliography', () =>
    library('a.bib', `@book{a, title = {${"\\'{".repeat(100_000)}e${'}'.repeat(100_000)}}}`),
  ),
  told('authors of an entry', 'bibliography', () =>
    library('a.bib', `@book{a, title = {A}, author = {${'A B and '.repeat(100_000)}A B}}`),
  ),
  told('a title of a megabyte', 'bibliography', () =>
    library('a.bib', `@book{a, title = {${'word '.repeat(200_000)}}}`),
  ),
  told('tags of RIS', 'bibliography', () =>
    library('a.ris', `TY  - BOOK\nID  - a\n${'AU  - A, B\n'.repeat(200_000)}ER  - \n`),
  ),
  told('lists of JSON in each other', 'bibliography', () =>
    library('a.json', '['.repeat(5_000_000)),
  ),
  told('aliases of YAML', 'bibliography', () =>
    library('a.yaml', `x0: &x0 [a]\n${rows(40, (i) => `x${i + 1}: &x${i + 1} [*x${i}, *x${i}]`)}`),
  ),
  printed('a bibliography of 30,000 entries, one of them cited', 'bibliography', () =>
    library(
      'a.bib',
      rows(30_000, (i) => `@book{${i ? `k${i}` : 'a'}, title = {T${i}}, year = {2001}}`),
    ),
  ),
  told('a date of a source with many choices', 'bibliography', () =>
    library('a.bib', `@book{a, title = {A}, date = {${'2001/'.repeat(200_000)}}}`),
  ),
  // styles
  told('macros that double', 'style', () =>
    styled(
      `<macro name="m0"><text value="aa"/></macro>${rows(40, (i) => `<macro name="m${i + 1}"><text macro="m${i}"/><text macro="m${i}"/></macro>`)}`,
      'm40',
    ),
  ),
  told('a macro that calls itself', 'style', () =>
    styled('<macro name="m"><text macro="m"/></macro>', 'm'),
  ),
  told('groups in each other', 'style', () =>
    styled(`<macro name="m">${'<group>'.repeat(30_000)}${'</group>'.repeat(30_000)}</macro>`, 'm'),
  ),
  // data
  told('columns of data', 'data', () =>
    charted(`a${',b'.repeat(100_000)}\nc${',1'.repeat(100_000)}\n`),
  ),
  told('columns of data, each of another name', 'data', () =>
    charted(`a,b,${times(100_000, (i) => `c${i}`).join(',')}\nc,1${',1'.repeat(100_000)}\n`),
  ),
  told('rows of data', 'data', () => charted(`a,b\n${rows(300_000, (i) => `r${i},1`)}`)),
  told('a quote of data that never ends', 'data', () =>
    charted(`a,b\n"${'c,1\n'.repeat(500_000)}`),
  ),
  told('a huge number of data', 'data', () => charted(`a,b\nc,${'9'.repeat(400_000)}\n`)),
  told('a long name of data', 'data', () => charted(`a,b\n${'c'.repeat(400_000)},1\nd,2\n`)),
  // pictures
  told('uses that double', 'picture', () =>
    pictured(
      `<g id="a0"><rect width="1" height="1"/></g>${rows(24, (i) => `<g id="a${i + 1}"><use href="#a${i}"/><use href="#a${i}"/></g>`)}<use href="#a24"/>`,
    ),
  ),
  told('groups of a drawing in each other', 'picture', () =>
    pictured('<g>'.repeat(50_000) + '</g>'.repeat(50_000)),
  ),
  told('patterns in each other', 'picture', () =>
    pictured(
      `${rows(24, (i) => `<pattern id="p${i + 1}" width="1" height="1"><rect width="1" height="1" fill="url(#p${i})"/><rect width="1" height="1" fill="url(#p${i})"/></pattern>`)}<rect width="9" height="9" fill="url(#p24)"/>`,
    ),
  ),
  told('filters of a drawing', 'picture', () =>
    pictured(
      `<filter id="f">${rows(3000, (i) => `<feMerge result="r${i}"><feMergeNode in="r${i - 1}"/><feMergeNode in="r${i - 1}"/></feMerge>`)}</filter><rect width="9" height="9" filter="url(#f)"/>`,
    ),
  ),
  told('elements of a drawing', 'picture', () =>
    pictured('<rect width="1" height="1"/>'.repeat(400_000)),
  ),
  // Points that stand on each other cost the browser little: 2.7 s of the processor, 680 MB with all of the program.
  printed('a path of ten megabytes', 'picture', () =>
    pictured(`<path d="M0 0${'L1 1'.repeat(2_500_000)}"/>`),
  ),
  told('a text of a drawing', 'picture', () => pictured(`<text>${'a'.repeat(5_000_000)}</text>`)),
  // Only dashes inside the frame are drawn: 1.2 s, 290 MB.
  printed('dashes of a drawing', 'picture', () =>
    pictured('<path d="M0 0L1000000000 0" stroke="#000" stroke-dasharray="0.0001"/>'),
  ),
  told('a drawing without end', 'picture', () => pictured('', '0 0 1e30 1e-30')),
  told('entities of a drawing', 'picture', () => ({
    ...text('![A drawing](a.svg)'),
    'content/a.svg': `<!DOCTYPE svg [<!ENTITY e0 "aa">${rows(30, (i) => `<!ENTITY e${i + 1} "&e${i};&e${i};">`)}]><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>&e30;</text></svg>`,
  })),
  told('a path of many points, used many times', 'picture', () =>
    pictured(`<path id="p" d="M0 0${'L1 1'.repeat(50_000)}"/>${'<use href="#p"/>'.repeat(50_000)}`),
  ),
  told('a drawing that draws nothing', 'picture', () => pictured('')),
  told('a picture of many pixels', 'picture', () => ({
    ...text('![A picture](a.png)'),
    'content/a.png': png(60_000, 60_000),
  })),
  // What is beyond its pixels is not unfolded: 1.1 s, 350 MB.
  printed('a picture that holds more than it says', 'picture', () => ({
    ...text('![A picture](a.png)'),
    'content/a.png': png(4, 4, 200_000_000),
  })),
];

/** A case that must be told: file, line and limit, within seconds. */
function told(name: string, threat: string, make: () => Files): HostileCase {
  return lazy(name, threat, make, 'told');
}

/** A case that must print, in a time that grows in step with its pages. */
function printed(name: string, threat: string, make: () => Files): HostileCase {
  return lazy(name, threat, make, 'printed');
}

function lazy(
  name: string,
  threat: string,
  make: () => Files,
  expect: HostileCase['expect'],
): HostileCase {
  return {
    name,
    threat: `bomb: ${threat}`,
    expect,
    get files() {
      return make();
    },
  };
}

function text(body: string, keys: readonly string[] = []): Files {
  const lines = ['---', 'title: A bomb', 'published: 2026-11-23', ...keys, '---', '', body, ''];
  return { [BRIEFING]: lines.join('\n') };
}

function titled(title: string): Files {
  return { [BRIEFING]: `---\ntitle: ${title}\npublished: 2026-11-23\n---\n\na\n` };
}

function library(name: string, content: string): Files {
  return { ...text('It is so.[@a]', [`bibliography: ${name}`]), [`content/${name}`]: content };
}

function styled(macros: string, called: string): Files {
  const head =
    '<info><title>A</title><id>a</id><updated>2020-01-01T00:00:00+00:00</updated></info>';
  return {
    ...text('It is so.[@a]\n\n[@a]: https://example.org/ "T"', ['csl: a.csl']),
    'content/a.csl': `<?xml version="1.0"?><style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">${head}${macros}<citation><layout><text macro="${called}"/></layout></citation><bibliography><layout><text macro="${called}"/></layout></bibliography></style>`,
  };
}

function charted(data: string): Files {
  return {
    ...text('::chart[A chart]{data=a.csv type=bar x=a y=b}'),
    'content/a.csv': data,
  };
}

function pictured(drawing: string, viewBox = '0 0 9 9'): Files {
  return {
    ...text('![A drawing](a.svg)'),
    'content/a.svg': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}">${drawing}</svg>`,
  };
}

function rows(count: number, row: (index: number) => string): string {
  return times(count, row).join('\n');
}

function times(count: number, row: (index: number) => string): string[] {
  return Array.from({ length: count }, (_, index) => row(index));
}

function table(columns: number, count: number): string {
  const row = (cell: string) => `${`| ${cell} `.repeat(columns)}|`;
  return [row('a'), row('-'), ...times(count, () => row('b'))].join('\n');
}

/** Years from 1000 on, one era each. */
function eras(count: number): string[] {
  return times(
    count,
    (i) => `  - id: e${i}\n    label: Era ${i}\n    from: ${1000 + i}\n    to: ${1001 + i}`,
  );
}

/** A grey PNG; what its pixels unfold to may be another size than what it says. */
function png(
  width: number,
  height: number,
  unfolded = height * (Math.ceil(width / 8) + 1),
): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 1;
  const pixels = deflateSync(Buffer.alloc(Math.min(unfolded, 200_000_000)), { level: 1 });
  const start = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([start, chunk('IHDR', head), chunk('IDAT', pixels), chunk('IEND')]);
}

function chunk(name: string, data = Buffer.alloc(0)): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
