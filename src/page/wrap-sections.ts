import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { hasClass } from '../html/elements/classes.ts';
import { elementsOf } from '../html/elements/find-elements.ts';
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
    const sections = splitAtHeadings(elementsOf(node)).map(toSection);
    if (columns > 1) for (const section of sections) keepWithWide(section);
    node.children = sections;
  });
}

/** Moves the headings that a run of text ends with into the wide row behind it. */
function keepWithWide(section: Element): void {
  const rows = elementsOf(section);
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

function splitAtHeadings(blocks: readonly Element[]): Element[][] {
  const runs: Element[][] = [[]];
  for (const child of blocks) {
    if (child.tagName === 'h2' || startsWithHeading(child)) runs.push([]);
    runs.at(-1)?.push(child);
    if (startsWithHeading(child)) runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}

/** The notes come as a section of their own. */
function startsWithHeading(block: Element): boolean {
  return block.tagName === 'section' && elementsOf(block)[0]?.tagName === 'h2';
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
  return h('section', { className: classes }, [...heading, ...strip, ...toRows(rest)]);
}

/** Lay out a ready section as any other, and keep its class. */
function widen(section: Element): Element {
  const blocks = elementsOf(section);
  const { className, ...properties } = section.properties;
  const made = hasClass(section, 'eras-table') ? toWideSection(blocks) : toSection(blocks);
  const classes = [made.properties.className, className].flat().filter((name) => !!name);
  return { ...made, properties: { ...properties, className: classes.map(String) } };
}

/** The eras compared: over the whole width, however few they are. */
function toWideSection([heading, ...rest]: Element[]): Element {
  const rows = rest.map((block) => h('div', { className: ['section-wide'] }, block));
  return h('section', { className: ['section'] }, [...(heading ? [heading] : []), ...rows]);
}

function toRows(blocks: Element[]): Element[] {
  const rows: Element[] = [];
  for (const block of blocks) {
    const last = rows.at(-1);
    if (last && belongsToLast(block)) last.children.push(block);
    else if (takesWholeWidth(block)) rows.push(h('div', { className: ['section-wide'] }, block));
    else if (last && hasClass(last, 'section-text')) last.children.push(block);
    else rows.push(h('div', { className: ['section-text'] }, block));
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
