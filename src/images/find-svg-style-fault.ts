/** What may stand before `(` in a style: colours, shapes, transforms, filters, sums, selectors. */
const functions = new Set([
  ...['rgb', 'rgba', 'hsl', 'hsla', 'hwb', 'lab', 'lch', 'oklab', 'oklch', 'color', 'color-mix'],
  ...['icc-color', 'device-cmyk', 'light-dark', 'var', 'calc', 'min', 'max', 'clamp'],
  ...['matrix', 'matrix3d', 'translate', 'translatex', 'translatey', 'translate3d', 'scale'],
  ...['scalex', 'scaley', 'rotate', 'skew', 'skewx', 'skewy', 'perspective'],
  ...['blur', 'brightness', 'contrast', 'drop-shadow', 'grayscale', 'hue-rotate', 'invert'],
  ...['opacity', 'saturate', 'sepia', 'polygon', 'circle', 'ellipse', 'inset', 'path', 'rect'],
  ...['linear-gradient', 'radial-gradient', 'conic-gradient', 'repeating-linear-gradient'],
  ...['repeating-radial-gradient', 'cubic-bezier', 'steps', 'repeat', 'minmax', 'fit-content'],
  ...['format', 'local', 'tech', 'attr', 'not', 'is', 'where', 'has', 'lang', 'dir'],
  ...['nth-child', 'nth-last-child', 'nth-of-type', 'nth-last-of-type'],
]);

const atRules = new Set([
  'charset',
  'font-face',
  'layer',
  'media',
  'namespace',
  'page',
  'supports',
]);

/** A part of the drawing itself. */
const partOfDrawing = /^#/;
/** Besides, what a style sheet may carry: a font or a picture without parts of its own. */
const carried =
  /^(?:#|data:(?:font\/|application\/(?:x-)?font-|application\/octet-stream|image\/(?:png|jpe?g)[;,]))/i;

/**
 * What of a style can matter, read as CSS Syntax 3 reads it, so that no comment or string ends elsewhere
 * than the browser's does. Each alternative fails without looking far, as a style may be long.
 */
const tokens = new RegExp(
  [
    '/\\*[^]*?(?:\\*/|$)',
    '"[^"\\n\\r\\f]*"',
    "'[^'\\n\\r\\f]*'",
    `url\\((?:\\s*"(?<double>[^"\\n\\r\\f]*)"\\s*|\\s*'(?<single>[^'\\n\\r\\f]*)'\\s*|(?<bare>[^'")]*))\\)`,
    '(?<called>(?<![-\\w])[-\\w]+)\\(',
    '(?<variable>(?<![-\\w])--[-\\w]+\\s*:)',
    '@(?<rule>[-\\w]+)',
    '(?<end>[;{}])',
    '(?<openString>["\'])',
  ].join('|'),
  'gi',
);

/**
 * Find what a style of a drawing holds besides what is known to load nothing.
 *
 * @param css Value of an attribute, or a style sheet.
 * @param isSheet A sheet may carry fonts and pictures, too.
 * @returns What it holds, in words; undefined where all is well.
 */
export function findSvgStyleFault(css: string, isSheet = false): string | undefined {
  // An escape (`u\72l(`) could hide an address, and no drawing needs one.
  if (css.includes('\\')) return 'a style with a backslash';
  // A sheet is written without escaping, as HTML would have it.
  if (isSheet && /[<&]/.test(css)) return 'a style with `<` or `&`';
  let isVariable = false;
  for (const { groups = {} } of css.matchAll(tokens)) {
    const { variable, end } = groups;
    const address = groups.double ?? groups.single ?? groups.bare;
    const fault = address === undefined ? tokenFault(groups) : addressFault(address, isSheet);
    if (fault) return fault;
    // What a variable names could be drawn anywhere, and nobody would have counted it.
    if (address !== undefined && isVariable) return 'a style with an address in a variable';
    isVariable = variable !== undefined || (isVariable && end === undefined);
  }
  return undefined;
}

function addressFault(address: string, isSheet: boolean): string | undefined {
  const allowed = isSheet ? carried : partOfDrawing;
  return allowed.test(address.trim()) ? undefined : 'a style that loads from outside';
}

function tokenFault({ called, rule, openString }: Partial<Record<string, string>>) {
  if (rule?.toLowerCase() === 'import') return 'a style that loads from outside';
  if (rule && !atRules.has(rule.toLowerCase())) return `a style with \`@${rule}\``;
  if (called && !functions.has(called.toLowerCase())) return `a style with \`${called}()\``;
  // The line of a string that is never closed ends it for the browser, but not for us.
  return openString && `a style with \`${openString}\` that is never closed`;
}
