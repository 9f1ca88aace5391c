import { type CosDict, CosRef } from '../../pdf/cos/cos.ts';
import { boxOf, nameOf, numberOf, textOf } from '../../pdf/cos/cos-entries.ts';
import type { Fault } from '../faults/fault.ts';
import type { Evidence } from '../reading/evidence.ts';
import { readNumberTree } from '../reading/read-number-tree.ts';
import { type StructureElement, tellElement } from '../reading/read-structure.ts';

/** Annotations that PDF/A-3 knows (ISO 19005-3, 6.3.1). */
const ALLOWED: ReadonlySet<string> = new Set([
  ...['Text', 'Link', 'FreeText', 'Line', 'Square', 'Circle', 'Polygon', 'PolyLine', 'Highlight'],
  ...['Underline', 'Squiggly', 'StrikeOut', 'Stamp', 'Caret', 'Ink', 'Popup', 'FileAttachment'],
  ...['Widget', 'PrinterMark', 'TrapNet', 'Watermark', 'Redact'],
]);

/** One annotation, as faults tell of it. */
interface Spot {
  annotation: CosDict;
  /** Number of its object, where it is one of its own. */
  number: number | undefined;
  subtype: string;
  where: string;
  page: number;
}

/** Where the tree holds annotations. */
interface Places {
  /** Elements with an object reference, by the object number of what they refer to. */
  owners: Map<number, StructureElement[]>;
  /** Values of the parent tree. */
  parents: ReturnType<typeof readNumberTree>;
}

/**
 * Check annotations: described, tagged, printed, and on pages that are walked through in the order
 * of the tags (ISO 14289-1, 7.18; ISO 19005-3, 6.3).
 *
 * @param evidence What was read from the file.
 * @returns The faults.
 */
export function* checkAnnotations(evidence: Evidence): Generator<Fault> {
  const { pdf, structure, pages } = evidence;
  const owners = new Map<number, StructureElement[]>();
  for (const element of structure.elements) {
    for (const kid of element.kids) {
      if (kid.kind !== 'object' || kid.object === undefined) continue;
      owners.set(kid.object, [...(owners.get(kid.object) ?? []), element]);
    }
  }
  const parents = readNumberTree(pdf, structure.root?.get('ParentTree'));
  const places: Places = { owners, parents };
  const met = new Set<number>();
  for (const [index, ref] of pages.entries()) {
    const page = index + 1;
    const dict = pdf.dict(ref);
    const annotations = pdf.array(dict?.get('Annots')) ?? [];
    if (annotations.length > 0 && nameOf(pdf, dict?.get('Tabs')) !== 'S') {
      const reason = 'no `Tabs /S`; annotations in the order of the tags were expected';
      yield { rule: 'page-tab-order', page, reason };
    }
    for (const value of annotations) {
      const number = value instanceof CosRef ? value.number : undefined;
      if (number !== undefined) met.add(number);
      const annotation = pdf.dict(value);
      if (!annotation) continue;
      const subtype = nameOf(pdf, annotation.get('Subtype')) ?? '';
      const where = number === undefined ? `\`${subtype}\`` : `\`${subtype}\` (object ${number})`;
      yield* checkAnnotation(evidence, { annotation, number, subtype, where, page }, places);
    }
  }
  for (const [number, elements] of owners) {
    const [element] = elements;
    if (met.has(number) || !element) continue;
    const reason = `${tellElement(element)} refers to \`object ${number}\`, which no page has; an annotation was expected`;
    yield { rule: 'link-tagged', reason };
  }
}

function* checkAnnotation(evidence: Evidence, spot: Spot, places: Places): Generator<Fault> {
  const { pdf } = evidence;
  const { annotation, subtype, where, page } = spot;
  if (!ALLOWED.has(subtype)) {
    const reason = `${where} as annotation; one that PDF/A allows was expected`;
    yield { rule: 'annotation-allowed', page, reason };
  }
  yield* checkFlags(evidence, spot);
  if (subtype === 'Popup' || subtype === 'Widget') return;
  if (!textOf(pdf, annotation.get('Contents'))?.trim()) {
    const reason = `${where} has no \`Contents\`; a description was expected`;
    yield { rule: 'annotation-described', page, reason };
  }
  if (subtype === 'Link') yield* checkArea(evidence, spot);
  yield* checkOwner(evidence, spot, places);
}

function* checkFlags({ pdf }: Evidence, spot: Spot): Generator<Fault> {
  const { annotation, subtype, where, page } = spot;
  if (subtype === 'Popup') return;
  const flags = numberOf(pdf, annotation.get('F'));
  // Print must be set; Invisible, Hidden, NoView and ToggleNoView must not (6.3.2).
  if (flags !== undefined && (flags & 4) === 4 && (flags & (1 | 2 | 32 | 256)) === 0) return;
  const reason = `${where} has ${flags === undefined ? 'no `F`' : `\`F ${flags}\``}; one that is printed and not hidden was expected`;
  yield { rule: 'annotation-allowed', page, reason };
}

function* checkArea({ pdf }: Evidence, { annotation, where, page }: Spot): Generator<Fault> {
  const box = boxOf(pdf, annotation.get('Rect'));
  const sides = box ? [Math.abs(box[2] - box[0]), Math.abs(box[3] - box[1])] : [];
  if (sides.length === 2 && sides.every((side) => side >= 1)) return;
  const found = box
    ? `an area of \`${sides.map((side) => side.toFixed(2)).join(' × ')}\` pt`
    : 'no `Rect`';
  const reason = `${where} has ${found}; one that can be hit was expected`;
  yield { rule: 'link-area', page, reason };
}

function* checkOwner(
  { pdf, structure }: Evidence,
  { annotation, number, subtype, where, page }: Spot,
  { owners, parents }: Places,
): Generator<Fault> {
  if (!structure.root) return;
  const wanted = subtype === 'Link' ? 'Link' : 'Annot';
  const found = (number === undefined ? undefined : owners.get(number)) ?? [];
  const [owner] = found;
  if (!owner || found.length > 1 || owner.standard !== wanted) {
    const told = owner ? found.map(tellElement).join(' and ') : 'no element';
    const reason = `${where} is held by ${told}; one \`${wanted}\` was expected`;
    yield { rule: 'link-tagged', page, reason };
  }
  const key = numberOf(pdf, annotation.get('StructParent'));
  const value = key === undefined ? undefined : parents.get(key);
  const named = value instanceof CosRef ? structure.byNumber.get(value.number) : undefined;
  if (named && (found.length === 0 || found.includes(named))) return;
  const told = named ? tellElement(named) : 'no element';
  const reason = `the parent tree leads ${where} to ${told}; the element that holds it was expected`;
  yield { rule: 'parent-tree-agrees', page, reason };
}
