import type { Colors } from 'picocolors/types.js';
import { counted } from '../reports/counted.ts';
import { escapeText } from '../reports/escape-text.ts';
import type { VerifyFinding } from '../verify/faults/fault.ts';
import type { FileReport } from '../verify/verify-folder.ts';

/** How a report is written. */
export interface VerifyReportOptions {
  colors: Colors;
  /** Whether files without findings are passed over. */
  quiet: boolean;
}

/**
 * Write what came of looking at one PDF for people: a line for the file, and one for each finding
 * with what was found, what was expected, and the clause that asks for it.
 *
 * @param file Report on the file.
 * @param options How it is written.
 * @returns The lines.
 */
export function reportFile(file: FileReport, { colors, quiet }: VerifyReportOptions): string[] {
  const { findings, more, pages } = file;
  const path = escapeText(file.path);
  if (findings.length === 0) {
    const size = pages === 1 ? '1 page' : `${pages} pages`;
    return quiet ? [] : [`${colors.green('✓')} ${path}: ${size}, no findings`];
  }
  const hidden = Object.values(more).reduce((sum, count) => sum + count, 0);
  return [
    `${colors.red('✗')} ${path}: ${counted(findings.length + hidden, 'finding')}`,
    ...findings.map((finding) => lineOf(finding, colors)),
    ...Object.entries(more).map(
      ([rule, count]) => `    … and ${count} more of ${colors.dim(rule)}`,
    ),
  ];
}

/**
 * Say of a folder that there is nothing in it to check: to say nothing would look like a check.
 *
 * @param folder The folder as it was given.
 * @returns The line.
 */
export function reportEmpty(folder: string): string {
  return `${escapeText(folder)}: no PDF, and none in its manifest`;
}

/**
 * Write what is wrong with a manifest for people.
 *
 * @param findings The findings.
 * @param colors Colours, or none.
 * @returns The lines; none when nothing is wrong.
 */
export function reportManifest(findings: readonly VerifyFinding[], colors: Colors): string[] {
  if (findings.length === 0) return [];
  const head = `${colors.red('✗')} manifest.json: ${counted(findings.length, 'finding')}`;
  return [head, ...findings.map((finding) => lineOf(finding, colors))];
}

function lineOf({ page, reason, clause, rule }: VerifyFinding, colors: Colors): string {
  const where = page === undefined ? '' : `page ${page}: `;
  const source = clause === undefined ? 'our own rule' : clause;
  return `    ${where}${escapeText(reason)}  ${colors.dim(`${source}  ${rule}`)}`;
}
