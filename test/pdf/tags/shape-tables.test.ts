import { describe, expect, it } from 'vitest';
import { shapeTables } from '../../../src/pdf/tags/shape-tables.ts';
import { tag } from '../../../src/pdf/tags/tag-tree.ts';
import { content, keyed, passed } from './tag-literals.ts';

describe('shapeTables', () => {
  const row = (mcid: number, rows?: 'THead' | 'TBody' | 'TFoot') =>
    keyed('TR', [tag('TD', [content(mcid)])], rows && { rows });

  it('groups head, body and foot in this order', () => {
    const table = tag('Table', [
      tag('Caption', [content(0)]),
      row(1, 'THead'),
      row(4, 'TFoot'),
      row(2, 'TBody'),
      row(3, 'TBody'),
    ]);
    expect(passed(shapeTables, [table])).toBe(
      'Table(Caption(0) THead(TR(TD(1))) TBody(TR(TD(2)) TR(TD(3))) TFoot(TR(TD(4))))',
    );
  });

  it('leaves a table of rows alone', () => {
    expect(passed(shapeTables, [tag('Table', [row(1), row(2)])])).toBe(
      'Table(TR(TD(1)) TR(TD(2)))',
    );
  });

  it('makes no head where there is no body', () => {
    expect(passed(shapeTables, [tag('Table', [row(1, 'THead')])])).toBe('Table(TR(TD(1)))');
  });

  it('lets a header cell be for its column unless it says otherwise', () => {
    const cell = tag('TH', [content(1)]);
    passed(shapeTables, [cell]);
    expect(cell.attributes.scope).toBe('Column');
  });
});
