import type { Template, TemplateFile } from '../../model/template.ts';
import { fontChains } from '../fonts/font-chains.ts';
import type { FontManifest } from '../fonts/font-manifest.ts';
import type { StyleFindings } from '../style-sheets/check-style-sheets.ts';
import { checkManifestFonts } from './check-manifest-fonts.ts';

/**
 * Check what can be seen of a template before anything is composed with it: its fonts and its style
 * sheets. The tool's own style sheets are held in order by a test, so that no build pays for them.
 *
 * @param template Template as loaded.
 * @param fonts Families that are there.
 * @returns Findings for the rules `template-valid` and `style-known`.
 */
export async function checkTemplate(
  template: Template,
  fonts: FontManifest,
): Promise<StyleFindings> {
  const faults = checkManifestFonts(template, fonts);
  const files = [...template.css, ...Object.values(template.paperCss)].filter(isOfProject);
  const styles = [
    ...files,
    ...Object.values(template.liquid).filter(isOfProject).flatMap(inlineStyles),
  ];
  if (styles.length === 0) return { faults, unknown: [] };
  // only now: the reader of CSS takes 50 ms to load
  const { checkStyleSheets } = await import('../style-sheets/check-style-sheets.ts');
  const known = {
    printed: [...new Set(Object.values(fontChains(template.manifest, fonts)).flat())],
    installed: fonts.families.map(({ family }) => family),
  };
  const found = checkStyleSheets(styles, known);
  return { faults: [...faults, ...found.faults], unknown: found.unknown };
}

function isOfProject({ isOwn }: TemplateFile): boolean {
  return isOwn !== true;
}

/**
 * The style attributes of a Liquid file, and families that its drawings name, each as a style sheet
 * with one rule at the very place; those that Liquid fills in are not known before they print.
 */
function inlineStyles({ path, text }: TemplateFile): TemplateFile[] {
  const attributes = text.matchAll(/\s(style|font-family)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi);
  return [...attributes].flatMap((match) => {
    const style = match[2] ?? match[3] ?? '';
    if (style.trim() === '' || /\{[{%]|&/.test(style)) return [];
    const rule = match[1]?.toLowerCase() === 'style' ? '*{' : '*{font:0 ';
    const start = match.index + match[0].length - 1 - style.length;
    const before = text.slice(0, start - rule.length).replace(/[^\n]/g, ' ');
    return [{ path, text: `${before}${rule}${style}}` }];
  });
}
