import { describe, expect, it } from 'vitest';
import { shapeLists } from '../../../src/pdf/tags/shape-lists.ts';
import { tag } from '../../../src/pdf/tags/tag-tree.ts';
import { content, passed } from './tag-literals.ts';

describe('shapeLists', () => {
  it('gives an item a label and a body', () => {
    const list = tag('L', [tag('LI', [tag('Lbl', [content(1)]), content(2), tag('L')])]);
    expect(passed(shapeLists, [list])).toBe('L(LI(Lbl(1) LBody(2 L())))');
  });

  it('makes items of terms and their descriptions', () => {
    const list = tag('L', [
      tag('Lbl', [content(1)]),
      tag('LBody', [content(2)]),
      tag('Lbl', [content(3)]),
      tag('LBody', [content(4)]),
    ]);
    expect(passed(shapeLists, [list])).toBe('L(LI(Lbl(1) LBody(2)) LI(Lbl(3) LBody(4)))');
  });

  it('keeps several terms and descriptions of one item together', () => {
    const list = tag('L', [
      tag('Lbl', [content(1)]),
      tag('Lbl', [content(2)]),
      tag('LBody', [content(3)]),
      tag('LBody', [tag('P', [content(4)])]),
    ]);
    expect(passed(shapeLists, [list])).toBe('L(LI(Lbl(Span(1) Span(2)) LBody(P(3) Div(P(4)))))');
  });

  it.each([
    ['None', [tag('LI', [content(1)])]],
    ['Disc', [tag('LI', [tag('Lbl', [content(1)]), content(2)])]],
  ])('calls the marks of a list that names none `%s`', (numbering, items) => {
    const list = tag('L', items);
    passed(shapeLists, [list]);
    expect(list.attributes.numbering).toBe(numbering);
  });
});
