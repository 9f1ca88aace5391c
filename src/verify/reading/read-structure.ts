import { type CosDict, CosRef, CosString, type CosValue } from '../../pdf/cos/cos.ts';
import type { CosDocument } from '../../pdf/cos/cos-document.ts';
import { itemsOf, nameOf, numberOf } from '../../pdf/cos/cos-entries.ts';
import { createFaultList, type FaultList } from '../faults/fault-list.ts';
import { shownEntry } from './quoted.ts';
import { isStandardType } from './standard-types.ts';

/** A structure element (ISO 32000-1, table 323). */
export interface StructureElement {
  kind: 'element';
  /** Object number; undefined for an element that stands directly in its parent. */
  number: number | undefined;
  dict: CosDict;
  /** The type as it is written, without slash. */
  type: string;
  /** The standard type the role map leads to; undefined when it leads to none. */
  standard: string | undefined;
  parent: StructureElement | undefined;
  kids: StructureKid[];
  /** The `ID`, as bytes. */
  id: string | undefined;
}

/** A kid that is marked content (ISO 32000-1, table 324). */
export interface MarkedKid {
  kind: 'content';
  mcid: number;
  /** Object number of the page. */
  page: number | undefined;
  /** Object number of the form that has the content, when it is not the page itself. */
  form: number | undefined;
}

/** A kid that is an object, such as an annotation (ISO 32000-1, table 325). */
export interface ObjectKid {
  kind: 'object';
  /** Object number. */
  object: number | undefined;
}

/** What an element can hold. */
export type StructureKid = StructureElement | MarkedKid | ObjectKid;

/** The structure tree of a document. */
export interface Structure {
  root: CosDict | undefined;
  /** What the root holds. */
  top: StructureElement[];
  /** All elements, each before its kids: reading order. */
  elements: StructureElement[];
  byNumber: Map<number, StructureElement>;
  /** What is wrong with the tree as such. */
  faults: FaultList;
}

/**
 * Read the structure tree (ISO 32000-1, 14.7.2). It is read once, without recursion: a tree that
 * goes in a circle or is a million elements deep costs no more than an honest one.
 *
 * @param pdf Document that holds it.
 * @returns The tree; an element that stands twice is kept where it stands first.
 */
export function readStructure(pdf: CosDocument): Structure {
  const root = pdf.dict(pdf.catalog()?.get('StructTreeRoot'));
  const faults = createFaultList();
  const structure: Structure = { root, top: [], elements: [], byNumber: new Map(), faults };
  if (!root) {
    const reason = 'no `StructTreeRoot`, but a structure tree was expected: the file is untagged';
    addFault(faults, reason);
    return structure;
  }
  if (nameOf(pdf, root.get('Type')) !== 'StructTreeRoot') {
    const reason = `${shownEntry(pdf, root, 'Type')} in the root of the tree; \`/StructTreeRoot\` was expected`;
    addFault(faults, reason);
  }
  const roleMap = pdf.dict(root.get('RoleMap')) ?? new Map();
  const reading: Reading = { pdf, root, roleMap, seen: new Set(), faults };
  const waiting = waitingKids(pdf, root);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const element = readElement(reading, next);
    if (!element) continue;
    structure.elements.push(element);
    if (!next.parent) structure.top.push(element);
    if (element.number !== undefined) structure.byNumber.set(element.number, element);
    checkParent(reading, element);
    for (const kid of waitingKids(pdf, element.dict, element)) waiting.push(kid);
  }
  attachKids(pdf, structure);
  return structure;
}

/** What each element is read with. */
interface Reading {
  pdf: CosDocument;
  root: CosDict;
  roleMap: CosDict;
  /** The elements that were read. */
  seen: Set<CosDict>;
  faults: FaultList;
}

interface Waiting {
  value: CosValue;
  parent: StructureElement | undefined;
}

/** The kids, the last first, as a stack wants them. */
function waitingKids(pdf: CosDocument, dict: CosDict, parent?: StructureElement): Waiting[] {
  const kids = itemsOf(pdf, dict.get('K')).filter((value) => isElement(pdf, value) || !parent);
  return kids.map((value) => ({ value, parent })).reverse();
}

/** Kids that are dictionaries are elements, unless they say that they are something else. */
function isElement(pdf: CosDocument, value: CosValue): boolean {
  const type = nameOf(pdf, pdf.dict(value)?.get('Type'));
  return pdf.dict(value) !== undefined && type !== 'MCR' && type !== 'OBJR';
}

function readElement(
  { pdf, roleMap, seen, faults }: Reading,
  { value, parent }: Waiting,
): StructureElement | undefined {
  const dict = pdf.dict(value);
  if (!dict || seen.has(dict)) {
    const what = dict ? 'stands twice in the tree' : 'is no dictionary';
    const where = value instanceof CosRef ? `object ${value.number}` : 'a kid';
    addFault(faults, `\`${where}\` ${what}; a structure element that stands once was expected`);
    return undefined;
  }
  seen.add(dict);
  const type = nameOf(pdf, dict.get('S')) ?? '';
  const identifier = pdf.resolve(dict.get('ID'));
  const id = identifier instanceof CosString ? identifier.bytes : undefined;
  const number = refNumber(value);
  const standard = standardTypeOf(pdf, type, roleMap);
  return { kind: 'element', number, dict, type, standard, parent, kids: [], id };
}

/** Follows the role map to a standard type (ISO 32000-1, 14.8.4). */
function standardTypeOf(pdf: CosDocument, type: string, roleMap: CosDict): string | undefined {
  const seen = new Set<string>();
  for (let current: string | undefined = type; current !== undefined; ) {
    if (isStandardType(current)) return current;
    if (seen.has(current)) return undefined;
    seen.add(current);
    current = nameOf(pdf, roleMap.get(current));
  }
  return undefined;
}

function checkParent({ pdf, root, faults }: Reading, element: StructureElement): void {
  if (pdf.dict(element.dict.get('P')) === (element.parent?.dict ?? root)) return;
  const told = tellElement(element);
  addFault(faults, `${told} names another parent in \`P\` than the element that holds it`);
}

function addFault(faults: FaultList, reason: string): void {
  faults.add({ rule: 'structure-tree', reason });
}

/** Lists the kids of each element in their order, now that the elements among them are known. */
function attachKids(pdf: CosDocument, structure: Structure): void {
  const byDict = new Map(structure.elements.map((element) => [element.dict, element]));
  for (const element of structure.elements) {
    const page = refNumber(element.dict.get('Pg'));
    for (const value of itemsOf(pdf, element.dict.get('K'))) {
      const kid = readKid(pdf, value, page, byDict);
      if (kid && (kid.kind !== 'element' || kid.parent === element)) element.kids.push(kid);
    }
  }
}

function readKid(
  pdf: CosDocument,
  value: CosValue,
  page: number | undefined,
  byDict: Map<CosDict, StructureElement>,
): StructureKid | undefined {
  const found = pdf.resolve(value);
  if (typeof found === 'number') return { kind: 'content', mcid: found, page, form: undefined };
  const dict = pdf.dict(value);
  if (!dict) return undefined;
  const type = nameOf(pdf, dict.get('Type'));
  if (type === 'OBJR') return { kind: 'object', object: refNumber(dict.get('Obj')) };
  if (type !== 'MCR') return byDict.get(dict);
  const mcid = numberOf(pdf, dict.get('MCID')) ?? -1;
  const form = refNumber(dict.get('Stm'));
  return { kind: 'content', mcid, page: refNumber(dict.get('Pg')) ?? page, form };
}

function refNumber(value: CosValue | undefined): number | undefined {
  return value instanceof CosRef ? value.number : undefined;
}

/**
 * List the elements that stand directly in another.
 *
 * @param element The other.
 * @returns Its kids, without its own content.
 */
export function childElements(element: StructureElement): StructureElement[] {
  return element.kids.filter((kid) => kid.kind === 'element');
}

/**
 * Name an element in a report.
 *
 * @param element The element.
 * @returns Its type in backticks, with its object number where it has one.
 */
export function tellElement(element: StructureElement): string {
  const number = element.number === undefined ? '' : ` (object ${element.number})`;
  return `\`${element.type || 'an element without type'}\`${number}`;
}
