import { isElement, type TagElement, type TagKid, tag, visitTags } from './tag-tree.ts';

/**
 * Give lists the shape of ISO 32000-1, 14.8.4.3.3: items of a label and a body. The browser writes
 * no bodies, and no lists for terms with their descriptions.
 *
 * @param tree Root of the tag tree; changed in place.
 */
export function shapeLists(tree: TagElement): void {
  visitTags(tree, (element) => {
    if (element.type === 'LI') element.kids = labelAndBody(element.kids);
    if (element.type !== 'L') return;
    element.kids = toItems(element.kids);
    if (!element.kids.some(hasLabel)) element.attributes.numbering = 'None';
    // A sign of the template's own has no name; what is counted has told its way of counting.
    else element.attributes.numbering ??= 'Disc';
  });
}

function labelAndBody(kids: TagKid[]): TagKid[] {
  const labels = kids.filter((kid) => isTyped(kid, 'Lbl'));
  const rest = kids.filter((kid) => !isTyped(kid, 'Lbl'));
  const [only] = rest;
  if (rest.length === 1 && only && isTyped(only, 'LBody')) return [...labels, only];
  return rest.length > 0 ? [...labels, tag('LBody', rest)] : labels;
}

/** Makes an item of each run of terms and the descriptions after it; captions stay outside. */
function toItems(kids: TagKid[]): TagKid[] {
  const items: TagKid[] = [];
  let open: { labels: TagElement[]; bodies: TagKid[] } | undefined;

  function close(): void {
    if (open) items.push(itemOf(open.labels, open.bodies));
    open = undefined;
  }

  for (const kid of kids) {
    if (isTyped(kid, 'LI') || isTyped(kid, 'Caption')) {
      close();
      items.push(kid);
      continue;
    }
    const isLabel = isTyped(kid, 'Lbl');
    if (isLabel && open && open.bodies.length > 0) close();
    open ??= { labels: [], bodies: [] };
    if (isLabel) open.labels.push(kid);
    else open.bodies.push(kid);
  }
  close();
  return items;
}

function itemOf(labels: TagElement[], bodies: TagKid[]): TagElement {
  const kids: TagKid[] = [];
  const [label, ...moreLabels] = labels;
  if (label) kids.push(moreLabels.length === 0 ? label : tag('Lbl', labels.map(asSpan)));
  const [body, ...moreBodies] = bodies;
  if (body && moreBodies.length === 0 && isTyped(body, 'LBody')) kids.push(body);
  else if (body) kids.push(tag('LBody', bodies.map(asParagraph)));
  return tag('LI', kids);
}

/** An item has one label; several terms stand in it side by side. */
function asSpan(term: TagElement): TagElement {
  return { ...term, type: 'Span' };
}

function asParagraph(kid: TagKid): TagKid {
  if (!isTyped(kid, 'LBody')) return kid;
  return { ...kid, type: kid.kids.every(isElement) ? 'Div' : 'P' };
}

function hasLabel(item: TagKid): boolean {
  return isElement(item) && item.kids.some((kid) => isTyped(kid, 'Lbl'));
}

function isTyped(kid: TagKid, type: string): kid is TagElement {
  return isElement(kid) && kid.type === type;
}
