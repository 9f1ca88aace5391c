import type { PageFont } from '../model/printed.ts';
import { sha256 } from '../values/sha256.ts';

/** A rule for a font as compose writes it: nothing in it needs a parser of CSS. */
const RULE = new RegExp(
  [
    '@font-face \\{',
    ' {2}font-family: "([\\w -]+)";',
    ' {2}font-weight: (\\d+);',
    ' {2}font-style: (\\w+);',
    ' {2}unicode-range: ([^;{}]+);',
    '(?: {2}size-adjust: (\\d+%);\\n)? {2}src: (url\\(data:font/(?:woff2|ttf);base64,[\\w+/=]+\\) format\\("(?:woff2|truetype)"\\));',
    '\\}',
  ].join('\\n'),
  'g',
);

/**
 * Take the fonts out of a document, so that a browser that has them need not read them again. Where
 * one of its rules for fonts is not written as compose writes it, all stay: their order counts.
 *
 * @param html Document with its fonts inside.
 * @returns The document, and the fonts taken out of it, in order.
 */
export function takeFonts(html: string): { html: string; fonts: PageFont[] } {
  // Only in the styles of the head: what stands in the body is text that may tell of fonts.
  const start = html.indexOf('<style');
  const end = html.indexOf('</head>');
  const styles = start < 0 || end < start ? '' : html.slice(start, end);
  const fonts: PageFont[] = [];
  const rest = styles.replace(
    RULE,
    (rule, family, weight, style, unicodeRange, sizeAdjust, source) => {
      const descriptors = { weight, style, unicodeRange, ...(sizeAdjust && { sizeAdjust }) };
      fonts.push({ id: sha256(Buffer.from(rule)), family, source, descriptors });
      return '';
    },
  );
  if (fonts.length === 0 || /@font-face/i.test(rest)) return { html, fonts: [] };
  return { html: html.slice(0, start) + rest + html.slice(end), fonts };
}
