import type { CosDict } from '../../pdf/cos/cos.ts';
import type { CosDocument } from '../../pdf/cos/cos-document.ts';
import { nameOf, numberOf } from '../../pdf/cos/cos-entries.ts';
import type { Fault } from '../faults/fault.ts';
import type { Evidence } from '../reading/evidence.ts';
import { shownEntry } from '../reading/quoted.ts';

/**
 * Check that catalog and page tree are typed, counted and linked as every reader expects (ISO
 * 32000-1, 7.7.2 and 7.7.3).
 *
 * @param evidence What was read from the file; its pages were found by way of `Kids` alone.
 * @returns The faults.
 */
export function* checkPageTree({ pdf, catalog, pages }: Evidence): Generator<Fault> {
  yield* checkType(pdf, catalog, 'Catalog', 'the catalog');
  const counted = new Map<CosDict, number>();
  for (const [index, ref] of pages.entries()) {
    const page = pdf.dict(ref);
    if (!page) {
      yield wrong(`\`object ${ref.number}\` is no dictionary; a page was expected`, index + 1);
      continue;
    }
    for (const fault of checkType(pdf, page, 'Page', 'a page')) {
      yield { ...fault, page: index + 1 };
    }
    for (const node of nodesAbove(pdf, page)) counted.set(node, (counted.get(node) ?? 0) + 1);
  }
  const root = pdf.dict(catalog.get('Pages'));
  if (root && pages.length > 0 && counted.get(root) !== pages.length) {
    yield wrong('`Parent` of pages leads past the page tree; its root was expected');
  }
  for (const [node, count] of counted) {
    yield* checkType(pdf, node, 'Pages', 'a node of the page tree');
    if (numberOf(pdf, node.get('Count')) === count) continue;
    yield wrong(`${shownEntry(pdf, node, 'Count')} in the page tree; \`${count}\` was expected`);
  }
}

/** Deeper than any honest page tree. */
const MAX_STEPS = 64;

function nodesAbove(pdf: CosDocument, page: CosDict): Set<CosDict> {
  const nodes = new Set<CosDict>();
  let node = pdf.dict(page.get('Parent'));
  while (node && !nodes.has(node) && nodes.size < MAX_STEPS) {
    nodes.add(node);
    node = pdf.dict(node.get('Parent'));
  }
  return nodes;
}

function* checkType(
  pdf: CosDocument,
  dict: CosDict,
  type: string,
  where: string,
): Generator<Fault> {
  if (nameOf(pdf, dict.get('Type')) === type) return;
  yield wrong(`${shownEntry(pdf, dict, 'Type')} in ${where}; \`/${type}\` was expected`);
}

function wrong(reason: string, page?: number): Fault {
  return { rule: 'page-tree', reason, ...(page !== undefined && { page }) };
}
