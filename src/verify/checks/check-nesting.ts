import type { Fault } from '../faults/fault.ts';
import type { Evidence } from '../reading/evidence.ts';
import { childElements, type StructureElement, tellElement } from '../reading/read-structure.ts';

/** What a type may hold; types that are not here may hold anything. */
const KIDS: Readonly<Record<string, readonly string[]>> = {
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
  L: ['L', 'LI', 'Caption'],
  LI: ['Lbl', 'LBody'],
  TOC: ['TOC', 'TOCI', 'Caption'],
  TOCI: ['Lbl', 'Reference', 'P', 'TOC', 'NonStruct'],
};

/** Where a type must stand; types that are not here may stand anywhere. */
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
  TH: ['TR'],
  TD: ['TR'],
  LI: ['L'],
  LBody: ['LI'],
  TOCI: ['TOC'],
};

const BLOCKS = ['Document', 'Part', 'Art', 'Sect', 'Div', 'TOC', 'H', 'P', 'L', 'Table'];
const LINES = ['P', 'H', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'Span', 'Link', 'Lbl', 'Quote'];

/**
 * Check that elements stand where their type may stand (ISO 14289-1, 7.2; ISO 32000-1, 14.8.4).
 *
 * @param evidence What was read from the file.
 * @returns The faults.
 */
export function* checkNesting({ structure }: Evidence): Generator<Fault> {
  yield* checkTop(structure.top);
  for (const element of structure.elements) {
    yield* checkPlace(element);
    const kids = childElements(element);
    if (element.standard === 'Table') yield* checkTableParts(element, kids);
    if (element.standard === 'L' || element.standard === 'TOC') yield* checkCaption(element, kids);
    if (element.standard !== undefined && element.standard in KIDS) yield* checkLoose(element);
  }
}

function* checkTop(top: readonly StructureElement[]): Generator<Fault> {
  const [first] = top;
  if (!first || (top.length === 1 && first.standard === 'Document')) return;
  const found = top.map(({ type }) => type).slice(0, 5);
  const reason = `\`${found.join(', ')}\` at the root of the tree; one \`Document\` was expected`;
  yield { rule: 'structure-nesting', reason, clause: 'ISO 32000-1, 14.8.4.2' };
}

function* checkPlace(element: StructureElement): Generator<Fault> {
  const { standard, parent } = element;
  if (standard === undefined || parent?.standard === undefined) return;
  const kids = KIDS[parent.standard];
  const parents = PARENTS[standard];
  if (kids && !kids.includes(standard)) {
    yield misplaced(element, parent, `only ${kids.join(', ')} may stand there`);
  } else if (parents && !parents.includes(parent.standard)) {
    yield misplaced(element, parent, `${parents.join(', ')} was expected around it`);
  } else if (LINES.includes(parent.standard) && BLOCKS.includes(standard.replace(/^H\d$/, 'H'))) {
    yield misplaced(element, parent, 'a line of text holds no block');
  }
}

function misplaced(element: StructureElement, parent: StructureElement, expected: string): Fault {
  const reason = `${tellElement(element)} in ${tellElement(parent)}; ${expected}`;
  return { rule: 'structure-nesting', reason };
}

/** Text that stands in a list or a table, but in none of its items or cells. */
function* checkLoose(element: StructureElement): Generator<Fault> {
  if (element.standard === 'TOCI' || element.kids.every((kid) => kid.kind === 'element')) return;
  const reason = `${tellElement(element)} holds content of its own; only elements may stand there`;
  yield { rule: 'structure-nesting', reason };
}

function* checkTableParts(
  table: StructureElement,
  kids: readonly StructureElement[],
): Generator<Fault> {
  const count = (type: string) => kids.filter(({ standard }) => standard === type).length;
  for (const type of ['THead', 'TFoot', 'Caption']) {
    if (count(type) > 1) yield wrong(table, `${count(type)} of \`${type}\``, 'one at most');
  }
  if (count('TBody') === 0 && count('THead') + count('TFoot') > 0) {
    yield wrong(table, '`THead` or `TFoot` and no `TBody`', 'a body between them');
  }
  const caption = kids.findIndex(({ standard }) => standard === 'Caption');
  if (caption > 0 && caption < kids.length - 1) {
    yield wrong(table, '`Caption` in the middle', 'the caption at the beginning or the end');
  }
}

function* checkCaption(
  list: StructureElement,
  kids: readonly StructureElement[],
): Generator<Fault> {
  if (kids.slice(1).some(({ standard }) => standard === 'Caption')) {
    yield wrong(list, '`Caption` behind other parts', 'the caption at the beginning');
  }
}

function wrong(element: StructureElement, found: string, expected: string): Fault {
  const reason = `${tellElement(element)} holds ${found}; ${expected} was expected`;
  return { rule: 'structure-nesting', reason };
}
