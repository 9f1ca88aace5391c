import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { readImage } from '../images/read-image.ts';
import { placeOf } from '../markdown/place-of.ts';
import type { BriefingImage } from '../model/briefing.ts';
import type { World } from '../world.ts';

/**
 * Read every picture that a briefing shows, each address once. Pictures named by reference
 * (`![alt][label]`) are made direct first, so that later stages know one kind of picture.
 *
 * @param roots Tree of the briefing and values of its front matter; picture references are replaced
 *   in place.
 * @param briefing Project-relative path of the briefing.
 * @param world Where files come from.
 * @returns The pictures in source order, with faults where they cannot be shown.
 */
export async function readImages(
  roots: readonly Nodes[],
  briefing: string,
  world: World,
): Promise<BriefingImage[]> {
  for (const root of roots) makeDirect(root);
  const wanted = new Map<string, Promise<BriefingImage>>();
  for (const root of roots) {
    visit(root, 'image', (image) => {
      if (!wanted.has(image.url)) {
        wanted.set(image.url, readImage(image.url, briefing, world, placeOf(image)));
      }
    });
  }
  return Promise.all(wanted.values());
}

function makeDirect(tree: Nodes): void {
  const definitions = new Map<string, { url: string; title?: string | null }>();
  visit(tree, 'definition', (definition) => {
    const identifier = definition.identifier.toUpperCase();
    if (!definitions.has(identifier)) definitions.set(identifier, definition);
  });
  visit(tree, 'imageReference', (node, index, parent) => {
    const definition = definitions.get(node.identifier.toUpperCase());
    if (!definition || !parent || index === undefined) return;
    const { alt, position } = node;
    parent.children[index] = {
      type: 'image',
      url: definition.url,
      title: definition.title,
      alt,
      position,
    };
  });
}
