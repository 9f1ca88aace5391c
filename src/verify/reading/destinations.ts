import { type CosDict, CosRef, type CosValue } from '../../pdf/cos/cos.ts';
import type { CosDocument } from '../../pdf/cos/cos-document.ts';
import { nameOf } from '../../pdf/cos/cos-entries.ts';
import { destinationName, namedDestinations } from '../../pdf/cos/named-destinations.ts';
import { quoted } from './quoted.ts';

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
