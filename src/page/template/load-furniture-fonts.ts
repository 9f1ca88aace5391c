import type { Root } from 'hast';
import { h } from 'hastscript';

/**
 * Add an unseen copy of the furniture to the document. Chromium does not load a font that only a
 * margin box uses, it falls back silently; a hidden text in the same faces makes it load them. The
 * shell of the document hides it and sets its faces.
 *
 * @param tree Document body; changed in place.
 * @param texts All texts of the margins.
 */
export function loadFurnitureFonts(tree: Root, texts: readonly string[]): void {
  const text = texts.join(' ');
  const faces = ['regular', 'semibold', 'bold'].map((face) =>
    h('span', { className: [`furniture-${face}`] }, text),
  );
  tree.children.push(h('div', { className: ['furniture-fonts'], ariaHidden: 'true' }, faces));
}
