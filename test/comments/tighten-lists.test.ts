import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { leaveOutComments } from '../../src/comments/leave-out-comments.ts';
import { tightenLists } from '../../src/comments/tighten-lists.ts';
import { parseMarkdown } from '../../src/markdown/parse-markdown.ts';

function read(written: string): Root {
  const { text, emptied } = leaveOutComments('a.md', written, () => true);
  const tree = parseMarkdown(text, 'en');
  tightenLists(tree, emptied);
  return tree;
}

/** Each list: the number of its items, and whether it or one of them is spread. */
function listsOf(tree: Root): string[] {
  const lists: string[] = [];
  visit(tree, 'list', ({ spread, children }) => {
    const isLoose = spread || children.some((item) => item.spread);
    lists.push(`${children.length} ${isLoose ? 'loose' : 'tight'}`);
  });
  return lists;
}

describe('tightenLists', () => {
  it.each([
    ['between items', '- a\n<!-- s -->\n- b', ['2 tight']],
    ['between items, over lines', '1. a\n%%\ns\n\ns\n%%\n2. b', ['2 tight']],
    ['in an item', '- a\n  <!-- s -->\n  - b\n- c', ['2 tight', '1 tight']],
    ['as an item', '- a\n- <!-- s -->\n- b', ['2 tight']],
  ])('keeps a list tight with a comment %s', (_where, text, expected) => {
    expect(listsOf(read(text))).toEqual(expected);
  });

  it.each(['- a\n\n<!-- s -->\n- b', '- a\n<!-- s -->\n- b\n\n- c'])(
    'leaves a list loose that its author spread: %j',
    (text) => {
      expect(listsOf(read(text)).map((list) => list.split(' ')[1])).toEqual(['loose']);
    },
  );

  it('says nothing of nodes without places', () => {
    const tree = parseMarkdown('- a\n\n- b', 'en');
    visit(tree, (node) => {
      delete node.position;
    });
    tightenLists(tree, new Set([2]));
    expect(listsOf(tree)).toEqual(['2 loose']);
  });
});
