import { type CosDict, CosRef, CosString, type CosValue } from '../../pdf/cos/cos.ts';
import type { CosDocument } from '../../pdf/cos/cos-document.ts';
import { readNameTree } from '../../pdf/cos/read-name-tree.ts';
import { nameOf, quoted } from './cos-entries.ts';

/** Says in words what is wrong with a destination; undefined for one that leads to a page. */
export type DestinationFault = (destination: CosValue | undefined) => string | undefined;

const KINDS: ReadonlySet<string> = new Set([
  ...['XYZ', 'Fit', 'FitH', 'FitV', 'FitR', 'FitB', 'FitBH', 'FitBV'],
]);

/**
 * Make a test for destinations (ISO 32000-1, 12.3.2): explicit ones, and names of ones.
 *
 * @param pdf Document that holds them.
 * @param pages A reference to each page.
 * @returns The test.
 */
export function createDestinationTest(
  pdf: CosDocument,
  pages: readonly CosRef[],
): DestinationFault {
  const numbers = new Set(pages.map(({ number }) => number));
  const names = namedDestinations(pdf);
  return (value) => {
    const found = pdf.resolve(value);
    const name = destinationName(found);
    if (name === undefined) return faultOf(pdf, found, numbers);
    const named = names.get(name);
    if (named === undefined) return `${quoted(name)}, which names no destination`;
    const target = pdf.dict(named)?.get('D') ?? named;
    const fault = faultOf(pdf, pdf.resolve(target), numbers);
    return fault && `${quoted(name)}, which leads to ${fault}`;
  };
}

function destinationName(value: CosValue): string | undefined {
  if (value instanceof CosString) return value.bytes;
  return typeof value === 'string' ? value.slice(1) : undefined;
}

function namedDestinations(pdf: CosDocument): Map<string, CosValue> {
  const catalog = pdf.catalog();
  const names = new Map<string, CosValue>(pdf.dict(catalog?.get('Dests')) ?? []);
  const tree = pdf.dict(catalog?.get('Names'))?.get('Dests');
  if (tree === undefined || !pdf.dict(tree)) return names;
  for (const [name, value] of readNameTree(pdf, tree)) names.set(name.bytes, value);
  return names;
}

function faultOf(pdf: CosDocument, value: CosValue, pages: Set<number>): string | undefined {
  if (!Array.isArray(value)) return 'no destination';
  const [page, kind] = value;
  if (!(page instanceof CosRef) || !pages.has(page.number)) return 'a page that is not there';
  return KINDS.has(nameOf(pdf, kind) ?? '') ? undefined : 'a place of unknown kind';
}

/**
 * List the items of the outline (ISO 32000-1, 12.3.3).
 *
 * @param pdf Document that holds it.
 * @returns Their dictionaries; items that go in a circle are listed once.
 */
export function listOutlineItems(pdf: CosDocument): CosDict[] {
  const items: CosDict[] = [];
  const seen = new Set<CosDict>();
  const waiting: (CosValue | undefined)[] = [
    pdf.dict(pdf.catalog()?.get('Outlines'))?.get('First'),
  ];
  while (waiting.length > 0) {
    const item = pdf.dict(waiting.pop());
    if (!item || seen.has(item)) continue;
    seen.add(item);
    items.push(item);
    waiting.push(item.get('Next'), item.get('First'));
  }
  return items;
}
