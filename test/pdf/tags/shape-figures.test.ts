import { describe, expect, it } from 'vitest';
import { shapeFigures } from '../../../src/pdf/tags/shape-figures.ts';
import { type TagElement, tag } from '../../../src/pdf/tags/tag-tree.ts';
import { content, passed } from './tag-literals.ts';

describe('shapeFigures', () => {
  const figure = (): TagElement =>
    tag('Figure', [
      tag('P', [{ ...tag('Figure', [content(1)]), alt: 'A map' }]),
      tag('Caption', [content(2)]),
    ]);

  it('makes one figure of a picture and its caption', () => {
    expect(passed(shapeFigures, [figure()])).toBe('Figure(P(1) Caption(2))');
  });

  it('gives the figure the alternative of its picture', () => {
    const outer = figure();
    passed(shapeFigures, [outer]);
    expect(outer.alt).toBe('A map');
  });

  it('says where the figure stands', () => {
    const outer = figure();
    passed(shapeFigures, [outer]);
    expect(outer.attributes.box).toEqual([1, 1, 12, 11]);
  });

  it('says where a figure begins that goes over the page', () => {
    const outer = figure();
    outer.kids.push(tag('Caption', [content(7, 2)]));
    passed(shapeFigures, [outer]);
    expect(outer.attributes.box).toEqual([1, 1, 12, 11]);
  });
});
