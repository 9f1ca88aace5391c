import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { elementsBelow, elementsOf, firstBelow } from '../../../src/html/elements/find-elements.ts';

const tree = h('section', { id: 'top' }, [
  'words',
  h('h2', { id: 'a' }, [h('em', { id: 'b' })]),
  h('div', { id: 'c' }, [h('h2', { id: 'd' })]),
]);
const isHeading = ({ tagName }: { tagName: string }) => tagName === 'h2';

describe('elements of a tree', () => {
  it('are those that stand directly in a node', () => {
    expect(elementsOf(tree).map(({ properties }) => properties.id)).toEqual(['a', 'c']);
  });

  it('are those below it in document order, without itself', () => {
    const ids = (elements: ReturnType<typeof elementsBelow>) =>
      elements.map(({ properties }) => properties.id);
    expect(ids(elementsBelow(tree))).toEqual(['a', 'b', 'c', 'd']);
    expect(ids(elementsBelow(tree, isHeading))).toEqual(['a', 'd']);
    expect(ids(elementsBelow({ children: [tree] }))).toContain('top');
  });

  it('are looked for until the first is found', () => {
    expect(firstBelow(tree, isHeading)?.properties.id).toBe('a');
    expect(firstBelow(tree, ({ tagName }) => tagName === 'table')).toBeUndefined();
  });
});
