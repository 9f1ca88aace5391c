/** The opening line of a block of another tool, without what indents it. */
export interface ForeignFence {
  /** The word of a callout, such as `tip`; absent for a block that only has classes or an id. */
  callout?: string;
  title?: string;
}

/** Words of callouts of Docusaurus, VitePress and Pandoc; `note` is ours. */
const words = 'tip|info|warning|caution|danger|important|hint|attention|success|error|details';

const CALLOUT_DIV =
  /^:{3,}[ \t]*\{[ \t]*\.callout-([a-z]+)(?:[^{}\n]*?\btitle="([^"\n]*)")?[^{}\n]*\}[ \t]*:*$/;
const CALLOUT = new RegExp(
  String.raw`^:{3,}[ \t]*(${words})(?:\[([^\]\n]*)\]|[ \t]+([^\s{:][^{}\n]*?)|[ \t]*\{(?:[^{}\n]*?\btitle="([^"\n]*)")?[^{}\n]*\})?[ \t]*:*$`,
  'i',
);
const DIV = /^:{3,}[ \t]*(?:\{[^{}\n]*\}|columns?)[ \t]*:*$/i;

/**
 * Read a line that opens a block in another tool.
 *
 * @param line Line without indentation and white space at its end.
 * @returns What it opens; undefined for any other line.
 */
export function readForeignFence(line: string): ForeignFence | undefined {
  const [, kind, quoted] = CALLOUT_DIV.exec(line) ?? [];
  if (kind !== undefined) return fenceOf(kind, quoted);
  const [, word, label, rest, value] = CALLOUT.exec(line) ?? [];
  if (word !== undefined) return fenceOf(word, label ?? rest ?? value);
  return DIV.test(line) ? {} : undefined;
}

function fenceOf(kind: string, title: string | undefined): ForeignFence {
  return { callout: kind.toLowerCase(), ...(title && { title }) };
}
