import type { Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { allNodes } from '../../src/check/all-nodes.ts';
import { parseMarkdown } from '../../src/markdown/parse-markdown.ts';

describe('allNodes', () => {
  it('lists parents before children, in reading order', () => {
    const types = allNodes(parseMarkdown('# *a* b\n\nc\n', 'en')).map(({ type }) => type);
    expect(types).toEqual(['root', 'heading', 'emphasis', 'text', 'text', 'paragraph', 'text']);
  });

  it('goes into the words before and after a citation', () => {
    const nodes = allNodes(parseMarkdown('[see *this* @a, and `that`]', 'en'));
    expect(nodes.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['citation', 'emphasis', 'inlineCode']),
    );
  });

  it('takes more siblings than a call may have arguments', () => {
    const children = Array.from({ length: 300_000 }, () => ({ type: 'thematicBreak' as const }));
    const tree: Root = { type: 'root', children };
    expect(allNodes(tree)).toHaveLength(300_001);
  });
});
