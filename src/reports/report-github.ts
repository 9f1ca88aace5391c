import { CONFIG_NAME } from '../model/tool.ts';
import { escapeText } from './escape-text.ts';
import { listFindings, type ReportFinding } from './list-findings.ts';
import { listTroubles } from './list-troubles.ts';
import type { Report } from './report.ts';

/** A step shows ten of each and drops the others without a word (actions/toolkit, problem matchers). */
const MOST_ANNOTATIONS = 10;

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** One annotation: what stands at a line of the changes of a pull request. */
interface Annotation {
  level: keyof typeof COMMANDS;
  properties: Record<string, string | number>;
  text: string;
}

/**
 * Write a report as workflow commands of GitHub: at most ten errors, ten warnings and ten notices.
 *
 * @param report What a call came to.
 * @returns A line for each, with a line end; empty where there is nothing to tell.
 */
export function reportGithub(report: Report): string {
  const all = [...troublesOf(report), ...listFindings(report).map(annotationOf)];
  const levels = ['error', 'warning', 'info'] as const;
  const shown = levels.flatMap((level) =>
    all.filter((one) => one.level === level).slice(0, MOST_ANNOTATIONS),
  );
  return shown.map((annotation) => `${commandOf(annotation)}\n`).join('');
}

function troublesOf(report: Report): Annotation[] {
  const told = new Map(listTroubles(report).map((trouble) => [trouble.failure.message, trouble]));
  return [...told.values()].map(({ briefing, failure: { kind, message, note } }) => ({
    level: 'error',
    properties: { file: report.files.nameOf(briefing ?? CONFIG_NAME), title: `briefpress ${kind}` },
    text: lines(message, note),
  }));
}

function annotationOf({ message, path, range }: ReportFinding): Annotation {
  const { startLine, startColumn, endLine, endColumn } = range;
  const { level, reason, note, ruleId, cause } = message;
  // Columns are taken of a single line only.
  const columns = startLine === endLine && { col: startColumn, endColumn: endColumn - 1 };
  const more = cause && `${cause.file}:${cause.place?.start.line ?? 1}: ${cause.reason}`;
  return {
    level,
    properties: { file: path, line: startLine, endLine, ...columns, title: ruleId },
    text: lines(reason, note, more),
  };
}

function lines(...texts: (string | undefined)[]): string {
  return texts.flatMap((text) => (text ? [escapeText(text)] : [])).join('\n');
}

function commandOf({ level, properties, text }: Annotation): string {
  const list = Object.entries(properties)
    .map(([name, value]) => `${name}=${escapeProperty(escapeText(String(value)))}`)
    .join(',');
  return `::${COMMANDS[level]} ${list}::${escapeData(text)}`;
}

/** As `@actions/core` does it. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
