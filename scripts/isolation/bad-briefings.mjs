const head = (keys = []) => ['---', 'title: A test', 'published: 2026-11-23', ...keys, '---', ''];
const text = (body, keys) => [...head(keys), body, ''].join('\n');

const row = `${'| text '.repeat(8)}|\n`;
const table = (rows) => `${row}${'| --- '.repeat(8)}|\n${row.repeat(rows)}`;

/**
 * Write the source of a good briefing.
 *
 * @param {number} version Changes its text, so that it is built again.
 * @returns {string} The source.
 */
export function goodBriefing(version) {
  return text(`One paragraph, in version ${version}.\n\n## A section\n\nAnother paragraph.`);
}

/**
 * Briefings that are bad in seven ways, each with the line and rule that tell of it.
 *
 * @param {number} pageLimit Most pages of a run.
 * @param {number} rows Rows of the table whose print takes more memory than the run gives it.
 * @returns {{ way: string, source: string, line: number, rule: string }[]} All seven.
 */
export function badBriefings(pageLimit, rows) {
  return [
    {
      way: 'an author cites what nobody defined',
      source: text('A claim.[@nobody]'),
      line: 6,
      rule: 'citation-defined',
    },
    {
      way: 'front matter that is no YAML',
      source: '---\ntitle: [T\npublished: 2026-11-23\n---\n\nText.\n',
      line: 2,
      rule: 'front-matter-valid',
    },
    {
      way: 'a bibliography that is not there',
      source: text('Text.', ['bibliography: none.json']),
      line: 4,
      rule: 'bibliography-readable',
    },
    {
      way: 'a print that takes more memory than it may',
      source: text(table(rows)),
      line: 0,
      rule: 'source-limits',
    },
    {
      way: 'a text that would keep the parser busy for minutes',
      source: text(`Text.\n\n${'- '.repeat(2500)}a`),
      line: 8,
      rule: 'nesting-limit',
    },
    {
      way: 'a picture that is none',
      source: text('Text.\n\n![A river](river.png)'),
      line: 8,
      rule: 'image-found',
    },
    {
      way: 'more pages than a PDF may have',
      source: text(`a\n\n${'::page-break\n\na\n\n'.repeat(pageLimit)}`),
      line: 0,
      rule: 'page-limit',
    },
  ];
}

/**
 * Mix a list, the same for the same seed.
 *
 * @template T
 * @param {readonly T[]} list The list.
 * @param {number} seed Any whole number.
 * @returns {T[]} A mixed copy.
 */
export function mix(list, seed) {
  const mixed = [...list];
  let state = seed;
  for (let at = mixed.length - 1; at > 0; at--) {
    // Numerical Recipes' linear congruential generator: enough for an order.
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (at + 1));
    [mixed[at], mixed[other]] = [mixed[other], mixed[at]];
  }
  return mixed;
}
