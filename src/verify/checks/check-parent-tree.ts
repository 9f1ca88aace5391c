import { CosRef, type CosValue } from '../../pdf/cos/cos.ts';
import type { Fault } from '../faults/fault.ts';
import type { Carrier } from '../reading/content-scan.ts';
import type { Evidence } from '../reading/evidence.ts';
import { readNumberTree } from '../reading/read-number-tree.ts';
import { type StructureElement, tellElement } from '../reading/read-structure.ts';

/**
 * Check that content and structure tree agree both ways: each mark is owned by one element, by way
 * of the parent tree, and each element finds its marks (ISO 32000-1, 14.7.4).
 *
 * @param evidence What was read from the file.
 * @returns The faults.
 */
export function* checkParentTree(evidence: Evidence): Generator<Fault> {
  const { pdf, structure, content } = evidence;
  if (!structure.root) return;
  const parents = readNumberTree(pdf, structure.root.get('ParentTree'));
  const owners = ownersOf(structure.elements);
  const carriers = new Map(content.carriers.map((carrier) => [carrier.number, carrier]));
  yield* checkKeys(content.carriers);
  for (const carrier of content.carriers) yield* checkMarks(evidence, carrier, parents, owners);
  yield* checkKids(structure.elements, carriers);
}

/** Elements by the mark they own: object number of the page or form, and MCID. */
type Owners = Map<string, StructureElement[]>;

function ownersOf(elements: readonly StructureElement[]): Owners {
  const owners: Owners = new Map();
  for (const element of elements) {
    for (const kid of element.kids) {
      if (kid.kind !== 'content') continue;
      const key = `${kid.form ?? kid.page} ${kid.mcid}`;
      const known = owners.get(key);
      if (known) known.push(element);
      else owners.set(key, [element]);
    }
  }
  return owners;
}

function* checkKeys(carriers: readonly Carrier[]): Generator<Fault> {
  const seen = new Set<number>();
  for (const { structParents, page } of carriers) {
    if (structParents === undefined) continue;
    if (seen.has(structParents)) {
      const reason = `\`StructParents ${structParents}\` a second time; a key of its own was expected`;
      yield { rule: 'parent-tree-agrees', page, reason };
    }
    seen.add(structParents);
  }
}

function* checkMarks(
  { pdf, structure }: Evidence,
  carrier: Carrier,
  parents: Map<number, CosValue>,
  owners: Owners,
): Generator<Fault> {
  if (carrier.texts.size === 0) return;
  const { page, structParents, number } = carrier;
  const row = structParents === undefined ? undefined : pdf.array(parents.get(structParents));
  for (const mcid of carrier.texts.keys()) {
    const found = owners.get(`${number} ${mcid}`) ?? [];
    const [owner] = found;
    if (!owner) {
      const reason = `\`MCID ${mcid}\` belongs to no structure element; exactly one was expected`;
      yield { rule: 'mcid-in-structure', page, reason };
    } else if (found.length > 1) {
      const reason = `\`MCID ${mcid}\` belongs to ${found.length} structure elements; one was expected`;
      yield { rule: 'mcid-in-structure', page, reason };
    }
    const ref = row?.[mcid];
    const named = ref instanceof CosRef ? structure.byNumber.get(ref.number) : undefined;
    if (named && found.includes(named)) continue;
    const told = named ? tellElement(named) : 'no element';
    const wanted = owner ? tellElement(owner) : 'its element';
    const reason = `the parent tree leads \`MCID ${mcid}\` to ${told}; ${wanted} was expected`;
    yield { rule: 'parent-tree-agrees', page, reason };
  }
}

function* checkKids(
  elements: readonly StructureElement[],
  carriers: Map<number | undefined, Carrier>,
): Generator<Fault> {
  for (const element of elements) {
    for (const kid of element.kids) {
      if (kid.kind !== 'content') continue;
      const carrier = carriers.get(kid.form ?? kid.page);
      if (carrier?.texts.has(kid.mcid)) continue;
      const told =
        kid.page === undefined ? 'on no page; `Pg` was expected' : 'which no content has';
      const reason = `${tellElement(element)} owns \`MCID ${kid.mcid}\` ${told}`;
      yield { rule: 'mcid-in-content', ...(carrier && { page: carrier.page }), reason };
    }
  }
}
