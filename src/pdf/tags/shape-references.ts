import { isElement, type TagElement, type TagKid, tag, visitTags } from './tag-tree.ts';

/**
 * Tag what refers to other places of the document: lists of contents, links inside the document,
 * entries of the reference list, and notes (ISO 32000-1, 14.8.4.2 and 14.8.4.4).
 *
 * @param tree Root of the tag tree, its lists in shape; changed in place.
 */
export function shapeReferences(tree: TagElement): void {
  let notes = 0;
  visitTags(tree, (element) => {
    if (element.entry?.item) wrapBody(element, element.entry.item, () => `note-${++notes}`);
    element.kids = element.kids.map((kid) => (isInnerLink(kid) ? tag('Reference', [kid]) : kid));
    if (element.type === 'L' && element.entry?.contents) makeContents(element);
  });
}

/** What an item says is an entry or a note; a note must have a name (ISO 14289-1, 7.9). */
function wrapBody(item: TagElement, type: 'BibEntry' | 'Note', name: () => string): void {
  const body = item.kids.find((kid) => isElement(kid) && kid.type === 'LBody');
  if (!body || !isElement(body)) return;
  const wrapped = tag(type, body.kids);
  if (type === 'Note') wrapped.id = name();
  body.kids = [wrapped];
}

function isInnerLink(kid: TagKid): boolean {
  return isElement(kid) && kid.type === 'Link' && kid.entry?.inner === true;
}

function makeContents(list: TagElement): void {
  list.type = 'TOC';
  list.attributes = {};
  for (const item of list.kids) {
    if (!isElement(item) || item.type !== 'LI') continue;
    item.type = 'TOCI';
    item.kids = oneReference(item.kids.flatMap(openBody));
  }
}

function openBody(kid: TagKid): TagKid[] {
  return isElement(kid) && ['LBody', 'P', 'Reference'].includes(kid.type)
    ? kid.kids.flatMap(openBody)
    : [kid];
}

/** Label, lists below, and all else as one reference. */
function oneReference(kids: TagKid[]): TagKid[] {
  const out: TagKid[] = [];
  let open: TagElement | undefined;
  for (const kid of kids) {
    if (isElement(kid) && ['Lbl', 'TOC'].includes(kid.type)) out.push(kid);
    else if (open) open.kids.push(kid);
    else {
      open = tag('Reference', [kid]);
      out.push(open);
    }
  }
  return out;
}
