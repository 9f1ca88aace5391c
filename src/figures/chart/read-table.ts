import type { Finding, Place } from '../../model/message.ts';

/** Most rows that are drawn. */
export const MOST_ROWS = 2000;

/** Most columns of a file, and most characters of a cell. */
const MOST_COLUMNS = 200;
const MOST_LETTERS = 1000;

/** A row of a file, and the line it ends on. */
export interface DataRow {
  line: number;
  cells: string[];
}

/** A file with columns. */
export interface Table {
  columns: string[];
  rows: DataRow[];
  /** Whether its cells are parted as where the comma is a decimal sign, and a point may part thousands. */
  mayGroupByPoint?: true;
}

/**
 * Read a CSV file: a row of names, then rows of as many cells. Commas, semicolons or tabs part the
 * cells, whichever the first line has most of, or which a line `sep=;` before it names. Rows, and columns
 * at the end, in which nothing stands are left out.
 *
 * @param text Content of the file.
 * @param file Its project-relative path, for findings.
 * @returns The table, or what is wrong with it.
 */
export async function readTable(
  text: string,
  file: string,
): Promise<{ table: Table } | { findings: Finding[] }> {
  const { parse, CsvError } = await import('csv-parse/sync');
  try {
    const { plain, delimiter } = delimiterOf(text);
    const records = parse(plain, {
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      to: MOST_ROWS + 2,
      trim: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    const [head, ...others] = records.map(({ record, info }) => ({
      line: info.lines,
      cells: record,
    }));
    const { columns, rows } = withoutEmptyEnds(head?.cells ?? [], others);
    const findings = tableFaults(columns, rows, file);
    if (findings.length > 0) {
      return { findings: findings.map((finding) => ({ file, ...finding })) };
    }
    return { table: { columns, rows, ...(delimiter !== ',' && { mayGroupByPoint: true }) } };
  } catch (error) {
    if (error instanceof CsvError) return { findings: [{ file, ...syntaxFault(error, file) }] };
    throw error;
  }
}

/** What the first line names, as spreadsheets write it, or else what it has most of outside quotation marks. */
function delimiterOf(text: string): { plain: string; delimiter: string } {
  const [line = '', named] = /^\ufeff?"?sep=([,;\t])"?[^\S\r\n]*(?=\r?\n|\r)/i.exec(text) ?? [];
  // Its line end stays, so that lines keep their numbers.
  if (named !== undefined) return { plain: text.slice(line.length), delimiter: named };
  const bare = text.trimStart().replace(/"(?:[^"]|"")*"/g, '');
  const [first = ''] = bare.split(/\r\n?|\n/, 1);
  const count = (sign: string) => first.split(sign).length;
  const signs = [',', ';', '\t'];
  const delimiter = signs.reduce((best, sign) => (count(sign) > count(best) ? sign : best));
  return { plain: text, delimiter };
}

/** Columns without a name and a value, and cells beyond all columns without one, say nothing. */
function withoutEmptyEnds(head: readonly string[], rows: readonly DataRow[]): Table {
  const filled = Math.max(0, ...rows.map(({ cells }) => filledLength(cells)));
  const width = Math.max(filledLength(head), Math.min(filled, head.length));
  const cut = (cells: string[]) => (filledLength(cells) <= width ? cells.slice(0, width) : cells);
  return {
    columns: head.slice(0, width),
    rows: rows.map(({ line, cells }) => ({ line, cells: cut(cells) })),
  };
}

function filledLength(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell !== '') + 1;
}

/**
 * Point at a line of a file.
 *
 * @param line Number of the line, from 1.
 * @returns Its beginning.
 */
export function placeOfLine(line: number): Place {
  return { start: { line, column: 1 } };
}

function tableFaults(columns: readonly string[], rows: DataRow[], file: string): Finding[] {
  if (rows.length === 0) {
    return [
      {
        place: placeOfLine(1),
        reason: `\`${file}\` has no rows, expected a row of names and at least one of values`,
        note: 'The first line names the columns.',
      },
    ];
  }
  if (columns.length > MOST_COLUMNS) return [tooManyColumns(columns.length, file)];
  return [
    ...repeatedNames(columns, file),
    ...raggedRows(columns, rows, file),
    ...tooMany(rows, file),
    ...tooLong(columns, rows, file),
  ];
}

function tooManyColumns(count: number, file: string): Finding {
  return {
    place: placeOfLine(1),
    actual: String(count),
    reason: `\`${file}\` has \`${count.toLocaleString('en')}\` columns, expected at most ${MOST_COLUMNS}`,
    note: 'A chart takes three of them: leave out the others.',
  };
}

function tooLong(columns: readonly string[], rows: readonly DataRow[], file: string): Finding[] {
  const lines = [{ line: 1, cells: columns }, ...rows];
  const found = lines.find(({ cells }) => cells.some(({ length }) => length > MOST_LETTERS));
  const count = Math.max(...(found?.cells ?? []).map(({ length }) => length));
  if (!found) return [];
  return [
    {
      place: placeOfLine(found.line),
      actual: String(count),
      reason: `A cell in row ${found.line} of \`${file}\` has \`${count.toLocaleString('en')}\` characters, expected at most ${MOST_LETTERS.toLocaleString('en')}`,
      note: 'Shorten it; names print beside what they name.',
    },
  ];
}

function repeatedNames(columns: readonly string[], file: string): Finding[] {
  const repeated = columns.filter((name, index) => name !== '' && columns.indexOf(name) < index);
  return [...new Set(repeated)].map((name) => ({
    place: placeOfLine(1),
    actual: name,
    reason: `Column \`${name}\` is named twice in \`${file}\`, expected each name once`,
    note: 'Rename one of the two, or take it out.',
  }));
}

function raggedRows(columns: readonly string[], rows: DataRow[], file: string): Finding[] {
  const ragged = rows.find(({ cells }) => cells.length !== columns.length);
  if (!ragged) return [];
  const { line, cells } = ragged;
  return [
    {
      place: placeOfLine(line),
      actual: String(cells.length),
      reason: `\`${cells.length}\` cells in row ${line} of \`${file}\`, expected ${columns.length} as in the first line`,
      note: 'Put a cell that holds the delimiter into double quotes.',
    },
  ];
}

function tooMany(rows: readonly DataRow[], file: string): Finding[] {
  if (rows.length <= MOST_ROWS) return [];
  return [
    {
      reason: `\`${file}\` has more rows than can be drawn, expected at most 2,000`,
      note: 'Sum or sample them first: a chart as wide as the text cannot show more.',
    },
  ];
}

function syntaxFault(error: { message: string; lines?: unknown }, file: string): Finding {
  const line = typeof error.lines === 'number' ? error.lines : undefined;
  return {
    place: line === undefined ? undefined : placeOfLine(line),
    reason: `\`${file}\` cannot be read${line === undefined ? '' : ` in line ${line}`}, expected CSV with every double quote closed`,
    note: `The reader says: ${error.message}.`,
  };
}
