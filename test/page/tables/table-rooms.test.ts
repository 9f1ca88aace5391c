import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { roomsIn } from '../../../src/page/tables/table-rooms.ts';
import { ownTemplate } from '../../support/own-template.ts';

const own = ownTemplate.measure;
const measure = {
  ...own,
  sizes: {
    ...own.sizes,
    ...{ unit: 4, list_inset: 6, quote_inset: 7, box_inset: 3, definition_inset: 2 },
    ...{ reference_inset: 9, reference_gap: 8 },
  },
};
const around = { column: 100, page: 170 };

describe('the room of a table', () => {
  it.each([
    ['an item of a list', h('li'), 94],
    ['a quotation', h('blockquote'), 93],
    ['a box', h('section.box'), 94],
    ['a definition', h('dd'), 100 - (8 * 25.4) / 72],
    ['a reference', h('section.references'), (170 - 8) / 2 - 9],
    ['anything else', h('div'), 100],
  ])('in %s is that of the template', (_, node, column) => {
    const rooms = roomsIn(node, around, measure);
    expect(rooms.column).toBeCloseTo(column, 6);
    expect(rooms.page).toBeUndefined();
  });
});
