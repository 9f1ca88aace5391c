import type { Code } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { describe, expect, it } from 'vitest';
import { codeHandler } from '../../src/html/handlers/code.ts';

const classOf = (lines: number) => {
  const node: Code = { type: 'code', lang: 'sh', value: Array(lines).fill('ls').join('\n') };
  const tree = toHast({ type: 'root', children: [node] }, { handlers: { code: codeHandler } });
  const block = tree.type === 'root' ? tree.children[0] : tree;
  return block?.type === 'element' ? block.properties.className : block;
};

describe('a block of code', () => {
  it('says so when it is long', () => {
    expect([classOf(13), classOf(400)]).toEqual([['long'], ['long']]);
  });

  it('says nothing when it is read at a glance', () => {
    expect([classOf(1), classOf(12)]).toEqual([undefined, undefined]);
  });
});
