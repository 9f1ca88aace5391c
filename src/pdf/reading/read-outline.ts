import { type CosDict, CosRef, type CosValue } from '../cos/cos.ts';
import type { CosDocument } from '../cos/cos-document.ts';
import { textOf } from '../cos/cos-entries.ts';
import { listPages } from '../cos/list-pages.ts';
import { createDestinationFinder } from '../cos/named-destinations.ts';
import { numberPages } from '../cos/number-pages.ts';
import { UnexpectedPdf } from '../cos/unexpected-pdf.ts';

/** An entry of the outline, which readers show beside the pages. */
export interface OutlineEntry {
  title: string;
  /** Depth, from 1. */
  level: number;
  /** Page it leads to, from 1; 0 when it leads nowhere. */
  page: number;
  /** The dictionary it was read from. */
  item: CosDict;
}

/**
 * Read the outline (ISO 32000-1, 12.3.3).
 *
 * @param pdf Document to look at.
 * @returns Its entries in reading order; none when there is no outline.
 * @throws UnexpectedPdf when its links go in a circle or an entry is broken.
 */
export function readOutline(pdf: CosDocument): OutlineEntry[] {
  const numberOf = numberPages(listPages(pdf));
  const find = createDestinationFinder(pdf);
  const entries: OutlineEntry[] = [];
  const seen = new Set<number>();
  const waiting: [CosValue, number][] = [[first(pdf.dict(pdf.catalog()?.get('Outlines'))), 1]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [ref, level] = next;
    if (ref === null) continue;
    const item = readItem(pdf, ref, seen);
    entries.push({
      title: textOf(pdf, item.get('Title')) ?? '',
      level,
      page: numberOf(find(destinationOf(pdf, item))?.[0]) ?? 0,
      item,
    });
    // The last put on the stack is read first: kids before the next entry of this level.
    waiting.push([item.get('Next') ?? null, level], [first(item), level + 1]);
  }
  return entries;
}

function first(parent: CosDict | undefined): CosValue {
  return parent?.get('First') ?? null;
}

function readItem(pdf: CosDocument, ref: CosValue, seen: Set<number>): CosDict {
  const item = pdf.dict(ref);
  if (!(ref instanceof CosRef) || !item) {
    throw new UnexpectedPdf('read-outline', 'a link of the outline that leads to no entry');
  }
  if (seen.has(ref.number)) throw new UnexpectedPdf('read-outline', 'an outline without end');
  seen.add(ref.number);
  return item;
}

/** Where an entry leads, given directly, by name, or by a GoTo action. */
function destinationOf(pdf: CosDocument, item: CosDict): CosValue | undefined {
  const action = pdf.dict(item.get('A'));
  return item.get('Dest') ?? (action?.get('S') === '/GoTo' ? action.get('D') : undefined);
}
