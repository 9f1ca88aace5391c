import { CONFIG_NAME } from '../model/tool.ts';
import { jsonText } from '../values/json-text.ts';
import { sha256 } from '../values/sha256.ts';
import { gravestFirst, listFindings } from './list-findings.ts';
import { listTroubles, troubleText } from './list-troubles.ts';
import type { Report } from './report.ts';

const SEVERITIES = { error: 'critical', warning: 'minor', info: 'info' } as const;

/**
 * Write a report as GitLab's code quality report. Fingerprints are unique and hold no number of a
 * line, so that a finding that moved stays the same one.
 *
 * @param report What a call came to.
 * @returns One JSON document with a line end.
 */
export function reportGitlab(report: Report): string {
  const troubles = listTroubles(report).map(({ briefing, failure }) => ({
    description: troubleText(failure),
    check_name: failure.kind,
    fingerprint: sha256(JSON.stringify([briefing, failure.kind, failure.message])),
    severity: 'blocker',
    location: { path: report.files.nameOf(briefing ?? CONFIG_NAME), lines: { begin: 1 } },
  }));
  const findings = gravestFirst(listFindings(report)).map(
    ({ message: { reason, note, ruleId, level }, path, range, fingerprint }) => ({
      description: note ? `${reason}. ${note}` : reason,
      check_name: ruleId,
      fingerprint: sha256(fingerprint),
      severity: SEVERITIES[level],
      location: { path, lines: { begin: range.startLine, end: range.endLine } },
    }),
  );
  return `${jsonText([...troubles, ...findings])}\n`;
}
