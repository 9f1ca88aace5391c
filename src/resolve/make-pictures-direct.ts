import type { Nodes } from 'mdast';
import { firstDefinitions } from '../markdown/first-definitions.ts';
import { visit } from '../values/visit.ts';

/**
 * Make pictures that are named by reference (`![alt][label]`) direct, so that later stages know one
 * kind of picture. Each has its own copy of the caption that stands in the definition, and the definition
 * is marked as that of a picture.
 *
 * @param tree Tree of a briefing, changed in place.
 */
export function makePicturesDirect(tree: Nodes): void {
  const definitions = firstDefinitions(tree, 'definition');
  visit(tree, 'imageReference', (node, index, parent) => {
    const definition = definitions.get(node.identifier.toUpperCase());
    if (!definition || !parent || index === undefined) return;
    const { alt, position, data } = node;
    const { url, title } = definition;
    const caption = definition.data?.caption;
    definition.data = { ...definition.data, ofPicture: true };
    parent.children[index] = {
      type: 'image',
      url,
      title,
      alt,
      position,
      data: { ...data, ...(caption && { caption: structuredClone(caption) }) },
    };
  });
}
