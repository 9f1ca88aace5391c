import type { Nodes } from 'mdast';
import { readImage } from '../images/read-image.ts';
import { placeOf } from '../markdown/place-of.ts';
import type { BriefingImage } from '../model/briefing.ts';
import { visit } from '../values/visit.ts';
import type { World } from '../world.ts';

/**
 * Read every picture that a briefing shows, each address once.
 *
 * @param roots Tree of the briefing and values of its front matter; its pictures are direct.
 * @param briefing Project-relative path of the briefing.
 * @param world Where files come from.
 * @returns The pictures in source order, with faults where they cannot be shown.
 */
export async function readImages(
  roots: readonly Nodes[],
  briefing: string,
  world: World,
): Promise<BriefingImage[]> {
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
