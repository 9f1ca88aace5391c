import type { CosDict, CosValue } from './cos.ts';
import type { CosDocument } from './cos-document.ts';

/** Deeper than any honest page tree. */
const MAX_STEPS = 64;

/**
 * Get an entry of a page, its own or that of a node above it (ISO 32000-1, 7.7.3.4).
 *
 * @param pdf Document that holds the page.
 * @param page The page.
 * @param key Such as `Resources` or `MediaBox`.
 * @returns The entry, or undefined.
 */
export function inheritedEntry(pdf: CosDocument, page: CosDict, key: string): CosValue | undefined {
  let node: CosDict | undefined = page;
  for (let steps = 0; node && steps < MAX_STEPS; steps++) {
    const value = node.get(key);
    if (value !== undefined && pdf.resolve(value) !== null) return value;
    node = pdf.dict(node.get('Parent'));
  }
  return undefined;
}
