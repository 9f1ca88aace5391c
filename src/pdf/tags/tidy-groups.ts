import { isElement, type TagElement, type TagKid, tag, visitTags } from './tag-tree.ts';

/** Elements that hold blocks only (ISO 32000-1, 14.8.4.2). */
const GROUPS = /^(Document|Part|Sect|Div|Art|BlockQuote)$/;

/** Elements within a line (ISO 32000-1, 14.8.4.4). */
const INLINE = /^(Span|Em|Strong|Code|Link|Reference|Quote|Ruby|Warichu|NonStruct)$/;

/** Empty, these still are places in a table. */
const CELLS = /^(TH|TD)$/;

/**
 * Leave only elements that mean something: no empty ones, none without a type, and text that
 * stands directly in a group becomes a paragraph.
 *
 * @param tree Root of the tag tree; changed in place.
 */
export function tidyGroups(tree: TagElement): void {
  visitTags(tree, (element) => {
    element.kids = element.kids.flatMap(withoutNothing);
    if (GROUPS.test(element.type)) element.kids = paragraphs(element.kids);
  });
}

function withoutNothing(kid: TagKid): TagKid[] {
  if (!isElement(kid)) return [kid];
  if (kid.kids.length === 0) return CELLS.test(kid.type) ? [kid] : [];
  // Whatever matters has a key: what has neither key nor type is a box of the layout.
  return kid.type === 'NonStruct' ? kid.kids : [kid];
}

/** Makes one paragraph of each run of text and elements within a line. */
function paragraphs(kids: TagKid[]): TagKid[] {
  const blocks: TagKid[] = [];
  let open: TagElement | undefined;
  for (const kid of kids) {
    if (isElement(kid) && !INLINE.test(kid.type)) {
      open = undefined;
      blocks.push(kid);
    } else if (open) open.kids.push(kid);
    else {
      open = tag('P', [kid]);
      blocks.push(open);
    }
  }
  return blocks;
}
