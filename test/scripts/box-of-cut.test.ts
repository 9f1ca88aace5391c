import { describe, expect, it } from 'vitest';
import { boxOfCut } from '../../scripts/pictures/box-of-cut.mjs';

const item = (text: string, x: number, y: number) => ({ text, x, y, width: 50, size: 10 });
/** In pt: the rail begins at 57, the column at 204. */
const pages = [
  { items: [item('References', 57, 700), item('First', 204, 700), item('Last', 204, 600)] },
  { items: [item('References', 57, 500), item('Raised', 204, 480), item('3', 254, 483)] },
];

describe('boxOfCut', () => {
  it('reaches from the line of one text to that of the other, with room about them', () => {
    const box = boxOfCut(pages, { from: 'First', to: 'Last', across: 'column', pad: [0, 0] });
    expect(box).toMatchObject({ page: 1, upper: 708, lower: 597 });
  });

  it('passes over a page that has only one of the texts', () => {
    const box = boxOfCut(pages, { from: 'References', to: 'Raised', across: 'page' });
    expect(box?.page).toBe(2);
  });

  it('sees only what stands in its columns', () => {
    expect(boxOfCut(pages, { from: 'References', to: 'Last', across: 'column' })).toBeUndefined();
  });

  it('takes a raised mark for a part of its line', () => {
    expect(boxOfCut(pages, { from: 'Raised3', to: 'Raised3', across: 'column' })?.page).toBe(2);
  });
});
