import { describe, expect, it } from 'vitest';
import { measureTables } from '../../../src/pdf/tags/measure-tables.ts';
import { tag } from '../../../src/pdf/tags/tag-tree.ts';
import { content, contextOf, passed } from './tag-literals.ts';

describe('measureTables', () => {
  it('says where a table stands, with its rules', () => {
    const table = tag('Table', [content(1), tag('TR', [tag('TD', [content(5)])])]);
    passed(measureTables, [table], contextOf([1]));
    expect(table.attributes.box).toEqual([1, 1, 15, 11]);
  });

  it('says nothing of a table on two pages', () => {
    const table = tag('Table', [tag('TR', [tag('TD', [content(1, 1), content(2, 2)])])]);
    passed(measureTables, [table]);
    expect(table.attributes.box).toBeUndefined();
  });
});
