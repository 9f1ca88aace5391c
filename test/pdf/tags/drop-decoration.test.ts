import { describe, expect, it } from 'vitest';
import { dropDecoration } from '../../../src/pdf/tags/drop-decoration.ts';
import { tag } from '../../../src/pdf/tags/tag-tree.ts';
import { content, contextOf, passed } from './tag-literals.ts';

describe('dropDecoration', () => {
  it('makes an artifact of what a box paints', () => {
    const context = contextOf([1]);
    passed(dropDecoration, [tag('P', [content(1), content(2)])], context);
    expect(context.artifacts).toEqual(['1 Layout']);
  });

  it('never makes an artifact of text', () => {
    expect(passed(dropDecoration, [tag('P', [content(1), content(2)])], contextOf([1]))).toBe(
      'P(2)',
    );
  });

  it.each(['Figure', 'Lbl', 'Formula'])('keeps what a `%s` paints', (type) => {
    const element = tag('LI', [tag(type, [tag('NonStruct', [content(1)])])]);
    expect(passed(dropDecoration, [element], contextOf([1]))).toBe(`LI(${type}(NonStruct(1)))`);
  });

  it('stops at content that no page has', () => {
    expect(() => passed(dropDecoration, [tag('P', [content(1000)])])).toThrow(
      'PDF finish stopped in drop-decoration: marked content 1000 that is on no page',
    );
  });
});
