import { describe, expect, it } from 'vitest';
import { setTypes } from '../../../src/pdf/tags/set-types.ts';
import type { TagElement } from '../../../src/pdf/tags/tag-tree.ts';
import { content, keyed } from './tag-literals.ts';

describe('setTypes', () => {
  it('gives the type, the alternative and the expansion', () => {
    const element = keyed('NonStruct', [content(1)], { type: 'Span', alt: 'a', expansion: 'b' });
    setTypes(element);
    expect(element).toMatchObject({ type: 'Span', alt: 'a', expansion: 'b' });
  });

  it('lets the scope that was written win over the one that was guessed', () => {
    const cell: TagElement = {
      ...keyed('TH', [content(1)], { scope: 'Row' }),
      attributes: { scope: 'Column' },
    };
    setTypes(cell);
    expect(cell.attributes.scope).toBe('Row');
  });
});
