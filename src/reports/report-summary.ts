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

/** Columns of the table of briefings. */
const COLUMNS: readonly [title: string, cellOf: (result: BriefingResult) => string][] = [
  ['Briefing', ({ source }) => source],
  ['State', ({ status }) => status],
  ['PDF', ({ output }) => output?.path ?? '–'],
  ['Pages', ({ output }) => String(output?.pages ?? '–')],
  ['References', ({ references }) => String(references.total)],
  ['Unusable', ({ references }) => countOf(references.entries, ({ usable }) => !usable)],
  ['Errors', ({ messages }) => countOf(messages, ({ level }) => level === 'error')],
  ['Warnings', ({ messages }) => countOf(messages, ({ level }) => level === 'warning')],
];

function countOf<Item>(items: readonly Item[], isMeant: (item: Item) => boolean): string {
  return String(items.filter(isMeant).length);
}

function tableOf(briefings: readonly BriefingResult[]): BlockContent[] {
  if (briefings.length === 0) return [];
  const head = COLUMNS.map(([title]) => title);
  const rows = briefings
    .slice(0, MOST_BRIEFINGS)
    .map((result) => COLUMNS.map(([, cellOf]) => cellOf(result)));
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
