import { sha256 } from '../values/sha256.ts';
import { createFinding, type Fault, type VerifyFinding } from './faults/fault.ts';
import { type ClaimedOutput, readClaims } from './reading/read-claims.ts';
import { type PdfReport, verifyPdf } from './verify-pdf.ts';

/** An output folder, as the disk gives it. */
export interface OutputFolder {
  /** Paths of all PDFs in it, relative, with forward slashes. */
  pdfs: readonly string[];
  /** The bytes of `manifest.json`. */
  manifest: Uint8Array;
  /**
   * Read a file of the folder.
   *
   * @param path Relative path that leads to no place outside.
   * @returns Its bytes; undefined when it is not there, or is no plain file.
   */
  read(path: string): Promise<Uint8Array | undefined>;
}

/** What came of looking at one file of a folder. */
export interface FileReport extends PdfReport {
  /** Path relative to the folder. */
  path: string;
}

/** What came of looking at an output folder. */
export interface FolderReport {
  /** What is wrong with the manifest itself. */
  manifest: VerifyFinding[];
  /** Each PDF that is there or should be, sorted by path. */
  files: FileReport[];
}

/**
 * Check an output folder: the manifest claims what is there and nothing else, digests and sizes are
 * right, and each PDF is good. One file is held in memory at a time.
 *
 * @param folder The folder.
 * @returns What is wrong.
 */
export async function verifyFolder(folder: OutputFolder): Promise<FolderReport> {
  const { claims, faults } = readClaims(folder.manifest);
  const claimed = new Map(claims.map((claim) => [claim.path, claim]));
  const files: FileReport[] = [];
  for (const path of [...new Set([...claimed.keys(), ...folder.pdfs])].sort()) {
    files.push(await verifyFile(folder, path, claimed.get(path), faults.length === 0));
  }
  return { manifest: faults.map(createFinding), files };
}

async function verifyFile(
  folder: OutputFolder,
  path: string,
  claim: ClaimedOutput | undefined,
  isListed: boolean,
): Promise<FileReport> {
  const bytes = await folder.read(path);
  if (!bytes) return { ...NOTHING, path, findings: [createFinding(MISSING)] };
  const report = verifyPdf(bytes);
  const faults = claim ? [...compare(claim, bytes, report)] : isListed ? [UNCLAIMED] : [];
  return { path, ...report, findings: [...faults.map(createFinding), ...report.findings] };
}

const NOTHING: PdfReport = { pages: undefined, attachments: [], findings: [], more: {} };

const MISSING: Fault = {
  rule: 'manifest-output',
  reason: 'no file; the manifest says that it was built',
};

const UNCLAIMED: Fault = {
  rule: 'manifest-claims',
  reason: 'the manifest does not know this file; only what it lists was expected',
};

function* compare(
  claim: ClaimedOutput,
  bytes: Uint8Array,
  { pages, attachments }: PdfReport,
): Generator<Fault> {
  if (claim.bytes !== bytes.length) yield differs('bytes', bytes.length, claim.bytes);
  const digest = sha256(bytes);
  if (claim.sha256 !== digest) yield differs('as SHA-256', digest, claim.sha256);
  if (pages !== undefined && claim.pages !== pages) yield differs('pages', pages, claim.pages);
  // A briefing that failed keeps its old PDF, which was made from an older source.
  const source = attachments.find(({ relationship }) => relationship === 'Source')?.sha256;
  if (claim.isStale || source === undefined || claim.source === undefined) return;
  if (source !== claim.source) yield differs('as SHA-256 of the source', source, claim.source);
}

function differs(what: string, found: string | number, expected: string | number): Fault {
  const reason = `\`${found}\` ${what}; \`${expected}\`, as in the manifest, was expected`;
  return { rule: 'manifest-output', reason };
}
