import type { Root } from 'hast';
import type { PageFont } from '../model/printed.ts';
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
 * widths and texts as custom properties, the languages of keyed elements, and the fonts that draw its characters:
 * these last, or beside it where no style sheet brings fonts of its own.
 *
 * @param tree Document body with all its text.
 * @param context Template, widths and texts of the margins.
 * @param store Where font files are read.
 * @returns CSS text, and the fonts beside it.
 */
export async function styleText(
  tree: Root,
  { model, template, measure, furniture, channel }: ComposeContext,
  store: FontStore,
): Promise<{ css: string; fonts: PageFont[] }> {
  const chains = fontChains(template.manifest, store.manifest);
  const paper = template.paperCss[model.paper];
  const styles = [...template.css, ...(paper ? [paper] : [])].map(({ text }) => text);
  const used = collectCharacters(tree, styles);
  const faces = selectFonts(used, chains, template.manifest, store.manifest);
  const fonts = await Promise.all(faces.map((face) => store.read(face)));
  const areInside = styles.some((text) => /@font-face/i.test(text));
  const css = [
    ...styles,
    measureCss(measure),
    furnitureCss(furniture),
    ...(channel ? [localeCss(channel, model.lang)] : []),
    fontFaceCss(chains, areInside ? fonts : []),
  ].join('\n');
  return { css, fonts: areInside ? [] : fonts };
}
