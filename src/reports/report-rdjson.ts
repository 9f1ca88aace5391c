import { CONFIG_NAME, HOME_URL } from '../model/tool.ts';
import { tool } from '../tool.ts';
import { jsonText } from '../values/json-text.ts';
import { createLineReader } from './create-line-reader.ts';
import { gravestFirst, listFindings, type ReportFinding } from './list-findings.ts';
import { listTroubles, troubleText } from './list-troubles.ts';
import type { Report } from './report.ts';
import type { SourceRange } from './source-range.ts';

const SEVERITIES = { error: 'ERROR', warning: 'WARNING', info: 'INFO' } as const;

/**
 * Write a report for reviewdog, which makes comments and suggested changes of it in a pull request.
 * Its columns count bytes of UTF-8 (the Reviewdog Diagnostic Format, `DiagnosticResult`).
 *
 * @param report What a call came to.
 * @returns One JSON document with a line end.
 */
export function reportRdjson(report: Report): string {
  const positions = createPositions(report);
  const findings = gravestFirst(listFindings(report));
  const diagnostics = [
    ...listTroubles(report).map(({ briefing, failure }) => ({
      message: troubleText(failure),
      location: { path: report.files.nameOf(briefing ?? CONFIG_NAME) },
      severity: 'ERROR',
      code: { value: failure.kind },
    })),
    ...findings.map((finding) => diagnosticOf(finding, positions)),
  ];
  const source = { name: tool.name, url: HOME_URL };
  return `${jsonText({ source, diagnostics })}\n`;
}

type Positions = (file: string, range: SourceRange) => { start: Position; end: Position };

interface Position {
  line: number;
  column: number;
}

function diagnosticOf({ message, path, range, mend }: ReportFinding, positions: Positions) {
  const { file, reason, note, level, ruleId, url, cause } = message;
  return {
    message: note ? `${reason}\n${note}` : reason,
    location: { path, range: positions(file, range) },
    severity: SEVERITIES[level],
    code: { value: ruleId, url },
    ...(mend && { suggestions: [{ range: positions(file, mend.range), text: mend.text }] }),
    ...(cause && { original_output: `${cause.file}: ${cause.reason}` }),
  };
}

function createPositions({ files }: Report): Positions {
  const lines = createLineReader(files);
  return (file, { startLine, startColumn, endLine, endColumn }) => {
    const at = (line: number, column: number): Position => {
      const text = lines(file)?.[line - 1] ?? '';
      const before = Buffer.byteLength(text.slice(0, column - 1));
      return { line, column: before + 1 + Math.max(0, column - 1 - text.length) };
    };
    return { start: at(startLine, startColumn), end: at(endLine, endColumn) };
  };
}
