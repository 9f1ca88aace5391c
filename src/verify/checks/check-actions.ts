import type { CosDict } from '../../pdf/cos/cos.ts';
import type { CosDocument } from '../../pdf/cos/cos-document.ts';
import { nameOf } from '../../pdf/cos/cos-entries.ts';
import type { Fault } from '../faults/fault.ts';
import type { Evidence } from '../reading/evidence.ts';
import { nestedDicts } from '../reading/nested-values.ts';
import { quoted } from '../reading/quoted.ts';

const ALLOWED: ReadonlySet<string> = new Set(['GoTo', 'URI', 'Named']);
const NAMED: ReadonlySet<string> = new Set(['NextPage', 'PrevPage', 'FirstPage', 'LastPage']);

/** Keys of the catalog that PDF/A-3 forbids, with the clause of each. */
const FORBIDDEN: Readonly<Record<string, string>> = {
  AA: 'ISO 19005-3, 6.5.2',
  NeedsRendering: 'ISO 19005-3, 6.4.2',
  Requirements: 'ISO 19005-3, 6.11',
  AcroForm: 'ISO 19005-3, 6.4',
  Perms: 'ISO 19005-3, 6.1.12',
};

/**
 * Check that nothing in the file acts by itself: no scripts, no forms, no actions but links (ISO
 * 19005-3, 6.4 and 6.5).
 *
 * @param evidence What was read from the file.
 * @returns The faults.
 */
export function* checkActions(evidence: Evidence): Generator<Fault> {
  const { pdf, catalog, pages } = evidence;
  for (const [key, clause] of Object.entries(FORBIDDEN)) {
    if (!catalog.has(key)) continue;
    const reason = `\`${key}\` in the catalog; a document that only shows was expected`;
    yield forbidden(reason, { clause });
  }
  const names = pdf.dict(catalog.get('Names'));
  for (const key of ['JavaScript', 'AlternatePresentations']) {
    if (names?.has(key)) yield forbidden(`\`${key}\` among the names; none was expected`);
  }
  for (const [index, ref] of pages.entries()) {
    const dict = pdf.dict(ref);
    for (const key of ['AA', 'PresSteps']) {
      if (!dict?.has(key)) continue;
      yield forbidden(`\`${key}\` in a page; none was expected`, { page: index + 1 });
    }
  }
  for (const [ref, value] of pdf.objects()) {
    for (const dict of nestedDicts(value)) yield* checkDict(pdf, dict, `object ${ref.number}`);
  }
}

function* checkDict(pdf: CosDocument, dict: CosDict, where: string): Generator<Fault> {
  if (nameOf(pdf, dict.get('Type')) === 'Action') yield* checkAction(pdf, dict, where);
  for (const key of ['A', 'OpenAction', 'Next']) {
    const action = pdf.dict(dict.get(key));
    // `A` of a structure element holds attributes, which have an owner; `Next` may be a bookmark.
    if (!action || action.has('O') || !action.has('S')) continue;
    if (nameOf(pdf, action.get('Type')) === 'StructElem') continue;
    yield* checkAction(pdf, action, where);
  }
}

function* checkAction(pdf: CosDocument, action: CosDict, where: string): Generator<Fault> {
  const kind = nameOf(pdf, action.get('S')) ?? '';
  if (!ALLOWED.has(kind)) {
    yield forbidden(`the action ${quoted(kind)} in ${where}; \`GoTo\` or \`URI\` was expected`);
  }
  const name = nameOf(pdf, action.get('N'));
  if (kind !== 'Named' || (name !== undefined && NAMED.has(name))) return;
  yield forbidden(
    `the named action ${quoted(name ?? '')} in ${where}; turning a page was expected`,
  );
}

function forbidden(reason: string, more: Pick<Fault, 'page' | 'clause'> = {}): Fault {
  return { rule: 'actions-allowed', reason, ...more };
}
