import { describe, expect, it } from 'vitest';
import { checkTags } from '../../../src/pdf/tags/check-tags.ts';
import { type TagKid, tag } from '../../../src/pdf/tags/tag-tree.ts';
import { area, content, passed } from './tag-literals.ts';

describe('checkTags stops at', () => {
  it.each<[string, TagKid]>([
    ['the type `Aside`', tag('Aside', [content(1)])],
    ['a `P` in a `L`', tag('L', [tag('P', [content(1)])])],
    ['loose content in a `LI`', tag('LI', [content(1)])],
    ['a `TD` in a `Table`', tag('Table', [tag('TD')])],
    ['a figure without alternative text', tag('Figure', [content(1)])],
    ['a `Link` in a `Document`', tag('Link', [content(1)])],
    ['a `P` in a `Document`, with', tag('P', [area(1)])],
  ])('%s', (fault, element) => {
    expect(() => passed(checkTags, [element])).toThrow(fault);
  });
});
