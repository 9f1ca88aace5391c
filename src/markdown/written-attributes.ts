/** What stands in braces after a heading or a caption. */
export interface WrittenAttributes {
  id?: string;
  /** Classes and values, as written: nothing of ours is meant by them. */
  others: string[];
}

const END = /[ \t]+(\{[^{}\n]*\})[ \t]*$/;
const ID = /^#([\p{L}\p{N}][\p{L}\p{N}_.:-]*)$/u;
const OTHER = /^(?:-|\.[\p{L}\p{N}_-]+|[\p{L}_-]+=(?:"[^"]*"|'[^']*'|\S+))$/u;
/** Classes that ask for what is so anyway: no heading has a number, and the contents list all of them. */
const IDLE = new Set(['-', '.unnumbered', '.unlisted', '.numbered']);

/**
 * Read the attributes at the end of a line, such as `{#sec-intro .unnumbered}` or `{-}`.
 *
 * @param text End of a heading or caption, as written.
 * @returns What they say, and how many characters they take with the white space before them; undefined
 *   where the braces hold anything else.
 */
export function readAttributes(
  text: string,
): { attributes: WrittenAttributes; length: number } | undefined {
  const [whole, braces = ''] = END.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const words = braces.slice(1, -1).match(/[^\s"']*(?:"[^"]*"|'[^']*')|\S+/g) ?? [];
  const ids = words.flatMap((word) => ID.exec(word)?.[1] ?? []);
  const others = words.filter((word) => !ID.test(word));
  if (words.length === 0 || ids.length > 1 || !others.every((word) => OTHER.test(word))) {
    return undefined;
  }
  const [id] = ids;
  return {
    attributes: {
      ...(id !== undefined && { id }),
      others: others.filter((word) => !IDLE.has(word)),
    },
    length: whole.length,
  };
}
