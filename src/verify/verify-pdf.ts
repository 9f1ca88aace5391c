import type { CosDocument } from '../pdf/cos/cos-document.ts';
import { loadPdf } from '../pdf/cos/load-pdf.ts';
import { checkActions } from './checks/check-actions.ts';
import { checkAlternatives } from './checks/check-alternatives.ts';
import { checkAnnotations } from './checks/check-annotations.ts';
import { checkArtifacts } from './checks/check-artifacts.ts';
import { checkAttachedDescription } from './checks/check-attached-description.ts';
import { checkAttachments } from './checks/check-attachments.ts';
import { checkColours } from './checks/check-colours.ts';
import { checkFile } from './checks/check-file.ts';
import { checkFonts } from './checks/check-fonts.ts';
import { checkGraphics } from './checks/check-graphics.ts';
import { checkHeadings } from './checks/check-headings.ts';
import { checkIds } from './checks/check-ids.ts';
import { checkLanguage } from './checks/check-language.ts';
import { checkLists } from './checks/check-lists.ts';
import { checkMetadata } from './checks/check-metadata.ts';
import { checkNesting } from './checks/check-nesting.ts';
import { checkPageTree } from './checks/check-page-tree.ts';
import { checkParentTree } from './checks/check-parent-tree.ts';
import { checkSchemas } from './checks/check-schemas.ts';
import { checkStructureTypes } from './checks/check-structure-types.ts';
import { checkTables } from './checks/check-tables.ts';
import { checkTargets } from './checks/check-targets.ts';
import { checkValues } from './checks/check-values.ts';
import { createFinding, type Fault, type VerifyFinding } from './faults/fault.ts';
import { createFaultList, type FaultList } from './faults/fault-list.ts';
import { reasonOf } from './faults/reason-of.ts';
import type { VerifyRuleId } from './faults/verify-rules.ts';
import { type Evidence, gatherEvidence } from './reading/evidence.ts';

/** What came of looking at one PDF. */
export interface PdfReport {
  /** Number of pages; undefined for a file that cannot be read. */
  pages: number | undefined;
  /** Files in it, with the SHA-256 of each that can be read. */
  attachments: { name: string; relationship?: string; sha256?: string }[];
  /** What is wrong, in the order of the groups; of each rule, 100 at most. */
  findings: VerifyFinding[];
  /** How many findings of a rule are not listed. */
  more: Partial<Record<VerifyRuleId, number>>;
}

/** What is known beside the file. */
export interface VerifyOptions {
  /**
   * Text that may stand in artifacts, as it is hidden from screen readers on purpose
   * (`aria-hidden`). None unless given.
   */
  hiddenTexts?: readonly string[];
}

/** A check: it only looks, and says what is wrong. */
type Check = (evidence: Evidence) => Iterable<Fault>;

/** All checks, in the order of the report. */
const CHECKS: readonly Check[] = [
  checkFile,
  checkPageTree,
  checkValues,
  ({ content }) => content.faults.kept,
  checkParentTree,
  checkGraphics,
  ({ structure }) => structure.faults.kept,
  checkStructureTypes,
  checkNesting,
  checkLists,
  checkTables,
  checkIds,
  checkAlternatives,
  checkHeadings,
  checkLanguage,
  checkAnnotations,
  checkTargets,
  checkActions,
  checkMetadata,
  checkSchemas,
  checkColours,
  checkFonts,
  checkArtifacts,
  checkAttachments,
  checkAttachedDescription,
];

/**
 * Check a finished PDF against PDF/UA-1, PDF/A-3a and our own rules. The file is read anew, and
 * nothing is believed that it says of itself.
 *
 * @param bytes The file; any bytes at all.
 * @param options What is known beside the file.
 * @returns What is wrong with it; never throws for a fault of the file.
 */
export function verifyPdf(bytes: Uint8Array, options: VerifyOptions = {}): PdfReport {
  const faults = createFaultList();
  const evidence = readEvidence(bytes, options, faults);
  if (evidence) {
    for (const check of CHECKS) runCheck(check, evidence, faults);
    for (const list of [evidence.content.faults, evidence.structure.faults]) {
      faults.skip(list.dropped);
    }
  }
  return {
    pages: evidence?.pages.length,
    attachments: (evidence?.attachments ?? []).map(({ name, relationship, sha256 }) => ({
      name,
      ...(relationship !== undefined && { relationship }),
      ...(sha256 !== undefined && { sha256 }),
    })),
    findings: faults.kept.map(createFinding),
    more: Object.fromEntries(faults.dropped),
  };
}

function readEvidence(
  bytes: Uint8Array,
  { hiddenTexts = [] }: VerifyOptions,
  faults: FaultList,
): Evidence | undefined {
  try {
    const pdf = loadPdf(bytes);
    readAll(pdf);
    return gatherEvidence(bytes, pdf, hiddenTexts);
  } catch (error) {
    faults.add(unreadable(error));
    return undefined;
  }
}

/** Reads each object once, so that a broken one is told and not met half way. */
function readAll(pdf: CosDocument): void {
  for (const _ of pdf.objects());
  if (pdf.catalog()) return;
  throw new Error('no catalog');
}

function unreadable(error: unknown): Fault {
  const reason = reasonOf(error);
  return reason.includes('encrypted')
    ? { rule: 'file-not-encrypted', reason: '`Encrypt` in the trailer; an open file was expected' }
    : {
        rule: 'file-readable',
        reason: `\`${reason}\` stops the reading; a whole PDF, as Briefpress writes it, was expected`,
      };
}

/** A check that stumbles over a file of a stranger says so; the others go on. */
function runCheck(check: Check, evidence: Evidence, faults: FaultList): void {
  try {
    for (const fault of check(evidence)) faults.add(fault);
  } catch (error) {
    faults.add(unreadable(error));
  }
}
