/**
 * Add lines to a `.gitignore`, where they are not in it already.
 *
 * @param text Text of the file; empty where there is none.
 * @param wanted Lines it shall have.
 * @returns The text with them at its end; the same text where it has them all.
 */
export function addIgnored(text: string, wanted: readonly string[]): string {
  const known = new Set(text.split(/\r?\n/).map(plain));
  const missing = wanted.filter((line) => !known.has(plain(line)));
  if (missing.length === 0) return text;
  const gap = text === '' || text.endsWith('\n') ? '' : '\n';
  return `${text}${gap}${missing.join('\n')}\n`;
}

/** `/out`, `out/` and `out` leave out the same folder of the project. */
function plain(line: string): string {
  return line.trim().replace(/^\/|\/$/g, '');
}
