import { describe, expect, it } from 'vitest';
import { createContainerTracker } from '../../src/source/container-tracker.ts';

/** Numbers of the lines, from 1, that leave a container. */
function leaving(text: string): number[] {
  const leaves = createContainerTracker();
  return text.split('\n').flatMap((line, index) => (leaves(line) ? [index + 1] : []));
}

describe('createContainerTracker', () => {
  it.each<[string, string, number[]]>([
    ['items side by side', '- a\n- b\n\n- c', []],
    ['text that stays in its item', '- a\n  b\n\n  c', []],
    ['a nested list that ends', '- a\n  - b\n- c', [3]],
    ['a list that ends', '- a\n\nb', [3]],
    ['a quote that ends', '> a\n> b\n\nc', [3]],
    ['every unmarked line of a quote', '> a\nb\nc', [2, 3]],
    ['every unmarked line of an item', '1. a\nb\nc', [2, 3]],
    ['a quote in an item that ends', '- > a\n\n  b', [2]],
    ['every unmarked line of a footnote', '[^1]: a\nb', [2]],
    ['plain text', 'a\n\n  b\n1986\\. c', []],
  ])('follows %s', (_, text, lines) => {
    expect(leaving(text)).toEqual(lines);
  });
});
