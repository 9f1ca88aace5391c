import type { Image, Link, LinkReference, Nodes, Paragraph, Parent, PhrasingContent } from 'mdast';
import type { Citation } from '../markdown/nodes.ts';
import { readPieces } from '../markdown/words.ts';
import { visit } from '../values/visit.ts';

/**
 * Put the words of pictures where they print, so that they are read like other text. The caption of a
 * picture alone in its paragraph follows it there, and the picture is written on the paragraph. What
 * cannot stand in an alternative (citations, marks of notes, tags and questions) follows the caption.
 * A picture within a text, or in a value, prints no caption; the marks of all its words follow it.
 *
 * @param root Tree of a briefing, or a paragraph that is a value; changed in place. Its pictures are
 *   direct.
 */
export function placeCaptions(root: Nodes): void {
  if ('children' in root) placeIn(root);
}

function placeIn(parent: Parent): void {
  for (const child of parent.children) {
    if (child.type === 'paragraph') placeInParagraph(child as Paragraph);
    else if (!isPictureOrLink(child as Nodes) && 'children' in child) placeIn(child as Parent);
  }
  const children = parent.children as Nodes[];
  if (!children.some(isPictureOrLink)) return;
  parent.children = children.flatMap((child): Nodes[] =>
    isPictureOrLink(child) ? [child, ...picturesIn(child).flatMap(marksOf)] : [child],
  ) as Parent['children'];
}

function placeInParagraph(paragraph: Paragraph): void {
  const picture = lonePicture(paragraph);
  if (!picture) {
    placeIn(paragraph);
    return;
  }
  const words: Paragraph = { type: 'paragraph', children: captionOf(picture) };
  placeIn(words);
  paragraph.children.push(...words.children, ...marksIn(picture.data?.alternative ?? []));
  paragraph.data = { ...paragraph.data, picture };
  picture.title = null;
}

/** One in a link is a figure only where it has words that print. */
function lonePicture({ children: [only, ...others] }: Paragraph): Image | undefined {
  if (!only || others.length > 0) return undefined;
  if (only.type === 'image') return only;
  if (!isLink(only)) return undefined;
  const [inner, ...more] = only.children;
  if (inner?.type !== 'image' || more.length > 0) return undefined;
  return captionOf(inner).length + marksOf(inner).length > 0 ? inner : undefined;
}

/** Without the white space round it. */
function captionOf({ data }: Image): PhrasingContent[] {
  const caption = [...(data?.caption ?? [])];
  const first = caption[0];
  if (first?.type === 'text') first.value = first.value.trimStart();
  const last = caption.at(-1);
  if (last?.type === 'text') last.value = last.value.trimEnd();
  return caption.filter((node) => node.type !== 'text' || node.value !== '');
}

/** In reading order: the alternative is written first, but stands for the picture itself. */
function marksOf({ data }: Image): PhrasingContent[] {
  return marksIn([...(data?.caption ?? []), ...(data?.alternative ?? [])]);
}

/** What cannot be said in words alone. */
function marksIn(nodes: readonly Nodes[]): PhrasingContent[] {
  const pieces = nodes.flatMap((node) => readPieces(node));
  return pieces.flatMap((piece): PhrasingContent[] => {
    if (piece.kind === 'citation') return [withoutAuthor(piece.node)];
    return piece.kind === 'note' || piece.kind === 'tag' ? [piece.node] : [];
  });
}

/** Out of its sentence a citation is no word of it. */
function withoutAuthor(citation: Citation): Citation {
  const items = citation.items.map((item) =>
    item.mode === 'textual' ? { ...item, mode: 'parenthetical' as const } : item,
  );
  return { ...citation, items };
}

function picturesIn(node: Nodes): Image[] {
  const pictures: Image[] = [];
  visit(node, 'image', (picture) => {
    pictures.push(picture);
  });
  return pictures;
}

/** Links hold no links, so the marks of a picture in one follow the link. */
function isPictureOrLink(node: Nodes): node is Image | Link | LinkReference {
  return node.type === 'image' || isLink(node);
}

function isLink(node: Nodes): node is Link | LinkReference {
  return node.type === 'link' || node.type === 'linkReference';
}
