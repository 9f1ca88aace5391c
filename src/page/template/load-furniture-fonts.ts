import type { Root } from 'hast';

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
  tree.children.push({
    type: 'element',
    tagName: 'div',
    properties: { className: ['furniture-fonts'], ariaHidden: 'true' },
    children: ['regular', 'semibold', 'bold'].map((face) => ({
      type: 'element',
      tagName: 'span',
      properties: { className: [`furniture-${face}`] },
      children: [{ type: 'text', value: text }],
    })),
  });
}
