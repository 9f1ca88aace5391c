import fc from 'fast-check';
import type { Node, Parent } from 'unist';
import { visit as visitOfUnist } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { SKIP, visit } from '../../src/values/visit.ts';

interface Numbered extends Node {
  id: number;
  children?: Numbered[];
}

const tree = fc.letrec<{ node: Numbered }>((tie) => ({
  node: fc.record(
    {
      type: fc.constantFrom('a', 'b', 'c'),
      id: fc.integer(),
      children: fc.array(tie('node'), { maxLength: 4 }),
    },
    { requiredKeys: ['type', 'id'] },
  ),
})).node;

type Walk = typeof visit;
/** What a visitor answers, in turn. */
const answers = fc.array(
  fc.constantFrom<unknown>(
    undefined,
    undefined,
    null,
    true,
    SKIP,
    false,
    2,
    3,
    [SKIP],
    [SKIP, 2],
    [true, 3],
    [false],
  ),
  { minLength: 1, maxLength: 12 },
);

/** Everything that a visitor is called with. */
function callsOf(
  walk: Walk,
  root: Numbered,
  test: unknown,
  answerTo: (call: number) => unknown,
): unknown[] {
  const calls: unknown[] = [];
  const visitor = (node: Numbered, index: number | undefined, parent: Parent | undefined) => {
    calls.push([node, index, parent]);
    return answerTo(calls.length - 1);
  };
  const given = test === undefined ? [visitor] : [test, visitor];
  (walk as unknown as (...all: unknown[]) => void)(root, ...given);
  return calls;
}

describe('visit', () => {
  it('calls a visitor as that of `unist-util-visit` does, whatever it answers', () =>
    fc.assert(
      fc.property(
        tree,
        fc.constantFrom<unknown>(undefined, 'a', 'b', { type: 'c' }, { id: 0 }),
        answers,
        (root, test, given) => {
          // Each answer once: one that leads back would go round for ever.
          const answerTo = (call: number) => given[call];
          const ours = callsOf(visit, root, test, answerTo);
          const theirs = callsOf(visitOfUnist as unknown as Walk, root, test, answerTo);
          expect(ours).toHaveLength(theirs.length);
          for (const [index, call] of ours.entries()) expect(call).toEqual(theirs[index]);
        },
      ),
    ));

  it('goes on behind what was put in the place of a node', () => {
    const root = { type: 'root', children: ['a', 'b', 'c'].map((type) => ({ type })) };
    const seen: string[] = [];
    visit(root as Node, (node, index, parent) => {
      seen.push(node.type);
      if (node.type !== 'b' || index === undefined || !parent) return undefined;
      (parent as Parent).children.splice(index, 1, { type: 'd' }, { type: 'e' });
      return index + 2;
    });
    expect(seen).toEqual(['root', 'a', 'b', 'c']);
  });

  it('tells each place of a node that stands in several', () => {
    const twice = { type: 'a' };
    const places: (number | undefined)[] = [];
    visit({ type: 'root', children: [twice, twice] } as Node, 'a', (_node, index) => {
      places.push(index as number | undefined);
    });
    expect(places).toEqual([0, 1]);
  });
});
