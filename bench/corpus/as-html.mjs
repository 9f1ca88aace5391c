import { plainEntry } from './references.mjs';

/**
 * Write a document as a plain HTML page: the same text, citations resolved to linked numbers, and no
 * style at all. This is the floor that all is measured against.
 *
 * @param {object} document What `createDocument` made.
 * @returns {string} The whole page; figures are files beside it.
 */
export function asHtml(document) {
  const { title, author, published, bottomLine, sections, references, numbers } = document;
  const text = (sentences) => `<p>${sentences.map((one) => sentence(one, numbers)).join(' ')}</p>`;
  const block = (one) => (one.kind === 'paragraph' ? text(one.sentences) : furniture(one));
  const body = [
    `<h1>${title}</h1>`,
    `<p>${author}, ${published}</p>`,
    text(bottomLine),
    ...sections.flatMap(({ level, title: heading, blocks }) => [
      `<h${level}>${heading}</h${level}>`,
      ...blocks.map(block),
    ]),
    '<h2>References</h2>',
    `<ol>\n${references.map((one) => entry(one, numbers)).join('\n')}\n</ol>`,
  ];
  return `<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8"><title>${title}</title></head>\n<body>\n${body.join('\n')}\n</body>\n</html>\n`;
}

function sentence({ text, cites }, numbers) {
  if (cites.length === 0) return text;
  const items = cites.map(({ key, page }) => {
    const number = numbers.get(key);
    return `<a href="#ref-${number}">${number}</a>${page ? `, p. ${page}` : ''}`;
  });
  return `${text}[${items.join('; ')}]`;
}

function furniture(one) {
  switch (one.kind) {
    case 'list':
      return `<ul>${one.items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
    case 'note':
      return `<aside><p>${one.text}</p></aside>`;
    case 'figure':
      return `<figure><img src="${one.file}" alt="${one.alt}"><figcaption>${one.caption}</figcaption></figure>`;
    default:
      return table(one);
  }
}

function table({ id, caption, columns, rows }) {
  const head = columns.map((column) => `<th scope="col">${column}</th>`).join('');
  const line = (cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  return `<table id="${id}"><caption>${caption}</caption><thead><tr>${head}</tr></thead><tbody>\n${rows.map(line).join('\n')}\n</tbody></table>`;
}

function entry(reference, numbers) {
  const { text, url } = plainEntry(reference);
  const link = url ? ` <a href="${url}">${url}</a>` : '';
  return `<li id="ref-${numbers.get(reference.id)}">${text}${link}</li>`;
}
