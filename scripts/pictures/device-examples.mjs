/** The blocks of `docs/devices.md` that make up its briefing, and what becomes of each. */
const BLOCK = /^```(yaml|markdown|csv)(?: (file|otherwise)=(\S+))?\n([\s\S]*?)^```$/gm;

/**
 * Join the examples of `docs/devices.md` into the briefing that they make up, and into one more for each
 * block that says `otherwise`.
 *
 * @param {string} page Text of the page.
 * @returns {Record<string, string>} Files by name: `devices.md`, a briefing for each `otherwise`, and data.
 */
export function joinDeviceExamples(page) {
  const blocks = [...page.matchAll(BLOCK)].map(([, kind, use, name, text]) => ({
    kind,
    use,
    name,
    text,
  }));
  const plain = blocks.filter(({ use }) => use === undefined);
  const matter = textOf(plain, 'yaml', '');
  const body = textOf(plain, 'markdown', '\n');
  const briefing = (more) => `---\n${matter}${more}---\n\n${body}`;
  const named = blocks
    .filter(({ use }) => use !== undefined)
    .map(({ use, name, text }) => (use === 'file' ? [name, text] : [`${name}.md`, briefing(text)]));
  return { 'devices.md': briefing(''), ...Object.fromEntries(named) };
}

function textOf(blocks, wanted, between) {
  return blocks
    .filter(({ kind }) => kind === wanted)
    .map(({ text }) => text)
    .join(between);
}
