import { pipeTable, text } from './as-briefing.mjs';
import { plainEntry } from './references.mjs';

/**
 * Write a document as Pandoc reads it, citations for its own processor.
 *
 * @param {object} document What `createDocument` made.
 * @returns {string} Markdown; it wants `--citeproc` and a bibliography.
 */
export function asPandoc(document) {
  const head = `---\ntitle: ${document.title}\nauthor: ${document.author}\ndate: ${document.published}\nlang: en\nlink-citations: true\n---`;
  const caption = ({ caption: words, id }) => `: ${words} {#${id}}`;
  return page(document, { head, text, caption, references: '## References' });
}

/**
 * Write a document as Markdown for programs that know no citations: they are numbers, and the list of
 * references is text.
 *
 * @param {object} document What `createDocument` made.
 * @returns {string} Markdown.
 */
export function asResolvedMarkdown(document) {
  const { numbers } = document;
  const entries = document.references.map((reference) => {
    const { text: words, url } = plainEntry(reference);
    return `${numbers.get(reference.id)}. ${words}${url ? ` <${url}>` : ''}`;
  });
  return page(document, {
    head: `# ${document.title}\n\n${document.author}, ${document.published}`,
    text: (sentences) => sentences.map((one) => resolved(one, numbers)).join(' '),
    caption: ({ caption }) => `*${caption}*`,
    references: `## References\n\n${entries.join('\n')}`,
  });
}

function resolved({ text: words, cites }, numbers) {
  if (cites.length === 0) return words;
  const items = cites.map(({ key, page: p }) => `${numbers.get(key)}${p ? `, p. ${p}` : ''}`);
  return `${words}\\[${items.join('; ')}\\]`;
}

function page({ bottomLine, sections }, write) {
  const block = (one) => {
    switch (one.kind) {
      case 'paragraph':
        return write.text(one.sentences);
      case 'list':
        return one.items.map((item) => `- ${item}`).join('\n');
      case 'note':
        return `> ${one.text}`;
      case 'figure':
        return `![${one.caption}](${one.file} "${one.alt}")`;
      default:
        return `${pipeTable(one)}\n\n${write.caption(one)}`;
    }
  };
  const parts = sections.flatMap(({ level, title, blocks }) => [
    `${'#'.repeat(level)} ${title}`,
    ...blocks.map(block),
  ]);
  return `${[write.head, write.text(bottomLine), ...parts, write.references].join('\n\n')}\n`;
}
