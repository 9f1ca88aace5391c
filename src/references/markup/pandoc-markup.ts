/** Characters of private use, which stand for what a backslash takes its meaning from. */
const firstGuard = 0xe000;
const escapable = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';

/** Pairs of marks, each only where no one would write it for anything else, and the tag that they stand for. */
const pairs: readonly [pattern: RegExp, tag: string][] = [
  [/(?<!\*)\*\*(?=[^\s*])([^*]*[^\s*])\*\*(?!\*)/gu, 'b'],
  [/(?<![\p{L}\p{N}*])\*(?=[^\s*])([^*]*[^\s*])\*(?![\p{L}\p{N}*])/gu, 'i'],
  [/(?<![\p{L}\p{N}_])__(?=[^\s_])([^_]*[^\s_])__(?![\p{L}\p{N}_])/gu, 'b'],
  [/(?<![\p{L}\p{N}_])_(?=[^\s_])([^_]*[^\s_])_(?![\p{L}\p{N}_])/gu, 'i'],
  [/(?<=[\p{L}\p{N})\]])~([^\s~]+)~(?!~)/gu, 'sub'],
  [/(?<=[\p{L}\p{N})\]])\^([^\s^]+)\^(?!\^)/gu, 'sup'],
  // The mass number of an isotope stands before its letters.
  [/(?<![^\s(])\^(\d+\p{Ll}?)\^(?=\p{Lu})/gu, 'sup'],
];

/**
 * Write the Markdown that pandoc puts into the texts of CSL-YAML with the tags of CSL-JSON: emphasis
 * (`*…*`, `_…_`, `**…**`), scripts (`g~1~`, `x^2^`), code, dashes of several hyphens, and backslashes
 * before signs. Tags that are there already stay.
 *
 * @param text Value of a field.
 * @returns The text, of which only tags and entities are markup.
 */
export function pandocMarkup(text: string): string {
  if (!/[*_~^`\\]|--|\.{3}/.test(text)) return text;
  const guarded = text.replace(/\\([!-/:-@[-`{-~])/g, (_, sign: string) => guardOf(sign));
  const plain = guarded
    .replace(/(?<!`)`([^`]+)`(?:\{=?[\w.-]+\})?(?!`)/g, (_, code: string) =>
      [...code].map((sign) => (escapable.includes(sign) ? guardOf(sign) : sign)).join(''),
    )
    .replace(/\\ /g, '\u00a0')
    .replace(/(?<=[\p{L}\p{N}])---(?=[\p{L}\p{N}])|(?<=\s)---(?=\s)/gu, '—')
    .replace(/(?<=[\p{L}\p{N}])--(?=[\p{L}\p{N}])|(?<=\s)--(?=\s)/gu, '–')
    .replace(/(?<![.])\.{3}(?![.])/g, '…');
  const marked = pairs.reduce(
    (written, [pattern, tag]) => written.replace(pattern, `<${tag}>$1</${tag}>`),
    plain,
  );
  return marked.replace(/[\ue000-\ue05f]/g, (guard) => signOf(guard));
}

function guardOf(sign: string): string {
  return String.fromCharCode(firstGuard + sign.charCodeAt(0) - 0x20);
}

/** What would begin a tag or an entity is written as one, as it is none. */
function signOf(guard: string): string {
  const sign = String.fromCharCode(guard.charCodeAt(0) - firstGuard + 0x20);
  return sign === '<' ? '&lt;' : sign === '&' ? '&amp;' : sign;
}

/**
 * Take the backslashes out of a text that has no other markup, such as a name.
 *
 * @param text Value of a field.
 * @returns The text with the signs themselves.
 */
export function withoutBackslashes(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
