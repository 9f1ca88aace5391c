import type { FontUse } from '../../model/font-use.ts';
import type { TemplateManifest } from '../../model/template.ts';
import type { FontManifest } from './font-manifest.ts';
import { optionalFonts } from './optional-fonts.ts';

/**
 * Tell which families print each kind of text: the template's own, then its other families, then
 * the fallbacks of that kind and of all kinds, then optional families that are installed.
 *
 * @param template Manifest of the template.
 * @param fonts Families that are there.
 * @returns Names of families in order, by use.
 */
export function fontChains(
  template: TemplateManifest,
  fonts: FontManifest,
): Record<FontUse, string[]> {
  const { text, heading, code } = template.fonts;
  const installed = new Set(fonts.families.map(({ family }) => family));
  const rest = [...template.fallbacks, ...optionalFonts().map(({ family }) => family)];
  const chain = (...own: string[]) =>
    [...new Set([...own, ...rest])].filter((family) => installed.has(family));
  return {
    text: chain(text.family, heading.family, ...text.fallbacks),
    heading: chain(heading.family, text.family, ...heading.fallbacks),
    code: chain(code.family, heading.family, text.family, ...code.fallbacks),
  };
}
