/** How the types of CSL are called in Hayagriva. */
const TYPES = {
  webpage: 'web',
  'article-newspaper': 'article',
  'article-journal': 'article',
  report: 'report',
  book: 'book',
};

/**
 * Write a document in Typst, with its bibliography for Hayagriva.
 *
 * @param {object} document What `createDocument` made.
 * @param {string} name Stem of the file names.
 * @returns {Record<string, string>} Text by file name.
 */
export function asTypst(document, name) {
  const { title, author, published, bottomLine, sections, references } = document;
  const parts = sections.flatMap(({ level, title: heading, blocks }) => [
    `${'='.repeat(level)} ${literal(heading)}`,
    ...blocks.map(block),
  ]);
  const source = [
    `#set document(title: ${quote(title)}, author: ${quote(author)})\n#set page(paper: "a4", numbering: "1")\n#set text(lang: "en")\n#show table: set block(breakable: true)\n#show figure: set block(breakable: true)`,
    `= ${literal(title)}\n\n${literal(`${author}, ${published}`)}`,
    text(bottomLine),
    ...parts,
    `#bibliography(${quote(`${name}.yml`)}, style: "ieee")`,
  ];
  return {
    [`${name}.typ`]: `${source.join('\n\n')}\n`,
    [`${name}.yml`]: references.map(entry).join(''),
  };
}

function text(sentences) {
  return sentences
    .map(({ text: words, cites }) => `${literal(words)}${cites.map(cite).join('')}`)
    .join(' ');
}

function cite({ key, page }) {
  return `#cite(<${key}>${page ? `, supplement: [p. ${page}]` : ''})`;
}

function block(one) {
  switch (one.kind) {
    case 'paragraph':
      return text(one.sentences);
    case 'list':
      return one.items.map((item) => `- ${literal(item)}`).join('\n');
    case 'note':
      return `#block(stroke: 0.5pt, inset: 6pt)[${literal(one.text)}]`;
    case 'figure':
      return `#figure(image(${quote(one.file)}, alt: ${quote(one.alt)}), caption: [${literal(one.caption)}])`;
    default:
      return table(one);
  }
}

function table({ id, caption, columns, rows }) {
  const cells = (line) => line.map((cell) => `[${literal(cell)}]`).join(', ');
  const body = `table.header(${cells(columns)}),\n${rows.map((row) => `${cells(row)},`).join('\n')}`;
  return `#figure(table(columns: ${columns.length}, ${body}\n), caption: [${literal(caption)}]) <${id}>`;
}

function entry({ id, type, title, author, issued, URL, accessed, ...rest }) {
  const date = (parts) => parts.map((part) => String(part).padStart(2, '0')).join('-');
  const container = rest['container-title'];
  const lines = [
    `${id}:`,
    `  type: ${TYPES[type]}`,
    `  title: ${quote(title)}`,
    `  author: [${author.map(({ family, given }) => quote(`${family}, ${given}`)).join(', ')}]`,
    `  date: ${date(issued['date-parts'][0])}`,
    ...(rest.publisher ? [`  publisher: ${quote(rest.publisher)}`] : []),
    ...(rest.page ? [`  page-range: ${quote(rest.page.replace('–', '-'))}`] : []),
    ...(URL ? [`  url: { value: ${quote(URL)}, date: ${date(accessed['date-parts'][0])} }`] : []),
    ...(container ? [`  parent:\n    type: periodical\n    title: ${quote(container)}`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function quote(words) {
  return JSON.stringify(words);
}

/** Titles and words of the corpus hold few of the characters that mean something in Typst. */
function literal(words) {
  return words.replace(/[\\#$*_`<>@[\]/~]/g, '\\$&');
}
