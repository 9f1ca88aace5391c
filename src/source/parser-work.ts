import { createContainerTracker } from './container-tracker.ts';

/** Adds up what lines will cost the Markdown parser. */
export interface WorkMeter {
  /**
   * Take the next line.
   *
   * @param line Line without its end.
   * @param items Number of list items that begin on it.
   */
  add(line: string, items: number): void;
  /** @returns Work of all lines so far beyond a plain reading, about 8 ns a unit. */
  work(): number;
  /** @returns The block of the last line: the line, from 1, on which it began, and its work. */
  block(): { firstLine: number; work: number };
}

/** Work of each list item that begins inside another on one line (some 160 µs, measured). */
const nestedItemWork = 20_000;

/** Work of leaving a container, for each line before it: the parser copies all it has read. */
const leaveWork = 40;

/** An underlined heading without a blank line before it costs as much as these marks (measured). */
const underlineMarks = 8;

/**
 * Make a meter of the work that the stock Markdown parser has with one text. Measured: each mark
 * that it answers by looking back (`]`, `*`, `_`, `~`, an unclosed `<!` or `<?`, a line that goes
 * on in a quote or item without its mark) costs time for each character of its block. So the work
 * of a block is its marks times its length. A block never ends sooner here than in the parser, so
 * that no block looks cheaper than it is.
 *
 * @returns A meter at zero.
 */
export function createWorkMeter(): WorkMeter {
  let line = 0;
  let done = 0;
  let block = emptyBlock(1);
  const leavesContainer = createContainerTracker();
  return {
    add(text, items) {
      line++;
      done += Math.max(0, items - 1) * nestedItemWork;
      if (endsBlock(text, block)) {
        done += block.marks * block.length;
        block = nextBlock(text, block, blankLine.test(text) ? line + 1 : line);
      }
      if (!blankLine.test(text)) addLine(text, block);
      if (leavesContainer(text)) {
        block.marks++;
        done += line * leaveWork;
      }
    },
    work: () => done + block.marks * block.length,
    block: () => ({ firstLine: block.firstLine, work: block.marks * block.length }),
  };
}

/** Lines that the parser may have to read as one stretch of inline text. */
type Block = ReturnType<typeof emptyBlock>;

function emptyBlock(firstLine: number) {
  return {
    firstLine,
    lines: 0,
    length: 0,
    marks: 0,
    numbered: false,
    /** Whether every line so far is a whole definition, so that another may follow. */
    definitions: false,
    /** Number of cells of the first line, which may be the header of a table. */
    cells: 0,
    /** Whether header and delimiter row of a table have been seen, and only rows since. */
    table: false,
  };
}

const blankLine = /^[ \t>]*$/;
const bulletItem = /^ {0,3}[-+*][ \t]+\S/;
const firstItem = /^ {0,3}1[.)][ \t]+\S/;
const laterItem = /^ {0,2}\d{1,9}[.)][ \t]+\S/;
const footnote = /^ {0,3}\[\^[^[\]\s]+\]:/;
/** A definition that leaves no doubt: one line, no brackets, parentheses or escapes. */
const definition =
  /^ {0,3}\[[^[\]\\]{0,200}[^[\]\\\s]\]:[ \t]*[^\s()<]+(?:[ \t]+"[^"\\]*")?[ \t]*$/;
const tableRow = /^ {0,3}\|/;

/** Tell whether the parser certainly begins a new stretch of inline text with this line. */
function endsBlock(line: string, block: Block): boolean {
  if (blankLine.test(line) || bulletItem.test(line) || firstItem.test(line)) return true;
  // Another number than 1 is text inside a paragraph, and an item only after an item.
  if (block.numbered && laterItem.test(line)) return true;
  if (block.definitions && definition.test(line)) return true;
  return footnote.test(line) || (block.table && tableRow.test(line));
}

function nextBlock(line: string, before: Block, number: number): Block {
  const goesOn = before.table && tableRow.test(line);
  return { ...emptyBlock(number), table: goesOn, lines: goesOn ? 2 : 0 };
}

function addLine(line: string, block: Block): void {
  if (block.lines === 0) {
    block.definitions = definition.test(line);
    block.numbered = laterItem.test(line);
    block.cells = tableRow.test(line) ? countCells(line) : 0;
  } else if (block.lines === 1) {
    block.table = block.cells > 0 && isDelimiterRow(line) && countCells(line) === block.cells;
  } else if (!tableRow.test(line)) {
    block.table = false;
  }
  block.lines++;
  block.length += line.length + 1;
  block.definitions &&= definition.test(line);
  block.marks += countMarks(line);
  if (/^[ \t>]*(?:=+|-+)[ \t]*$/.test(line)) block.marks += underlineMarks;
}

function countMarks(line: string): number {
  return line.match(/[\]*_~]|<[!?]/g)?.length ?? 0;
}

function isDelimiterRow(line: string): boolean {
  return /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/.test(line);
}

/** Cells of a table row: parted by pipes that no backslash escapes, the outer ones left away. */
function countCells(line: string): number {
  const inner = line.trim().replace(/^\|/, '').replace(/\|$/, '');
  return inner.replace(/\\./g, '').split('|').length;
}
