import { CosRef, type CosValue } from './cos.ts';

/**
 * Number pages as readers do.
 *
 * @param pages The pages of a document, in their order.
 * @returns Tells the number of a page, from 1; undefined for what is none of them.
 */
export function numberPages(
  pages: readonly CosRef[],
): (page: CosValue | undefined) => number | undefined {
  const numbers = new Map(pages.map((page, index) => [page.number, index + 1]));
  return (page) => (page instanceof CosRef ? numbers.get(page.number) : undefined);
}
