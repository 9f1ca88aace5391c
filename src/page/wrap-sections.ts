import type { Element, ElementContent, Root } from 'hast';
import { visit } from '../values/visit.ts';

/**
 * Wrap each second-level heading of a flow with what follows it, so that a template can set the
 * heading beside the text. A flow is an element with the class `flow`. A section holds its heading,
 * then runs of text (`section-text`) and wide tables (`section-wide`) in their order; those have been
 * told by the class `table-wide`. Where the text runs in several columns, a heading right before one stands in its
 * row: the browser would leave it at the foot of a column. The section of an era (`section-era`) holds its strip between heading
 * and text, as it is read.
 *
 * @param tree Document; changed in place.
 * @param columns Columns that the text runs in.
 */
export function wrapSections(tree: Root, columns = 1): void {
  visit(tree, 'element', (node) => {
    if (!hasClass(node, 'flow')) return;
    node.children = splitAtHeadings(node.children).map(toSection);
    if (columns > 1) for (const section of node.children) keepWithWide(section);
  });
}

/** Moves the headings that a run of text ends with into the wide row behind it. */
function keepWithWide(section: ElementContent): void {
  if (section.type !== 'element') return;
  const rows = section.children.filter((child) => child.type === 'element');
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1];
    if (!before || !hasClass(row, 'section-wide') || !hasClass(before, 'section-text')) continue;
    const end = before.children.findLastIndex((child) => !isHeading(child)) + 1;
    row.children = [...before.children.slice(end), ...row.children];
    before.children = before.children.slice(0, end);
  }
  section.children = rows.filter(
    (row) => !hasClass(row, 'section-text') || row.children.length > 0,
  );
}

function isHeading(node: ElementContent): boolean {
  return node.type === 'element' && /^h[3-6]$/.test(node.tagName);
}

function splitAtHeadings(children: ElementContent[]): Element[][] {
  const runs: Element[][] = [[]];
  for (const child of children) {
    // Between blocks there is only white space.
    if (child.type !== 'element') continue;
    if (child.tagName === 'h2' || startsWithHeading(child)) runs.push([]);
    runs.at(-1)?.push(child);
    if (startsWithHeading(child)) runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}

/** The notes come as a section of their own. */
function startsWithHeading({ tagName, children }: Element): boolean {
  const first = children.find((child) => child.type === 'element');
  return tagName === 'section' && first?.type === 'element' && first.tagName === 'h2';
}

function toSection(run: Element[]): Element {
  const [first] = run;
  if (first && startsWithHeading(first)) return widen(first);
  const heading = first?.tagName === 'h2' ? [first] : [];
  const next = run[heading.length];
  const strip = heading.length > 0 && next && hasClass(next, 'era-strip') ? [next] : [];
  const rest = run.slice(heading.length + strip.length);
  const classes = heading.length > 0 ? ['section'] : ['section', 'section-untitled'];
  if (strip.length > 0) classes.push('section-era');
  return element('section', classes, [...heading, ...strip, ...toRows(rest)]);
}

/** Lay out a ready section as any other, and keep its class. */
function widen(section: Element): Element {
  const blocks = section.children.filter((child) => child.type === 'element');
  const { className, ...properties } = section.properties;
  const made = hasClass(section, 'eras-table') ? toWideSection(blocks) : toSection(blocks);
  const classes = [made.properties.className, className].flat().filter((name) => !!name);
  return { ...made, properties: { ...properties, className: classes.map(String) } };
}

/** The eras compared: over the whole width, however few they are. */
function toWideSection([heading, ...rest]: Element[]): Element {
  const rows = rest.map((block) => element('div', ['section-wide'], [block]));
  return element('section', ['section'], [...(heading ? [heading] : []), ...rows]);
}

function toRows(blocks: Element[]): Element[] {
  const rows: Element[] = [];
  for (const block of blocks) {
    const last = rows.at(-1);
    if (last && belongsToLast(block)) last.children.push(block);
    else if (takesWholeWidth(block)) rows.push(element('div', ['section-wide'], [block]));
    else if (last && hasClass(last, 'section-text')) last.children.push(block);
    else rows.push(element('div', ['section-text'], [block]));
  }
  return rows;
}

/** A timeline is drawn for it, and a table is told to need it. */
function takesWholeWidth(block: Element): boolean {
  return hasClass(block, 'table-wide') || hasClass(block, 'timeline-figure');
}

/** A source stands with its exhibit, and the parts of a folded table stand together. */
function belongsToLast(block: Element): boolean {
  return hasClass(block, 'exhibit-source') || hasClass(block, 'table-continued');
}

function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties.className) && properties.className.includes(name);
}

function element(tagName: string, className: string[], children: Element[]): Element {
  return { type: 'element', tagName, properties: { className }, children };
}
