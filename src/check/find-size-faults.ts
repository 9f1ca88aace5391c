import type { Nodes, Root, Table } from 'mdast';
import { placeOf } from '../markdown/place-of.ts';
import { isTextBlock, textOf } from '../markdown/words.ts';
import type { Finding } from '../model/message.ts';
import { allNodes } from './all-nodes.ts';

/** What a briefing may hold of one kind. */
interface Limit {
  /** The kind in the plural, as a message calls it. */
  kind: string;
  most: number;
  /** Where it is too much of a whole; else of the briefing. */
  note: string;
}

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

/** What counts as one of which kind; what is not here does not count. */
const kindOfType: Partial<Record<Nodes['type'], Kind>> = {
  paragraph: 'paragraph',
  heading: 'heading',
  listItem: 'listItem',
  blockquote: 'blockquote',
  thematicBreak: 'thematicBreak',
  containerDirective: 'box',
  code: 'code',
  table: 'table',
  tableCell: 'tableCell',
  definitionTerm: 'definitionTerm',
  definition: 'definition',
  footnoteDefinition: 'footnoteDefinition',
  footnoteReference: 'footnoteReference',
  citation: 'citation',
  link: 'link',
  linkReference: 'link',
  image: 'image',
  imageReference: 'image',
  emphasis: 'stretch',
  strong: 'stretch',
  delete: 'stretch',
  inlineCode: 'stretch',
  superscript: 'stretch',
  subscript: 'stretch',
  break: 'break',
  html: 'html',
};

const MAX_COLUMNS = 100;
const MAX_ROWS = 5000;
const MAX_HEADING = 1000;
const MAX_CODE_LINE = 20_000;
/** The browser goes over all lines of a block for each break in it. */
const MAX_BREAKS = 1000;
/** Signs without a width that a block may have beyond as many as it has others. */
const MAX_INVISIBLE = 1000;

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
  return kindOfType[node.type];
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

function tooMany(node: Nodes, { kind, most, note }: Limit, count: number): Finding {
  const place = placeOf(node);
  return {
    ...(place && { place: { start: place.start } }),
    reason: `The briefing has \`${count.toLocaleString('en')}\` ${kind}, of which the limit is passed here, expected at most ${most.toLocaleString('en')}`,
    actual: String(count),
    expected: [String(most)],
    note,
  };
}

/** What is too much of one node. */
function faultsOf(node: Nodes): Finding[] {
  if (node.type === 'table') return faultsOfTable(node);
  if (node.type === 'code') {
    const longest = node.value.split('\n').reduce((most, { length }) => Math.max(most, length), 0);
    return longest > MAX_CODE_LINE
      ? [tooLong(node, 'A line of this code', longest, 'characters', MAX_CODE_LINE, beside)]
      : [];
  }
  return isTextBlock(node) ? faultsOfText(node) : [];
}

function faultsOfTable(table: Table): Finding[] {
  const columns = Math.max(...table.children.slice(0, 1).map(({ children }) => children.length));
  const rows = table.children.length - 1;
  return [
    ...(columns > MAX_COLUMNS
      ? [tooLong(table, 'This table', columns, 'columns', MAX_COLUMNS, turning)]
      : []),
    ...(rows > MAX_ROWS ? [tooLong(table, 'This table', rows, 'rows', MAX_ROWS, beside)] : []),
  ];
}

const turning = 'Leave columns out, or make rows of them.';

function faultsOfText(block: Nodes): Finding[] {
  const text = textOf([block]).trim();
  const invisible = text.match(/\p{Default_Ignorable_Code_Point}|\p{Mn}|\p{Me}/gu)?.length ?? 0;
  const faults: Finding[] = [];
  const visible = text.replace(/\s+/g, '').length - invisible;
  if (invisible > visible + MAX_INVISIBLE) {
    faults.push(
      tooLong(
        block,
        'This text',
        invisible,
        'signs without a width',
        MAX_INVISIBLE,
        'Take them out: they cannot be seen.',
      ),
    );
  }
  const breaks = allNodes(block).filter(({ type }) => type === 'break').length;
  if (breaks > MAX_BREAKS) {
    faults.push(
      tooLong(block, 'This text', breaks, 'line breaks', MAX_BREAKS, 'Make paragraphs of it.'),
    );
  }
  if (block.type === 'heading' && text.length > MAX_HEADING) {
    faults.push(
      tooLong(block, 'This heading', text.length, 'characters', MAX_HEADING, 'Shorten it.'),
    );
  }
  return faults;
}

function tooLong(
  node: Nodes,
  what: string,
  count: number,
  kind: string,
  most: number,
  note: string,
): Finding {
  const place = placeOf(node);
  return {
    ...(place && { place: { start: place.start } }),
    reason: `${what} has \`${count.toLocaleString('en')}\` ${kind}, expected at most ${most.toLocaleString('en')}`,
    actual: String(count),
    expected: [String(most)],
    note,
  };
}
