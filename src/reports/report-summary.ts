import type { BlockContent, PhrasingContent, RootContent, TableRow } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { BriefingResult } from '../runs/run-result.ts';
import { escapeText } from './escape-text.ts';
import { gravestFirst, listFindings, type ReportFinding } from './list-findings.ts';
import { listTroubles } from './list-troubles.ts';
import type { Report } from './report.ts';

/** So many briefings and messages are listed: a step may write one megabyte. */
const MOST_BRIEFINGS = 500;
const MOST_MESSAGES = 500;

/**
 * Write a report as Markdown for the summary page of a job: a table of the briefings, then what went
 * wrong, the gravest first, also what had no room among the annotations.
 *
 * @param report What a call came to.
 * @returns Markdown with a line end. Nothing in it that a stranger wrote acts as Markdown or HTML.
 */
export function reportSummary(report: Report): string {
  const children: RootContent[] = [
    { type: 'heading', depth: 2, children: [text('Briefings')] },
    ...tableOf(report.run.briefings),
    ...troublesOf(report),
    ...messagesOf(gravestFirst(listFindings(report))),
  ];
  const extensions = [gfmTableToMarkdown({ tablePipeAlign: false })];
  return toMarkdown({ type: 'root', children }, { extensions, bullet: '-' });
}

function tableOf(briefings: readonly BriefingResult[]): BlockContent[] {
  if (briefings.length === 0) return [];
  const head = [
    'Briefing',
    'State',
    'PDF',
    'Pages',
    'References',
    'Unusable',
    'Errors',
    'Warnings',
  ];
  const count = (result: BriefingResult, level: string) =>
    String(result.messages.filter((message) => message.level === level).length);
  const rows = briefings
    .slice(0, MOST_BRIEFINGS)
    .map((result) => [
      result.source,
      result.status,
      result.output?.path ?? '–',
      String(result.output?.pages ?? '–'),
      String(result.references.total),
      String(result.references.entries.filter(({ usable }) => !usable).length),
      count(result, 'error'),
      count(result, 'warning'),
    ]);
  const children = [head, ...rows].map(rowOf);
  return [{ type: 'table', children }, ...rest(briefings.length - MOST_BRIEFINGS, 'briefings')];
}

function rowOf(cells: string[]): TableRow {
  return {
    type: 'tableRow',
    children: cells.map((cell) => ({ type: 'tableCell', children: [text(cell)] })),
  };
}

function troublesOf(report: Report): BlockContent[] {
  return listTroubles(report).map(({ briefing, failure: { message, note } }) => {
    const words = [briefing, message, note].filter((part) => part !== undefined).join(' – ');
    return paragraph(strong('failed'), text(' '), ...sentence(words));
  });
}

function messagesOf(findings: readonly ReportFinding[]): BlockContent[] {
  if (findings.length === 0) return [];
  const items = findings.slice(0, MOST_MESSAGES).map(({ message, path, range }) => {
    const { level, reason, note, ruleId, url } = message;
    return paragraph(
      strong(level),
      text(` ${path}:${range.startLine}:${range.startColumn} `),
      ...sentence(note ? `${reason}. ${note}` : reason),
      text(' '),
      { type: 'link', url, children: [text(ruleId)] },
    );
  });
  return [
    {
      type: 'list',
      ordered: false,
      spread: false,
      children: items.map((item) => ({ type: 'listItem', spread: false, children: [item] })),
    },
    ...rest(findings.length - MOST_MESSAGES, 'messages'),
  ];
}

function rest(count: number, what: string): BlockContent[] {
  return count > 0 ? [paragraph(text(`… and ${count} more ${what}`))] : [];
}

function paragraph(...children: PhrasingContent[]): BlockContent {
  return { type: 'paragraph', children };
}

function text(value: string): PhrasingContent {
  return { type: 'text', value: escapeText(value) };
}

function strong(word: string): PhrasingContent {
  return { type: 'strong', children: [text(word)] };
}

/** Messages quote between backticks. */
function sentence(words: string): PhrasingContent[] {
  return escapeText(words)
    .split(/`([^`]+)`/)
    .map((value, index) => ({ type: index % 2 === 1 ? 'inlineCode' : 'text', value }));
}
