import type { ChannelEntry } from '../../../src/model/channel.ts';
import type { ArtifactKind } from '../../../src/pdf/content/mark-content.ts';
import { CosRef } from '../../../src/pdf/cos/cos.ts';
import type { TagContext, TagPass } from '../../../src/pdf/tags/tag-pass.ts';
import {
  type MarkedContent,
  type TagElement,
  type TaggedObject,
  type TagKid,
  tag,
} from '../../../src/pdf/tags/tag-tree.ts';

/**
 * Make marked content.
 *
 * @param mcid Its number.
 * @param page Number of the page object.
 * @returns The content.
 */
export function content(mcid: number, page = 1): MarkedContent {
  return { kind: 'content', mcid, page: new CosRef(page) };
}

/**
 * Make the area of a link.
 *
 * @param number Number of its object.
 * @returns The area.
 */
export function area(number: number): TaggedObject {
  return { kind: 'object', object: new CosRef(number), page: new CosRef(1) };
}

/**
 * Make an element that is bound to the channel.
 *
 * @param type Structure type.
 * @param kids What it holds.
 * @param entry What it is beside its type.
 * @returns The element.
 */
export function keyed(type: string, kids: TagKid[], entry: Partial<ChannelEntry> = {}): TagElement {
  return { ...tag(type, kids), key: 'k0', entry: { type, words: '', ...entry } };
}

/**
 * Show a tree in one line: `P(1 Link(2 #9))`, where `#9` is an area.
 *
 * @param kid Tree to show.
 * @returns The line.
 */
export function show(kid: TagKid): string {
  if (kid.kind === 'content') return String(kid.mcid);
  if (kid.kind === 'object') return `#${kid.object.number}`;
  return `${kid.type}(${kid.kids.map(show).join(' ')})`;
}

/**
 * Make a context whose content is text, save the stretches named.
 *
 * @param paint Numbers of the stretches that show no text.
 * @returns The context, and the artifacts it was told of.
 */
export function contextOf(paint: number[] = []): TagContext & { artifacts: string[] } {
  const artifacts: string[] = [];
  return {
    lang: 'en',
    artifacts,
    paintedBy: ({ mcid, page }) =>
      mcid >= 1000
        ? undefined
        : { text: !paint.includes(mcid), box: [mcid, page.number, mcid + 10, page.number + 10] },
    makeArtifact: ({ mcid }: MarkedContent, kind: ArtifactKind) =>
      artifacts.push(`${mcid} ${kind}`),
  };
}

/**
 * Run a pass over a document.
 *
 * @param pass The pass.
 * @param kids What the document holds; changed in place.
 * @param context What the pass may ask.
 * @returns What comes of the kids, in one line.
 */
export function passed(pass: TagPass, kids: TagKid[], context = contextOf()): string {
  const tree = tag('Document', kids);
  pass(tree, context);
  return tree.kids.map(show).join(' ');
}
