/** What may stand right before a `%%` by which an author means a comment, though none opens there. */
const markBefore = /[\p{Ps}\p{Pe}\p{Pi}\p{Pf}\p{Pd}"'*_~.,;:!?…<>|]/u;

/** Marks that others close; all others that come in pairs close themselves. */
const closers: ReadonlyMap<string, string> = new Map([
  ...(['()', '[]', '{}', '<>', '“”', '‘’', '„“', '‚‘', '«»', '‹›'] as const).map(
    ([open = '', close = '']) => [open, close] as const,
  ),
  ...[...'"\'*_~'].map((mark) => [mark, mark] as const),
]);

/**
 * Tell whether `%%` opens a comment: at the start of a line or after white space. So `100%%` and
 * `a%%b` are text.
 *
 * @param before Character before it, or nothing at the start of a line.
 * @returns Whether it opens one.
 */
export function opensComment(before: string): boolean {
  return before === '' || /\s/.test(before);
}

/**
 * Tell whether two `%%` look like a comment and are none, as the first stands behind a mark:
 * `(%%so%%)`, `**%%so%%**`. The signs alone between marks, as in `"%%"`, hide nothing.
 *
 * @param before Character before the first.
 * @param after Character behind it.
 * @returns Whether they do.
 */
export function looksLikeComment(before: string, after: string): boolean {
  return markBefore.test(before) && (after === '' || after !== closers.get(before));
}

/**
 * Tell whether a mark is still open behind what follows it. Where it is not, as in
 * `(%% of all) rose %% so %%`, the second `%%` may well open a comment.
 *
 * @param mark Character that may have opened something.
 * @param inside What follows it.
 * @returns Whether nothing closes it.
 */
export function staysOpen(mark: string, inside: string): boolean {
  const close = closers.get(mark);
  if (close === undefined) return true;
  // An apostrophe within a word closes nothing.
  const signs = inside.replace(/(?<=[\p{L}\p{N}])['’_](?=[\p{L}\p{N}])/gu, '');
  if (close === mark) return signs.split(new RegExp(`[${mark}]+`)).length % 2 === 1;
  let depth = 1;
  for (const sign of signs) {
    if (sign === mark) depth++;
    else if (sign === close && --depth === 0) return false;
  }
  return true;
}
