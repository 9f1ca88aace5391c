import { describe, expect, it } from 'vitest';
import { shapeReferences } from '../../../src/pdf/tags/shape-references.ts';
import { tag } from '../../../src/pdf/tags/tag-tree.ts';
import { area, content, keyed, passed } from './tag-literals.ts';

describe('shapeReferences', () => {
  const item = (mcid: number, entry: Parameters<typeof keyed>[2]) =>
    keyed('LI', [tag('Lbl', [content(mcid)]), tag('LBody', [content(mcid + 1)])], entry);

  it('makes references of links inside the document', () => {
    const inner = keyed('Link', [content(1), area(9)], { inner: true });
    const outer = keyed('Link', [content(2), area(8)]);
    expect(passed(shapeReferences, [tag('P', [inner, outer])])).toBe(
      'P(Reference(Link(1 #9)) Link(2 #8))',
    );
  });

  it('knows the entries of the reference list', () => {
    expect(passed(shapeReferences, [tag('L', [item(1, { item: 'BibEntry' })])])).toBe(
      'L(LI(Lbl(1) LBody(BibEntry(2))))',
    );
  });

  it('gives each note a name of its own', () => {
    const list = tag('L', [item(1, { item: 'Note' }), item(3, { item: 'Note' })]);
    passed(shapeReferences, [list]);
    expect(JSON.stringify(list)).toMatch(/"id":"note-1".*"id":"note-2"/);
  });

  it('makes a list of contents of a list in a nav', () => {
    const link = (mcid: number) => keyed('Link', [content(mcid), area(mcid)], { inner: true });
    const inner = keyed('L', [tag('LI', [tag('LBody', [link(2)])])], { contents: true });
    const outer = keyed(
      'L',
      [tag('LI', [tag('Lbl', [content(0)]), tag('LBody', [link(1), inner])])],
      {
        contents: true,
      },
    );
    expect(passed(shapeReferences, [outer])).toBe(
      'TOC(TOCI(Lbl(0) Reference(Link(1 #1)) TOC(TOCI(Reference(Link(2 #2))))))',
    );
  });
});
