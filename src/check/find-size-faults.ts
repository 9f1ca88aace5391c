import type { Nodes, Root } from 'mdast';
import { placeOf } from '../markdown/place-of.ts';
import { isTextBlock, textOf } from '../markdown/words.ts';
import type { Finding } from '../model/message.ts';
import { allNodes } from './all-nodes.ts';
import { startOf } from './start-of.ts';
import { type Limit, tooMuch } from './too-much.ts';

const dividing = 'Divide the briefing into several.';
const beside =
  'Put long tables and data into a file of their own, and print what the reader needs of them.';

/**
 * Most of each kind in a briefing. A megabyte of prose holds about 2,000 paragraphs, and 2,000 pages some
 * 30,000 lines; beyond these limits the browser would be busy for minutes, or take gigabytes.
 */
const limits = {
  paragraph: { kind: 'paragraphs', most: 20_000, note: dividing },
  heading: { kind: 'headings', most: 3000, note: dividing },
  listItem: { kind: 'list items', most: 10_000, note: dividing },
  blockquote: { kind: 'quotations', most: 3000, note: dividing },
  thematicBreak: { kind: 'rules', most: 2000, note: dividing },
  pageBreak: { kind: 'page breaks', most: 2000, note: dividing },
  box: { kind: 'boxes', most: 3000, note: dividing },
  code: { kind: 'blocks of code', most: 3000, note: beside },
  codeLine: { kind: 'lines of code', most: 20_000, note: beside },
  table: { kind: 'tables', most: 2000, note: beside },
  tableCell: { kind: 'cells of tables', most: 50_000, note: beside },
  definitionTerm: { kind: 'terms that are defined', most: 5000, note: dividing },
  definition: { kind: 'definitions of addresses and sources', most: 3000, note: dividing },
  footnoteDefinition: { kind: 'footnotes', most: 3000, note: dividing },
  footnoteReference: { kind: 'marks of footnotes', most: 3000, note: dividing },
  citation: { kind: 'citations', most: 10_000, note: dividing },
  link: { kind: 'links', most: 10_000, note: dividing },
  image: { kind: 'pictures', most: 1000, note: dividing },
  figure: { kind: 'charts and maps', most: 200, note: dividing },
  amount: { kind: 'amounts', most: 5000, note: dividing },
  tag: { kind: 'questions and marks', most: 2000, note: dividing },
  stretch: { kind: 'stretches of emphasis, code and raised text', most: 30_000, note: dividing },
  break: { kind: 'line breaks', most: 10_000, note: dividing },
  html: { kind: 'pieces of HTML', most: 10_000, note: 'HTML is not rendered: write Markdown.' },
} as const satisfies Record<string, Limit>;

type Kind = keyof typeof limits;

/** What counts as one of a kind with another name. */
const kindOfType: Partial<Record<Nodes['type'], Kind>> = {
  containerDirective: 'box',
  linkReference: 'link',
  imageReference: 'image',
  emphasis: 'stretch',
  strong: 'stretch',
  delete: 'stretch',
  inlineCode: 'stretch',
  superscript: 'stretch',
  subscript: 'stretch',
};

/** Most in one of them. */
const limitsOfOne = {
  columns: { kind: 'columns', most: 100, note: 'Leave columns out, or make rows of them.' },
  rows: { kind: 'rows', most: 5000, note: beside },
  codeLine: { kind: 'characters', most: 20_000, note: beside },
  heading: { kind: 'characters', most: 1000, note: 'Shorten it.' },
  /** The browser goes over all lines of a block for each break in it. */
  breaks: { kind: 'line breaks', most: 1000, note: 'Make paragraphs of it.' },
  /** Beyond as many as a block has others. */
  invisible: {
    kind: 'signs without a width',
    most: 1000,
    note: 'Take them out: they cannot be seen.',
  },
} as const satisfies Record<string, Limit>;

/**
 * Look for more of something than can be printed in good time, before anything is made of it.
 *
 * @param tree Tree of a briefing.
 * @returns One finding for each kind, at the first that is too much.
 */
export function findSizeFaults(tree: Root): Finding[] {
  const counts = new Map<Kind, { count: number; beyond?: Nodes }>();
  const single: Finding[] = [];
  for (const node of allNodes(tree)) {
    const kind = kindOf(node);
    if (kind) count(counts, kind, node, 1);
    if (node.type === 'code') count(counts, 'codeLine', node, node.value.split('\n').length);
    if (single.length < 100) single.push(...faultsOf(node));
  }
  const many = [...counts].flatMap(([kind, { count, beyond }]) =>
    beyond ? [tooMany(beyond, limits[kind], count)] : [],
  );
  return [...many, ...single];
}

function kindOf(node: Nodes): Kind | undefined {
  if (node.type === 'textDirective') return node.name === 'amount' ? 'amount' : 'tag';
  if (node.type === 'leafDirective') return node.name === 'page-break' ? 'pageBreak' : 'figure';
  return kindOfType[node.type] ?? (isKind(node.type) ? node.type : undefined);
}

function isKind(name: string): name is Kind {
  return Object.hasOwn(limits, name);
}

function count(
  counts: Map<Kind, { count: number; beyond?: Nodes }>,
  kind: Kind,
  node: Nodes,
  more: number,
): void {
  const known = counts.get(kind) ?? { count: 0 };
  known.count += more;
  if (known.count > limits[kind].most) known.beyond ??= node;
  counts.set(kind, known);
}

function tooMany(node: Nodes, limit: Limit, count: number): Finding {
  const kind = `${limit.kind}, of which the limit is passed here`;
  return { place: startOf(placeOf(node)), ...tooMuch('The briefing', count, { ...limit, kind }) };
}

type Measure = [what: string, count: number, limit: Limit];

/** What is too much of one node. */
function faultsOf(node: Nodes): Finding[] {
  return measuresOf(node).flatMap(([what, count, limit]) =>
    count > limit.most ? [{ place: startOf(placeOf(node)), ...tooMuch(what, count, limit) }] : [],
  );
}

function measuresOf(node: Nodes): Measure[] {
  if (node.type === 'table') {
    const columns = node.children[0]?.children.length ?? 0;
    return [
      ['This table', columns, limitsOfOne.columns],
      ['This table', node.children.length - 1, limitsOfOne.rows],
    ];
  }
  if (node.type === 'code') {
    const longest = node.value.split('\n').reduce((most, { length }) => Math.max(most, length), 0);
    return [['A line of this code', longest, limitsOfOne.codeLine]];
  }
  return isTextBlock(node) ? measuresOfText(node) : [];
}

function measuresOfText(block: Nodes): Measure[] {
  const text = textOf([block]).trim();
  const invisible = text.match(/\p{Default_Ignorable_Code_Point}|\p{Mn}|\p{Me}/gu)?.length ?? 0;
  const visible = text.replace(/[\s\p{Default_Ignorable_Code_Point}\p{Mn}\p{Me}]+/gu, '').length;
  const isHidden = invisible > visible + limitsOfOne.invisible.most;
  const breaks = allNodes(block).filter(({ type }) => type === 'break').length;
  return [
    ['This text', isHidden ? invisible : 0, limitsOfOne.invisible],
    ['This text', breaks, limitsOfOne.breaks],
    ['This heading', block.type === 'heading' ? text.length : 0, limitsOfOne.heading],
  ];
}
