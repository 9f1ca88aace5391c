import { describe, expect, it } from 'vitest';
import { dropRepeatedCells } from '../../../src/pdf/tags/drop-repeated-cells.ts';
import { tag } from '../../../src/pdf/tags/tag-tree.ts';
import { content, contextOf, keyed, passed } from './tag-literals.ts';

describe('dropRepeatedCells', () => {
  const cell = () =>
    keyed('TH', [content(1, 1), tag('P', [content(2, 1), content(3, 2)])], { repeats: true });

  it('keeps a cell that prints again on its first page', () => {
    expect(passed(dropRepeatedCells, [cell()])).toBe('TH(1 P(2))');
  });

  it('makes pagination of the others', () => {
    const context = contextOf();
    passed(dropRepeatedCells, [cell()], context);
    expect(context.artifacts).toEqual(['3 Pagination']);
  });

  it('keeps a cell of the body that goes on over pages', () => {
    expect(passed(dropRepeatedCells, [keyed('TD', [content(1, 1), content(2, 2)])])).toBe(
      'TD(1 2)',
    );
  });
});
