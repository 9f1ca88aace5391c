import { CosString, type CosValue } from './cos.ts';
import type { CosDocument } from './cos-document.ts';
import { readNameTree } from './read-name-tree.ts';

/**
 * Read the destinations that have a name: in the dictionary of PDF 1.1, which is where Chromium
 * writes them, and in the name tree, where we do (ISO 32000-1, 12.3.2.3).
 *
 * @param pdf Document to look at.
 * @returns What stands under each name: a destination, or a dictionary that holds it under `D`.
 * @throws UnexpectedPdf when the tree is broken.
 */
export function namedDestinations(pdf: CosDocument): Map<string, CosValue> {
  const catalog = pdf.catalog();
  const names = new Map<string, CosValue>(pdf.dict(catalog?.get('Dests')) ?? []);
  const tree = readNameTree(pdf, pdf.dict(catalog?.get('Names'))?.get('Dests'));
  for (const [name, value] of tree) names.set(name.bytes, value);
  return names;
}

/**
 * Get the name by which something leads to a destination.
 *
 * @param value What stands for the destination, resolved.
 * @returns The name, or undefined for a destination that is given itself.
 */
export function destinationName(value: CosValue): string | undefined {
  if (value instanceof CosString) return value.bytes;
  return typeof value === 'string' ? value.slice(1) : undefined;
}

/** Gives the array of a destination, whose first item is the page; undefined where there is none. */
type DestinationFinder = (value: CosValue | undefined) => CosValue[] | undefined;

/**
 * Make a finder of destinations. Names are looked up once: there are as many as citations.
 *
 * @param pdf Document whose destinations are looked for.
 * @returns The finder; it takes a destination or the name of one.
 */
export function createDestinationFinder(pdf: CosDocument): DestinationFinder {
  const names = namedDestinations(pdf);
  return (value) => {
    const given = pdf.resolve(value);
    const name = destinationName(given);
    const found = name === undefined ? given : pdf.resolve(names.get(name));
    return pdf.array(found instanceof Map ? found.get('D') : found);
  };
}
