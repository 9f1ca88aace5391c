import type { Root } from 'hast';
import { localeCss } from './channel/locale-css.ts';
import type { ComposeContext } from './compose-pass.ts';
import { collectCharacters } from './fonts/collect-characters.ts';
import { fontChains } from './fonts/font-chains.ts';
import { fontFaceCss } from './fonts/font-face-css.ts';
import type { FontStore } from './fonts/font-store.ts';
import { selectFonts } from './fonts/select-fonts.ts';
import { furnitureCss } from './template/furniture.ts';
import { measureCss } from './template/measure-css.ts';

/**
 * Gather everything that goes into the style element of a document: the style sheets of its template,
 * widths and texts as custom properties, the languages of keyed elements, and last the fonts that draw its characters.
 *
 * @param tree Document body with all its text.
 * @param context Template, widths and texts of the margins.
 * @param fonts Where font files are read.
 * @returns CSS text.
 */
export async function styleText(
  tree: Root,
  { model, template, measure, furniture, channel }: ComposeContext,
  fonts: FontStore,
): Promise<string> {
  const chains = fontChains(template.manifest, fonts.manifest);
  const paper = template.paperCss[model.paper];
  const styles = [...template.css, ...(paper ? [paper] : [])].map(({ text }) => text);
  const used = collectCharacters(tree, styles);
  const faces = selectFonts(used, chains, template.manifest, fonts.manifest);
  return [
    ...styles,
    measureCss(measure),
    furnitureCss(furniture),
    ...(channel ? [localeCss(channel, model.lang)] : []),
    await fontFaceCss(faces, chains, fonts),
  ].join('\n');
}
