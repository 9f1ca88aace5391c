import type { Finding } from '../model/message.ts';
import { createWorkMeter } from './parser-work.ts';

/** Most containers (quotes, list items) that may open one inside the other on a line. */
const maxContainers = 50;

/** Most directive containers that may lie open at one time. */
const maxDirectives = 12;

/** Farthest indentation of a list item, in columns: a depth of a hundred. */
const maxIndent = 200;

/**
 * Most work that one text may ask of the Markdown parser beyond a plain reading, in the units of
 * `parser-work.ts`: some four seconds.
 */
const maxWork = 500_000_000;

/**
 * Look for nesting that keeps the stock Markdown parser busy for minutes or breaks its stack, in
 * one linear pass before it starts. True documents stay far below these limits.
 *
 * @param text Whole source text, with LF line ends.
 * @returns The first fault, or undefined.
 */
export function findNestingFault(text: string): Finding | undefined {
  const meter = createWorkMeter();
  const fences: number[] = [];
  let number = 0;
  for (const line of text.split('\n')) {
    number++;
    const { quotes, items } = countMarks(line);
    if (quotes + items > maxContainers) return fault(number, ...tooManyContainers(quotes + items));
    if (isFarIndented(line)) return fault(number, ...tooFarIndented());
    followFences(line, fences);
    if (fences.length > maxDirectives) return fault(number, ...tooManyDirectives(line));
    meter.add(line, items);
    if (meter.work() > maxWork) return workFault(meter.block(), number);
  }
  return undefined;
}

/** Count the container marks at the start of a line: `>` and `-`, `+`, `*`, `1.`, `1)`. */
function countMarks(line: string): { quotes: number; items: number } {
  const count = { quotes: 0, items: 0 };
  // Three or more of one mark and nothing else are a thematic break, which nests nothing.
  if (/^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,})$/.test(line)) return count;
  const mark = /[ \t]*(?:(>)|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))/y;
  for (let match = mark.exec(line); match !== null; match = mark.exec(line)) {
    count[match[1] ? 'quotes' : 'items']++;
  }
  return count;
}

function isFarIndented(line: string): boolean {
  const indent = /^[ \t]*(?=(?:[-+*]|\d{1,9}[.)])[ \t])/.exec(line)?.[0] ?? '';
  return indent.replaceAll('\t', '    ').length > maxIndent;
}

/**
 * Keep the fence lengths of the open directive containers, outermost first, as the parser does: a
 * bare fence closes the outermost container that it is long enough for, and all inside it.
 */
function followFences(line: string, fences: number[]): void {
  const marks = /^(?:[ \t>]|(?:[-+*]|\d{1,9}[.)])[ \t])*(:{3,})([^:]*)/.exec(line);
  if (marks === null) return;
  const [, fence = '', rest = ''] = marks;
  if (rest.trim() !== '') {
    fences.push(fence.length);
    return;
  }
  const closed = fences.findIndex((open) => open <= fence.length);
  if (closed >= 0) fences.length = closed;
}

function fault(line: number, reason: string, note: string): Finding {
  return { place: { start: { line, column: 1 } }, reason, note };
}

function tooManyContainers(count: number): [string, string] {
  return [
    `\`${count}\` quotes and list items open on one line, expected at most ${maxContainers}`,
    'Write a backslash before a `>`, `-` or `*` that is meant as text.',
  ];
}

function tooFarIndented(): [string, string] {
  return [
    `This list item is indented by more than ${maxIndent} columns, expected a flatter list`,
    'Break the list up under headings.',
  ];
}

function tooManyDirectives(line: string): [string, string] {
  const opening = line.trim().slice(0, 40);
  return [
    `\`${opening}\` opens one container too many, expected at most ${maxDirectives} open at a time`,
    'Close each container with `:::` on a line of its own.',
  ];
}

/** One great block, or many small ones that add up to the same. */
function workFault(
  { firstLine, work }: { firstLine: number; work: number },
  line: number,
): Finding {
  if (work > maxWork / 2) {
    return fault(
      firstLine,
      'The block that begins here holds more `]`, `*`, `_`, `~`, `<!` or unmarked lines of a list ' +
        'than can be read in good time, expected shorter blocks',
      'Part it with blank lines; put a long table or data into a file of its own.',
    );
  }
  return fault(
    line,
    'Up to here lists, quotes and notes begin and end more often than can be read in good time, ' +
      'expected fewer of them, or a shorter briefing',
    'Break the briefing up, or make long runs of nested lists and quotes plainer.',
  );
}
