import type { Finding, Place } from '../../model/message.ts';

/** Most rows that are drawn. */
export const MOST_ROWS = 2000;

/** A row of a file, and the line it ends on. */
export interface DataRow {
  line: number;
  cells: string[];
}

/** A file with columns. */
export interface Table {
  columns: string[];
  rows: DataRow[];
}

/**
 * Read a CSV file: a row of names, then rows of as many cells. Commas, semicolons or tabs part the
 * cells, whichever the first line has most of.
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
    const records = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      to: MOST_ROWS + 2,
      trim: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    const [head, ...rows] = records.map(({ record, info }) => ({
      line: info.lines,
      cells: record,
    }));
    const columns = head?.cells ?? [];
    const findings = tableFaults(columns, rows, file);
    return findings.length > 0 ? { findings } : { table: { columns, rows } };
  } catch (error) {
    if (error instanceof CsvError) return { findings: [syntaxFault(error, file)] };
    throw error;
  }
}

function delimiterOf(text: string): string {
  const [first = ''] = text.trimStart().split(/\r?\n/, 1);
  const count = (sign: string) => first.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
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
        file,
        place: placeOfLine(1),
        reason: `\`${file}\` has no rows, expected a row of names and at least one of values`,
        note: 'The first line names the columns.',
      },
    ];
  }
  return [
    ...repeatedNames(columns, file),
    ...raggedRows(columns, rows, file),
    ...tooMany(rows, file),
  ];
}

function repeatedNames(columns: readonly string[], file: string): Finding[] {
  const repeated = columns.filter((name, index) => columns.indexOf(name) < index);
  return [...new Set(repeated)].map((name) => ({
    file,
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
      file,
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
      file,
      reason: `\`${file}\` has more rows than can be drawn, expected at most 2,000`,
      note: 'Sum or sample them first: a chart as wide as the text cannot show more.',
    },
  ];
}

function syntaxFault(error: { message: string; lines?: unknown }, file: string): Finding {
  const line = typeof error.lines === 'number' ? error.lines : undefined;
  return {
    file,
    ...(line !== undefined && { place: placeOfLine(line) }),
    reason: `\`${file}\` cannot be read${line === undefined ? '' : ` in line ${line}`}, expected CSV with every double quote closed`,
    note: `The reader says: ${error.message}.`,
  };
}
