import { type CosDict, type CosRef, type CosValue, cosDict } from '../../src/pdf/cos/cos.ts';
import type { CosDocument } from '../../src/pdf/cos/cos-document.ts';
import { text } from './cos-parts.ts';

/** Each element with its type, its parent, and what it owns: `1:3` is MCID 3 of page 1. */
const ELEMENTS = {
  document: ['Document', ''],
  h1: ['H1', 'document', '1:0'],
  p: ['P', 'document', '1:1'],
  outside: ['Link', 'p', '1:2', 'outside'],
  em: ['Em', 'p', '1:3'],
  l: ['L', 'document'],
  li: ['LI', 'l'],
  lbl: ['Lbl', 'li', '1:4'],
  lbody: ['LBody', 'li', '1:5'],
  figure: ['Figure', 'document', '1:6'],
  boxed: ['P', 'document', 'form:0'],
  h2: ['H2', 'document', '2:0'],
  table: ['Table', 'document'],
  caption: ['Caption', 'table', '2:1'],
  thead: ['THead', 'table'],
  headRow: ['TR', 'thead'],
  th1: ['TH', 'headRow', '2:2'],
  th2: ['TH', 'headRow', '2:3'],
  tbody: ['TBody', 'table'],
  bodyRow: ['TR', 'tbody'],
  td1: ['TD', 'bodyRow', '2:4'],
  td2: ['TD', 'bodyRow', '2:5'],
  note: ['Note', 'document', '2:6'],
  reference: ['Reference', 'note'],
  inside: ['Link', 'reference', '2:7', 'inside'],
} as const satisfies Record<string, readonly string[]>;

/** Name of a structure element of the good file. */
export type ElementName = keyof typeof ELEMENTS;

/** The structure tree of the good file. */
export interface GoodStructure {
  root: CosDict;
  rootRef: CosRef;
  elements: Record<ElementName, CosDict>;
  /** References to the same. */
  refs: Record<ElementName, CosRef>;
}

/** What the structure tree leads to. */
export type Places = Record<'1' | '2' | 'form' | 'outside' | 'inside', CosRef>;

/** Make the structure tree. */
export function goodStructure(pdf: CosDocument, places: Places): GoodStructure {
  const root = cosDict({ Type: '/StructTreeRoot', RoleMap: cosDict({ Em: '/Span' }) });
  const rootRef = pdf.add(null);
  const elements = {} as Record<ElementName, CosDict>;
  const refs = {} as Record<ElementName, CosRef>;
  const parents: CosRef[][] = [[], [], []];
  for (const name of Object.keys(ELEMENTS) as ElementName[]) {
    const [type, parent, owned, object]: readonly string[] = ELEMENTS[name];
    const element = cosDict({ Type: '/StructElem', S: `/${type}`, K: [] });
    elements[name] = element;
    refs[name] = pdf.add(element);
    element.set('P', parent ? refs[parent as ElementName] : rootRef);
    if (parent) kidsOf(elements[parent as ElementName]).push(refs[name]);
    if (owned) own(element, refs[name], owned, places, parents);
    const annotation = object && places[object as 'outside' | 'inside'];
    if (annotation) kidsOf(element).push(cosDict({ Type: '/OBJR', Obj: annotation }));
  }
  attributes(elements);
  const noteId = text('note-1');
  elements.note.set('ID', noteId);
  const keys = [...parents, refs.outside, refs.inside];
  root.set('K', refs.document);
  root.set('ParentTree', cosDict({ Nums: keys.flatMap((value, key) => [key, value]) }));
  root.set('IDTree', cosDict({ Names: [noteId, refs.note] }));
  pdf.set(rootRef, root);
  return { root, rootRef, elements, refs };
}

function kidsOf(element: CosDict): CosValue[] {
  const kids = element.get('K');
  return Array.isArray(kids) ? kids : [];
}

function own(
  element: CosDict,
  ref: CosRef,
  owned: string,
  places: Places,
  parents: CosRef[][],
): void {
  const [where, number] = owned.split(':');
  const mcid = Number(number);
  const isForm = where === 'form';
  const kid = cosDict({
    Type: '/MCR',
    Pg: places[where === '2' ? '2' : '1'],
    Stm: isForm ? places.form : undefined,
    MCID: mcid,
  });
  kidsOf(element).push(kid);
  const row = parents[isForm ? 2 : Number(where) - 1];
  if (row) row[mcid] = ref;
}

function attributes(elements: Record<ElementName, CosDict>): void {
  const column = cosDict({ O: '/Table', Scope: '/Column' });
  elements.th1.set('A', column);
  elements.th2.set('A', column);
  elements.l.set('A', cosDict({ O: '/List', ListNumbering: '/Decimal' }));
  elements.figure.set('A', cosDict({ O: '/Layout', BBox: [100, 100, 150, 150] }));
  elements.figure.set('Alt', text('A red square'));
}
