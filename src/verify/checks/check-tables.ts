import { CosString } from '../../pdf/cos/cos.ts';
import type { Fault } from '../faults/fault.ts';
import type { Evidence } from '../reading/evidence.ts';
import { readAttribute } from '../reading/read-attribute.ts';
import { type StructureElement, tellElement } from '../reading/read-structure.ts';
import { type GridCell, layTable, type TableGrid } from '../reading/table-grid.ts';

/**
 * Check that tables are regular grids and that each cell has its headers (ISO 14289-1, 7.2 and
 * 7.5).
 *
 * @param evidence What was read from the file.
 * @returns The faults.
 */
export function* checkTables(evidence: Evidence): Generator<Fault> {
  const { pdf, structure } = evidence;
  const ids = new Map<string, StructureElement>();
  for (const element of structure.elements) if (element.id) ids.set(element.id, element);
  for (const table of structure.elements) {
    if (table.standard !== 'Table') continue;
    const grid = layTable(pdf, table);
    if (grid.fault) {
      const reason = `${tellElement(table)} has ${grid.fault}; a regular grid was expected`;
      yield { rule: 'table-regular', reason };
    } else yield* checkHeaders(evidence, grid, ids);
  }
}

function* checkHeaders(
  evidence: Evidence,
  grid: TableGrid,
  ids: Map<string, StructureElement>,
): Generator<Fault> {
  const heads = grid.cells.filter(({ element }) => element.standard === 'TH');
  // The standard recommends headers and does not demand them (7.5).
  if (heads.length === 0) return;
  const scopes = heads.flatMap((cell) => {
    const scope = readAttribute(evidence.pdf, cell.element.dict, 'Table', 'Scope');
    return typeof scope === 'string' ? [{ cell, scope }] : [];
  });
  for (const cell of grid.cells) {
    const named = headersOf(evidence, cell.element);
    for (const id of named) {
      if (ids.get(id)?.standard === 'TH') continue;
      const reason = `${tellElement(cell.element)} names the header \`${id}\`; the ID of a \`TH\` was expected`;
      yield { rule: 'table-headers', reason };
    }
    const isHeaded =
      cell.element.standard === 'TH' ||
      named.length > 0 ||
      scopes.some(({ cell: head, scope }) => covers(head, scope, cell));
    if (isHeaded) continue;
    const reason = `${tellElement(cell.element)} (row ${cell.row + 1}, column ${cell.column + 1}) has no header; \`Headers\`, or a \`TH\` with \`Scope\` in its row or column, was expected`;
    yield { rule: 'table-headers', reason };
  }
}

function headersOf({ pdf }: Evidence, element: StructureElement): string[] {
  const headers = readAttribute(pdf, element.dict, 'Table', 'Headers');
  const items = Array.isArray(headers) ? headers.map((item) => pdf.resolve(item)) : [];
  return items.flatMap((item) => (item instanceof CosString ? [item.bytes] : []));
}

function covers(head: GridCell, scope: string, cell: GridCell): boolean {
  const inColumn =
    head.column < cell.column + cell.columns && cell.column < head.column + head.columns;
  const inRow = head.row < cell.row + cell.rows && cell.row < head.row + head.rows;
  if (scope === '/Column') return inColumn;
  if (scope === '/Row') return inRow;
  return scope === '/Both' && (inRow || inColumn);
}
