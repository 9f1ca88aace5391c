import type { FontUse } from '../../model/font-use.ts';
import type { PageFont } from '../../model/printed.ts';
import { cssString } from './css-string.ts';

/**
 * Write the families by use as the custom properties `--font-text`, `--font-heading` and `--font-code`, and
 * fonts as `@font-face` rules with the files inside.
 *
 * @param chains Families by use, in order.
 * @param fonts Fonts to inline.
 * @returns CSS text.
 */
export function fontFaceCss(
  chains: Record<FontUse, string[]>,
  fonts: readonly PageFont[] = [],
): string {
  const properties = Object.entries(chains).map(
    ([use, families]) => `  --font-${use}: ${families.map(cssString).join(', ')};`,
  );
  return [':root {', ...properties, '}', ...fonts.map(fontFaceRule)].join('\n');
}

function fontFaceRule({ family, source, descriptors }: PageFont): string {
  return [
    '@font-face {',
    `  font-family: ${cssString(family)};`,
    `  font-weight: ${descriptors.weight};`,
    `  font-style: ${descriptors.style};`,
    `  unicode-range: ${descriptors.unicodeRange};`,
    ...(descriptors.sizeAdjust ? [`  size-adjust: ${descriptors.sizeAdjust};`] : []),
    `  src: ${source};`,
    '}',
  ].join('\n');
}
