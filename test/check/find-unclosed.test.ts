import type { TextDirective } from 'mdast-util-directive';
import { describe, expect, it } from 'vitest';
import { allNodes } from '../../src/check/all-nodes.ts';
import { findUnclosed } from '../../src/check/find-unclosed.ts';
import { parseMarkdown } from '../../src/markdown/parse-markdown.ts';

function unclosedIn(text: string) {
  const isDirective = (node: { type: string }): node is TextDirective =>
    node.type === 'textDirective';
  return allNodes(parseMarkdown(text, 'en'))
    .filter(isDirective)
    .map((node) => findUnclosed(node, text)?.sign);
}

describe('findUnclosed', () => {
  it.each([
    [':amount[US$2]{value=2}', undefined],
    [':amount[US$2] {as text}', undefined],
    [':amount[US$2]{value=2', '{'],
    [':amount[US$2', '['],
  ])('finds in %s the sign %s', (text, sign) => {
    expect(unclosedIn(text)).toEqual([sign]);
  });
});
