import type { CosDict } from '../../pdf/cos/cos.ts';
import { nameOf, textOf } from '../../pdf/cos/cos-entries.ts';
import type { Fault } from '../faults/fault.ts';
import {
  createDestinationTest,
  type DestinationFault,
  listOutlineItems,
} from '../reading/destinations.ts';
import type { Evidence } from '../reading/evidence.ts';
import { quoted } from '../reading/quoted.ts';

/** Schemes that a link of ours may have. */
const SCHEMES = /^(https?:\/\/[^/]|mailto:.)/i;

/**
 * Check that links and bookmarks lead somewhere (ISO 32000-1, 12.3.2 and 12.6.4).
 *
 * @param evidence What was read from the file.
 * @returns The faults.
 */
export function* checkTargets(evidence: Evidence): Generator<Fault> {
  const { pdf, pages } = evidence;
  const test = createDestinationTest(pdf, pages);
  for (const [index, ref] of pages.entries()) {
    for (const value of pdf.array(pdf.dict(ref)?.get('Annots')) ?? []) {
      const annotation = pdf.dict(value);
      if (nameOf(pdf, annotation?.get('Subtype')) !== 'Link' || !annotation) continue;
      const fault = targetFault(evidence, annotation, test);
      if (!fault) continue;
      const reason = `a link leads to ${fault}; a page or an address was expected`;
      yield { rule: 'link-target', page: index + 1, reason };
    }
  }
  for (const item of listOutlineItems(pdf)) {
    const fault = targetFault(evidence, item, test);
    if (!fault) continue;
    const title = textOf(pdf, item.get('Title')) ?? '';
    const reason = `the bookmark ${quoted(title)} leads to ${fault}; a page was expected`;
    yield { rule: 'link-target', reason };
  }
}

function targetFault(
  { pdf }: Evidence,
  holder: CosDict,
  test: DestinationFault,
): string | undefined {
  if (holder.has('Dest')) return test(holder.get('Dest'));
  const action = pdf.dict(holder.get('A'));
  if (!action) return 'nothing';
  const kind = nameOf(pdf, action.get('S'));
  if (kind === 'GoTo') return test(action.get('D'));
  if (kind !== 'URI') return undefined;
  const address = textOf(pdf, action.get('URI')) ?? '';
  return SCHEMES.test(address) ? undefined : quoted(address);
}
