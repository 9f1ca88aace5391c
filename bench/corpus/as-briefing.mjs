/**
 * Write a document as a briefing of ours: Markdown, a bibliography, and its figures.
 *
 * @param {object} document What `createDocument` made.
 * @param {string} name Stem of the file names.
 * @returns {Record<string, string>} Text by file name; `NAME.md` is the briefing.
 */
export function asBriefing(document, name) {
  return {
    [`${name}.md`]: `${[frontMatter(document, name), ...body(document)].join('\n\n')}\n`,
    [`${name}.references.json`]: `${JSON.stringify(document.references, null, 1)}\n`,
    ...figuresOf(document),
  };
}

/**
 * List the figures of a document.
 *
 * @param {object} document What `createDocument` made.
 * @returns {Record<string, string>} SVG by file name.
 */
export function figuresOf(document) {
  const blocks = document.sections.flatMap((section) => section.blocks);
  const figures = blocks.filter((block) => block.kind === 'figure');
  return Object.fromEntries(figures.map(({ file, svg }) => [file, svg]));
}

function frontMatter({ title, author, published }, name) {
  return [
    '---',
    `title: ${title}`,
    `authors: [${author}]`,
    `published: ${published}`,
    `bibliography: ${name}.references.json`,
    '---',
  ].join('\n');
}

function body({ bottomLine, sections }) {
  const blocks = (section) => section.blocks.map(block);
  return [
    `:::bottom-line\n${text(bottomLine)}\n:::`,
    ...sections.flatMap((section) => [
      `${'#'.repeat(section.level)} ${section.title}`,
      ...blocks(section),
    ]),
  ];
}

function block(one) {
  switch (one.kind) {
    case 'paragraph':
      return text(one.sentences);
    case 'list':
      return one.items.map((item) => `- ${item}`).join('\n');
    case 'note':
      return `:::note\n${one.text}\n:::`;
    case 'figure':
      return `![${one.alt}](${one.file} "${one.caption}")`;
    default:
      return `::table-caption[${one.caption}]{#${one.id}}\n\n${pipeTable(one)}`;
  }
}

/**
 * Write a table in Markdown, the third column to the right.
 *
 * @param {{ columns: string[], rows: string[][] }} table Its words.
 * @returns {string} Lines of a pipe table.
 */
export function pipeTable({ columns, rows }) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(columns), '| --- | --- | ---: | --- |', ...rows.map(line)].join('\n');
}

/**
 * Write sentences in Markdown, with citations as Pandoc has them.
 *
 * @param {import('./create-document.mjs').Sentence[]} sentences Words and their sources.
 * @returns {string} One line.
 */
export function text(sentences) {
  return sentences.map((one) => `${one.text}${cluster(one.cites)}`).join(' ');
}

function cluster(cites) {
  if (cites.length === 0) return '';
  const items = cites.map(({ key, page }) => `@${key}${page ? `, p. ${page}` : ''}`);
  return `[${items.join('; ')}]`;
}
