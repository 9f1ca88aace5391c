import { describe, expect, it } from 'vitest';
import { openTextRuns } from '../../../src/pdf/tags/open-text-runs.ts';
import { tag } from '../../../src/pdf/tags/tag-tree.ts';
import { content, contextOf, passed } from './tag-literals.ts';

describe('openTextRuns', () => {
  it('puts text into the element it belongs to', () => {
    const paragraph = tag('P', [tag('NonStruct', [content(1)]), tag('NonStruct', [content(2)])]);
    expect(passed(openTextRuns, [paragraph])).toBe('P(1 2)');
  });

  it('leaves an element that has a key', () => {
    const rule = { ...tag('NonStruct', [content(1)]), lang: 'en-x-k1' };
    expect(passed(openTextRuns, [rule])).toBe('NonStruct(1)');
  });

  it('leaves a box that paints itself', () => {
    expect(passed(openTextRuns, [tag('NonStruct', [content(1)])], contextOf([1]))).toBe(
      'NonStruct(1)',
    );
  });
});
