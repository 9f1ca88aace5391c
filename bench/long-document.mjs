/**
 * Make a document like a briefing: cited paragraphs, a table and a list in each section, references.
 *
 * @param {number} sections How many; about 2.5 pages each.
 * @returns {string} The whole HTML.
 */
export function longDocument(sections) {
  return wrap(longBody(sections));
}

/**
 * Put a body into a document.
 *
 * @param {string} body Its HTML.
 * @returns {string} The whole HTML.
 */
export function wrap(body) {
  const style =
    '@page{size:A4;margin:22mm;@bottom-center{content:counter(page)}}body{font-size:10pt}';
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">${policy}<title>Bench</title><style>${style}</style></head><body>${body}</body></html>`;
}

/**
 * Make the body of such a document.
 *
 * @param {number} sections How many; about 2.5 pages each.
 * @returns {string} Its HTML.
 */
export function longBody(sections) {
  const words = createWords();
  let reference = 0;
  const cited = () => {
    reference++;
    return `${words(18)} <strong>${words(2)}</strong><sup id="c${reference}"><a href="#r${reference}">[${reference}]</a></sup>. `;
  };
  const paragraph = () => `<p>${times(5, cited)}</p>`;
  const row = (i) =>
    `<tr><th scope="row">${1990 + i}</th><td>${i * 7}</td><td>${words(4)}</td></tr>`;
  const table = (number) =>
    `<table><caption>Table ${number}</caption><thead><tr><th scope="col">Year</th><th scope="col">Amount</th><th scope="col">Note</th></tr></thead><tbody>${times(8, row)}</tbody></table>`;
  const section = (i) =>
    `<h2 id="s${i}">Section ${i} ${words(4)}</h2>${times(8, paragraph)}${table(i)}<ul>${times(5, () => `<li>${words(9)}</li>`)}</ul>`;
  const body = times(sections, section);
  const contents = times(sections, (i) => `<li><a href="#s${i}">Section ${i}</a></li>`);
  const entry = (i) =>
    `<li id="r${i + 1}">${words(12)} <a href="https://example.org/${i}">link</a> <a href="#c${i + 1}">back</a></li>`;
  return `<h1>Bench</h1><ol>${contents}</ol>${body}<h2>References</h2><ol>${times(reference, entry)}</ol>`;
}

function times(count, make) {
  return Array.from({ length: count }, (_, i) => make(i)).join('');
}

/** Words by a fixed sequence, so that every run measures the same document. */
function createWords() {
  const list =
    'two states have dealt with each other since credit oil arms trade visits followed in every year'.split(
      ' ',
    );
  let seed = 7;
  const next = () => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    return list[seed % list.length];
  };
  return (count) => Array.from({ length: count }, next).join(' ');
}
